import { createHash } from 'node:crypto';
import { DAY_OFF, GROUND, Html, MATRIX, NUMBERS, TABLES, TOP } from '#documents';
import { LISTS } from './style-lists.js';
import { NARROW } from './style-narrow.js';
import { PRINT } from './style-print.js';

const SHEET = `
:root { --overdue-tint: #f9e3e1; --soon: #6b4a00; --soon-tint: #fdf3d2; --waiting: #0c5560; --waiting-tint: #e3f1f2; }
.sheet { max-width: 1320px; margin: 0 auto; padding: 20px 36px 40px; background: var(--paper); border-inline: 1px solid var(--rule); min-height: 100vh; }
main { max-width: none; margin: 0; padding: 0; border: 0; }
a { color: var(--accent); text-underline-offset: 2px; }
.skip { position: absolute; left: -999px; top: 0; padding: 8px 14px; background: var(--accent); color: #fff; z-index: 5; }
.skip:focus { left: 8px; top: 8px; }
.skip.inner { position: absolute; } .skip.inner:focus { position: static; display: inline-block; margin-bottom: 8px; }
.band { background: var(--missing); color: #fff; font-size: 13.5px; }
.band p { max-width: 1320px; margin: 0 auto; padding: 6px 36px; }
.band strong { letter-spacing: .12em; text-transform: uppercase; margin-right: 10px; }
.languages a { font-size: 13.5px; white-space: nowrap; text-decoration: none; border: 1px solid var(--accent); padding: 4px 12px; min-height: 32px; }
.languages a + a { border-left: 0; }
.languages a[aria-current] { background: var(--accent); color: #fff; }
.places { display: flex; flex-wrap: wrap; gap: 2px 22px; padding: 7px 0; border-bottom: 1px solid var(--rule); font-size: 14px; }
.visitor { margin-left: auto; color: var(--soft); }
.clock { flex: none; display: flex; margin: 0; border: 1px solid var(--rule); border-left: 4px solid var(--on-time); max-width: 620px; }
.clock:not(.running) { border-left-color: var(--late); background: #fdf8ec; }
.clock.away { border-left-color: var(--missing); background: #fbf0ee; }
.clock > div { padding: 7px 16px; } .clock > div + div { border-left: 1px solid var(--rule); }
.clock dt { font-size: 12.5px; color: var(--soft); white-space: nowrap; }
.clock dd { margin: 0; font-size: 15px; line-height: 1.35; }
.clock time { font-weight: 600; white-space: nowrap; }
.clock .more { display: block; font-size: 13px; max-width: 46ch; }
section { margin-top: 30px; }
h2 { margin-bottom: 8px; }
h2 small { font: 14px/1.4 "Segoe UI", "Noto Sans", Roboto, "Helvetica Neue", Arial, sans-serif; margin-left: 8px; }
h3 { margin: 0; font-size: 15px; }
.nothing-to-say { margin: 0; color: var(--soft); }
footer { margin-top: 36px; padding-top: 10px; border-top: 1px solid var(--rule); font-size: 13px; color: var(--soft); }
footer p { margin: 0 0 4px; }
[hidden] { display: none; }
`;

/** The style of all pages; kept as one, so that one hash names it. */
const CSS = [GROUND, TOP, TABLES, NUMBERS, DAY_OFF, MATRIX, SHEET, LISTS, NARROW, PRINT].join('');

export const STYLE = new Html(`<style>${CSS}</style>`);

/** Names this style, and no other, to the browser. */
export const STYLE_HASH = `'sha256-${createHash('sha256').update(CSS).digest('base64')}'`;
