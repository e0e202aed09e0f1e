import { html, type Html, say } from '../page/html.js';
import { talliesByColumn } from './matrix-foot.js';
import { OUTCOMES, outcomesIn, type Outcome, type Tally } from './tally.js';
import { writeCount, writeShare } from '../page/writing.js';
import type { Year } from './year.js';

/** Where there are too many units to list: the shares of all of them in each period. */
export const matrixShares = (year: Year, all: Tally): Html => {
  const tallies = talliesByColumn(year);
  const outcomes = outcomesIn(all);
  const count = writeCount(year.rows.length);
  return html`<tbody class="shares">
    <tr>
      <th scope="rowgroup" colspan="${tallies.length + outcomes.length + 2}">
        ${say({ vi: `Tất cả ${count.vi} đơn vị`, en: `All ${count.en} units` })}
      </th>
    </tr>
    ${outcomes.map(
      (outcome) =>
        html`<tr>
          <th scope="row">${say(OUTCOMES[outcome])}</th>
          ${tallies.map((tally) => html`<td class="${CLASSES[outcome]}">${say(writeShare(tally[outcome], tally.all))}</td>`)}
          <td class="total sum" colspan="${outcomes.length + 1}">${say(writeShare(all[outcome], all.all))}</td>
        </tr>`,
    )}
    <tr>
      <th scope="rowgroup" colspan="${tallies.length + outcomes.length + 2}">
        ${say({ vi: 'Các đơn vị có kết quả kém nhất', en: 'The units that did worst' })}
      </th>
    </tr>
  </tbody>`;
};

const CLASSES: Readonly<Record<Outcome, string>> = {
  onTime: 'on_time',
  late: 'late',
  missing: 'missing faint',
  pending: 'pending',
  exempt: 'excused',
  returned: 'returned',
};
