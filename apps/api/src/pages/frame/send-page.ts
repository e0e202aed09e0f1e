import type { Response } from 'express';
import { LIVE_SCRIPT_HASH } from './live-script.js';
import { type Page, writePage } from './page.js';
import type { Speech } from './speech.js';
import { STYLE_HASH } from './style.js';

export interface Sending {
  readonly status?: number;
  /** The page holds a letter in a frame; its own style, and only that, may apply in there. */
  readonly letter?: boolean;
}

/** Sends a page that loads nothing from elsewhere and runs nothing but what it was sent with. */
export const sendPage = (response: Response, page: Page, speech: Speech, { status = 200, letter = false }: Sending = {}): void => {
  response
    .status(status)
    .set({
      'Content-Language': speech.language,
      'Content-Security-Policy': policy(page.live === true, letter),
      'X-Frame-Options': 'DENY',
      'Cache-Control': 'no-store',
      Vary: 'Cookie',
    })
    .type('text/html; charset=utf-8')
    .send(writePage(page, speech));
};

const policy = (live: boolean, letter: boolean): string =>
  [
    `default-src 'none'`,
    `style-src ${STYLE_HASH}`,
    ...(letter ? [`style-src-attr 'unsafe-inline'`] : []),
    ...(live ? [`script-src ${LIVE_SCRIPT_HASH}`, `connect-src 'self'`] : []),
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
