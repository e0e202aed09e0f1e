import type { Counts, RehearsalReport } from '#domain';
import { COUNTED } from './counted.js';
import { html, type Html, say, sayDrawn } from '../page/html.js';
import { writeCount } from '../page/writing.js';
import type { Year } from './year.js';

// Closing happens once, when the year is over: twelve bars would say nothing about it.
const SHOWN = Object.keys(COUNTED).filter((what) => what !== 'closedMissing') as (keyof Counts)[];

/** One small drawing for each thing that is counted, each with a scale of its own: it's the months that are compared. */
export const monthBars = ({ report }: Year): Html => html`<div class="panels">${SHOWN.map((what) => panel(what, report))}</div>`;

const STEP = 28;
const TALLEST = 52;
const BASE = 68;

const panel = (what: keyof Counts, { months, totals }: RehearsalReport): Html => {
  const most = Math.max(1, ...months.map((month) => month[what]));
  const width = months.length * STEP;
  return html`<figure class="panel ${what}">
    <figcaption>${say(COUNTED[what])} <b>${say(writeCount(totals[what]))}</b></figcaption>
    <svg viewBox="0 0 ${width} 84" aria-hidden="true">
      ${months.map((month, index) => bar({ month: month.month, count: month[what], left: index * STEP, most }))}
      <line x1="0" x2="${width}" y1="${BASE}" y2="${BASE}" />
    </svg>
  </figure>`;
};

interface Bar {
  readonly month: string;
  readonly count: number;
  readonly left: number;
  readonly most: number;
}

const bar = ({ month, count, left, most }: Bar): Html => {
  const height = Math.round((count * TALLEST * 10) / most) / 10;
  const middle = left + STEP / 2;
  // Five figures are wider than a month.
  const label = count < 10_000 ? 'count' : 'count many';
  const drawn =
    count > 0 &&
    html`<rect x="${left + 5}" y="${BASE - height}" width="${STEP - 10}" height="${height}" />
      <text class="${label}" x="${middle}" y="${BASE - height - 3}">${sayDrawn(writeCount(count))}</text>`;
  return html`${drawn}<text x="${middle}" y="${BASE + 12}">${Number(month.slice(5))}</text>`;
};
