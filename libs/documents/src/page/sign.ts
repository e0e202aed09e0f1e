import { html, type Html } from './html.js';

/** Something that is drawn, and not written, because the fonts of an office PC and of a phone have different ideas of ✓ and ↩. */
export type Sign = keyof typeof SHAPES;

const SHAPES = {
  on_time: 'M3 8.5l3.2 3.2L13 4.8',
  returned: 'M6.5 3.5L3 7l3.5 3.5M3 7h6a3.5 3.5 0 010 7H7',
  missing: 'M4 4l8 8M12 4l-8 8',
  pending: 'M8 3.5a4.5 4.5 0 110 9a4.5 4.5 0 110-9z',
  excused: 'M4 8h8',
  cancelled: 'M3 13L13 3',
  waiting: 'M4.5 2.5h7M4.5 13.5h7M5.5 2.5v2.2L8 8l2.5-3.3V2.5M5.5 13.5v-2.2L8 8l2.5 3.3v2.2',
  due_soon: 'M8 2.5a5.5 5.5 0 110 11a5.5 5.5 0 110-11zM8 5v3.2l2.2 1.6',
  overdue: 'M8 3v6.2M8 12.9v.1',
} as const;

/** A sign at its place in the text; its word stands beside it. */
export const drawSign = (sign: Sign): Html => html`<svg class="sign" aria-hidden="true"><use href="#sign-${sign}" /></svg>`;

/** The shapes that the signs refer to, once in a page. */
export const signSymbols = (signs: readonly Sign[]): Html =>
  html`<svg width="0" height="0" class="signs" aria-hidden="true">
    ${signs.map((sign) => html`<symbol id="sign-${sign}" viewBox="0 0 16 16"><path d="${SHAPES[sign]}" /></symbol>`)}
  </svg>`;
