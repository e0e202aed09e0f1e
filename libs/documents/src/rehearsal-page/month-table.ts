import type { Counts } from '#domain';
import { COUNTED } from './counted.js';
import { html, type Html, say } from '../page/html.js';
import { nameMonth, writeCount } from '../page/writing.js';
import type { Year } from './year.js';

const COLUMNS = Object.keys(COUNTED) as (keyof Counts)[];

/** The figures of the time line, to be read off. */
export const monthTable = ({ report: { months, totals } }: Year): Html =>
  html`<section id="months" aria-labelledby="months-heading">
    <h2 id="months-heading">${say({ vi: 'Từng tháng', en: 'Month by month' })}</h2>
    <div class="scroll" role="region" aria-labelledby="months-heading" tabindex="0">
      <table class="months">
        <caption class="unseen">
          ${say({ vi: 'Số lần xảy ra trong từng tháng', en: 'How often each thing happened in each month' })}
        </caption>
        <thead>
          <tr>
            <th scope="col">${say({ vi: 'Tháng', en: 'Month' })}</th>
            ${COLUMNS.map((what) => html`<th scope="col" class="number">${say(COUNTED[what])}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${months.map(
            (month) =>
              html`<tr>
                <th scope="row">${say(nameMonth(month.month))}</th>
                ${numbers(month)}
              </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">${say({ vi: 'Cả năm', en: 'The year' })}</th>
            ${numbers(totals)}
          </tr>
        </tfoot>
      </table>
    </div>
  </section>`;

const numbers = (counts: Counts): Html[] =>
  COLUMNS.map((what) => html`<td class="number ${counts[what] === 0 && 'none'}">${say(writeCount(counts[what]))}</td>`);
