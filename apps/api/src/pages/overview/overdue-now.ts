import { html, type Html } from '#documents';
import { type Bilingual, sayReport, writeDay } from '#domain';
import type { BoardRow, Some } from '#postgres';
import { cellOf, sayCell } from '../board/cell-state.js';
import { drawState } from '../board/draw-state.js';
import { linkTo } from '../frame/links.js';
import { listTable } from '../frame/list-table.js';
import type { Speech } from '../frame/speech.js';
import type { Overview } from './overview.js';

/** What was due and is not in, and what was returned and still has time. */
export const overdueNow = (overview: Overview, speech: Speech): Html => {
  const { say } = speech;
  const { overdue, beingMended } = overview;
  return html`<section aria-labelledby="overdue-heading">
      <h2 id="overdue-heading">${say({ vi: 'Đang quá hạn', en: 'Overdue now' })} <small>${overdue.total}</small></h2>
      ${
        overdue.total === 0
          ? html`<p class="nothing-to-say">${say({ vi: 'Không có báo cáo nào quá hạn.', en: 'Nothing is overdue.' })}</p>`
          : table('overdue-heading', overdue, overview, speech)
      }
    </section>
    ${
      beingMended.total > 0 &&
      html`<section aria-labelledby="mended-heading">
        <h2 id="mended-heading">${say({ vi: 'Đang bổ sung', en: 'Being completed' })} <small>${beingMended.total}</small></h2>
        ${table('mended-heading', beingMended, overview, speech)}
      </section>`
    }`;
};

const HEADS: readonly Bilingual[] = [
  { vi: 'Đơn vị', en: 'Unit' },
  { vi: 'Báo cáo', en: 'Report' },
  { vi: 'Ngày cuối', en: 'Last day' },
  { vi: 'Tình trạng', en: 'State' },
];

const table = (heading: string, { items, total }: Some<BoardRow>, overview: Overview, speech: Speech): Html => {
  const { say } = speech;
  return html`${listTable({ heading, heads: HEADS, rows: items.map((row) => tableRow(row, overview, speech)) }, speech)}
  ${
    total > items.length &&
    html`<p class="more-there">${say({ vi: `Còn ${total - items.length} báo cáo nữa.`, en: `${total - items.length} more.` })}</p>`
  }`;
};

const tableRow = (row: BoardRow, { names, now, regime }: Overview, { say }: Speech): Html => {
  const cell = cellOf(row, { now, calendar: regime.calendar });
  return html`<tr>
    <th scope="row">${say(names.unit(row.owner))}</th>
    <td><a href="${linkTo(row.obligation)}">${say(sayReport(row, names))}</a></td>
    <td class="nowrap">${writeDay(cell.lastDay)}</td>
    <td><span class="state ${cell.state}">${drawState(cell.state)} ${say(sayCell(cell))}</span></td>
  </tr>`;
};
