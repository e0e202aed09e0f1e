import { html, type Html } from '#documents';
import type { DutyRecordView } from '#contracts';
import { type ColumnHead, listTable } from '../frame/list-table.js';
import type { Speech } from '../frame/speech.js';

/** How the unit has reported over the last periods, a line for each duty. */
export const recordOfUnit = (record: readonly DutyRecordView[], { say }: Speech): Html =>
  html`${
    record.length > 0 &&
    html`<section aria-labelledby="record-heading">
      <h2 id="record-heading">${say({ vi: 'Các kỳ gần đây của đơn vị', en: 'The unit’s last periods' })}</h2>
      ${listTable({ heading: 'record-heading', heads: HEADS, rows: record.map((duty) => recordRow(duty, say)) }, { say })}
    </section>`
  }`;

const HEADS: readonly ColumnHead[] = [
  { vi: 'Báo cáo', en: 'Report' },
  { vi: 'Số kỳ', en: 'Periods', number: true },
  { vi: 'Đúng hạn', en: 'On time', number: true },
  { vi: 'Trễ', en: 'Late', number: true },
  { vi: 'Không nộp', en: 'Missing', number: true },
  { vi: 'Được miễn', en: 'Excused', number: true },
  { vi: 'Chưa nộp', en: 'Outstanding', number: true },
  { vi: 'Bị trả lại', en: 'Returned', number: true },
];

const recordRow = ({ name, ...counts }: DutyRecordView, say: Speech['say']): Html => {
  const { periods, onTime, late, missing, excused, outstanding, returned } = counts;
  return html`<tr>
    <th scope="row">${say(name)}</th>
    ${[periods, onTime, late, missing, excused, outstanding, returned].map((count) => html`<td class="number">${count}</td>`)}
  </tr>`;
};
