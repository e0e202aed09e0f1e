import type { Bilingual } from '#domain';
import { cell } from './cell.js';
import { html, type Html, say } from '../page/html.js';
import { matrixFoot } from './matrix-foot.js';
import { matrixHead } from './matrix-head.js';
import { matrixShares } from './matrix-shares.js';
import { drawSign, type State, STATE_NAMES, stateOf } from './state.js';
import { judged, outcomesIn, type Tally, tallyOf } from './tally.js';
import { worstFirst } from './worst-first.js';
import { writeCount, writeShare } from '../page/writing.js';
import type { Row, Year } from './year.js';

/** More rows than this are not read by anybody: then shares stand for all, and only the units that were worst are shown one by one. */
export const MOST_ROWS = 60;

/** Units down, periods across: who handed in what, and how late. */
export const matrix = (year: Year): Html => {
  const aggregated = year.rows.length > MOST_ROWS;
  const rows = aggregated ? worstFirst(year.rows).slice(0, MOST_ROWS) : year.rows;
  const all = tallyOf(year.report.obligations);
  return html`<section id="matrix" aria-labelledby="matrix-heading">
    <h2 id="matrix-heading">${say({ vi: 'Đơn vị và kỳ báo cáo', en: 'Units and reporting periods' })}</h2>
    ${legend(year)} ${aggregated && sayAggregated(year)}
    <div class="scroll" role="region" aria-labelledby="matrix-heading" tabindex="0">
      <table class="matrix">
        <caption class="unseen">
          ${say(CAPTION)}
        </caption>
        ${matrixHead(year, all)} ${aggregated && matrixShares(year, all)}
        <tbody>
          ${rows.map((row) => unitRow(row, year, all))}
        </tbody>
        ${matrixFoot(year, all)}
      </table>
    </div>
    <p class="detail" aria-live="polite">${say(HINT)}</p>
  </section>`;
};

const CAPTION: Bilingual = {
  vi: 'Kết quả của từng đơn vị trong từng kỳ báo cáo, xếp theo hạn gửi',
  en: 'What became of each unit in each reporting period, in the order of the due dates',
};

const HINT: Bilingual = {
  vi: 'Chỉ vào hoặc chạm một ô, hay dùng phím mũi tên, để xem ngày cuối, giờ nhận, các lần nhắc và đề xuất.',
  en: 'Point at or tap a cell, or use the arrow keys, for its last day, receipt, reminders and proposals.',
};

const unitRow = ({ unit, cells }: Row, { columns, unitName }: Year, all: Tally): Html => {
  const name = unitName(unit);
  const tally = tallyOf(cells.values());
  return html`<tr>
    <th scope="row">${say(name)}</th>
    ${columns.map((column) => cell(cells.get(column.key), column, name))}
    ${outcomesIn(all).map((outcome) => html`<td class="total ${tally[outcome] === 0 && 'none'}">${tally[outcome]}</td>`)}
    <td class="total share">${say(writeShare(tally.onTime, judged(tally)))}</td>
  </tr>`;
};

/** What the signs mean; only those that this year shows, and the four it always could. */
const legend = ({ report }: Year): Html => {
  const shown = new Set<State>(['on_time', 'returned', 'late', 'missing', ...report.obligations.map(stateOf)]);
  const states = (Object.keys(STATE_NAMES) as State[]).filter((state) => shown.has(state));
  return html`<ul class="legend">
    ${states.map((state) => html`<li><span class="key ${state}">${drawSign(state)}</span> ${say(LEGEND[state] ?? STATE_NAMES[state])}</li>`)}
    <li>
      <span class="key dayoff">${say({ vi: 'nghỉ', en: 'off' })}</span>
      ${say({ vi: 'ngày cuối là ngày nghỉ', en: 'the last day is a day off' })}
    </li>
  </ul>`;
};

const LEGEND: Partial<Record<State, Bilingual>> = { late: { vi: 'trễ n ngày làm việc', en: 'n working days late' } };

const sayAggregated = ({ rows }: Year): Html => {
  const count = writeCount(rows.length);
  return html`<p class="note">
    ${say({
      vi: `Có ${count.vi} đơn vị: bảng nêu tỷ lệ chung của từng kỳ, rồi ${MOST_ROWS} đơn vị có kết quả kém nhất (không nộp, rồi trễ, rồi số ngày trễ). Số ở cuối bảng tính cho mọi đơn vị.`,
      en: `There are ${count.en} units: the table gives the shares of all of them in each period, then the ${MOST_ROWS} units that did worst (missing, then late, then days late). The figures at its foot are of all units.`,
    })}
  </p>`;
};
