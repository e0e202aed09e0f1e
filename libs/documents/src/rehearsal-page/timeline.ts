import { dayStrip } from './day-strip.js';
import { html, type Html, say } from '../page/html.js';
import { monthBars } from './month-bars.js';
import type { Year } from './year.js';

/** The year as it passes: what happened in each month, and what goes out on each day. */
export const timeline = (year: Year): Html =>
  html`<section id="timeline" aria-labelledby="timeline-heading">
    <h2 id="timeline-heading">${say({ vi: 'Diễn biến trong năm', en: 'How the year passes' })}</h2>
    ${monthBars(year)} ${dayStrip(year)}
  </section>`;
