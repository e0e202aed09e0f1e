import type { RehearsedObligation } from '#domain';
import type { Column } from '../page/columns.js';
import { html, type Html, say } from '../page/html.js';
import { judged, OUTCOMES, outcomesIn, type Tally, tallyOf } from './tally.js';
import { writeCount, writeShare } from '../page/writing.js';
import type { Year } from './year.js';

/** What came of each period over all units, also over those that the table does not list. */
export const matrixFoot = (year: Year, all: Tally): Html => {
  const tallies = talliesByColumn(year);
  const outcomes = outcomesIn(all);
  return html`<tfoot>
    ${outcomes.map(
      (outcome) =>
        html`<tr>
          <th scope="row">${say(OUTCOMES[outcome])}</th>
          ${tallies.map((tally) => html`<td class="${tally[outcome] === 0 && 'none'}">${say(writeCount(tally[outcome]))}</td>`)}
          <td class="total sum" colspan="${outcomes.length + 1}">${say(writeCount(all[outcome]))}</td>
        </tr>`,
    )}
    <tr>
      <th scope="row">${say({ vi: 'Tỷ lệ đúng hạn', en: 'Share on time' })}</th>
      ${tallies.map((tally) => html`<td class="share">${say(writeShare(tally.onTime, judged(tally)))}</td>`)}
      <td class="total sum" colspan="${outcomes.length + 1}">${say(writeShare(all.onTime, judged(all)))}</td>
    </tr>
  </tfoot>`;
};

export const talliesByColumn = ({ columns, rows }: Year): Tally[] => columns.map((column) => tallyOf(inColumn(column, rows)));

const inColumn = ({ key }: Column, rows: Year['rows']): RehearsedObligation[] => rows.flatMap(({ cells }) => cells.get(key) ?? []);
