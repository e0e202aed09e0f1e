import { createHash } from 'node:crypto';
import { Html } from '#documents';

/*
 * Loads the page anew when something happened, at most every five seconds, and not under the fingers of somebody who is moving about it
 * by keyboard, has marked something, or looks elsewhere: he is told by a link. Where nothing can be followed it looks every 30 seconds.
 */
const SCRIPT = `(() => {
  let changed = false;
  let timer = setInterval(() => (changed = true), 30000);
  const live = new EventSource('/api/live');
  live.onopen = () => { clearInterval(timer); timer = undefined; };
  live.onerror = () => { if (live.readyState === 2 && timer === undefined) timer = setInterval(() => (changed = true), 30000); };
  live.addEventListener('change', () => (changed = true));
  addEventListener('pagehide', () => live.close());
  const busy = () => document.hidden || document.activeElement !== document.body || String(getSelection()) !== '' || document.querySelector('details[open]');
  setInterval(() => {
    if (!changed) return;
    if (busy()) document.querySelector('.changed').hidden = false;
    else location.reload();
  }, 5000);
})();`;

export const LIVE_SCRIPT = new Html(`<script>${SCRIPT}</script>`);

/** Names this script, and no other, to the browser. */
export const LIVE_SCRIPT_HASH = `'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`;
