import { drawSign, group, html, type Html, nameMonth, type Sign, writeCount, writeShare, writeShortDay } from '#documents';
import { type Bilingual, nameWeekday, type Names, sayPeriod, writeDay } from '#domain';
import type { Standing } from '#postgres';
import { linkTo } from '../frame/links.js';
import type { Speech } from '../frame/speech.js';
import type { Board, BoardLine } from './board.js';
import type { BoardColumn } from './board-columns.js';
import { type Cell, type CellState, sayCell, STATE_NAMES } from './cell-state.js';
import { judged, type Verdict, VERDICTS, verdictsIn } from './verdicts.js';

/** Units down, periods across: who has handed in what, what is owed, and what is late. Each cell leads to its history. */
export const matrix = (board: Board, year: number, names: Names, speech: Speech): Html => {
  const { say } = speech;
  return html`<section id="matrix" aria-labelledby="matrix-heading">
    <h2 id="matrix-heading">${say({ vi: `Đơn vị và kỳ báo cáo năm ${year}`, en: `Units and reporting periods of ${year}` })}</h2>
    ${legend(board, speech)} ${board.onlyWorst && sayOnlyWorst(board, speech)}
    <a class="skip inner" href="#after-matrix">${say({ vi: 'Bỏ qua bảng', en: 'Skip the table' })}</a>
    <div class="scroll" role="region" aria-labelledby="matrix-heading" tabindex="0">
      <table class="matrix">
        <caption class="unseen">
          ${say({ vi: 'Mỗi ô dẫn đến lịch sử của một nghĩa vụ báo cáo', en: 'Each cell leads to the history of one obligation' })}
        </caption>
        ${tableHead(board, speech)} ${board.onlyWorst && shares(board, speech)}
        <tbody>
          ${board.rows.map((line) => row(line, board, names, speech))}
        </tbody>
        ${board.rows.length > 1 && tableFoot(board, speech)}
      </table>
    </div>
    <div id="after-matrix" tabindex="-1"></div>
  </section>`;
};

const legend = ({ rows }: Board, { say }: Speech): Html => {
  const shown = new Set<CellState>(rows.flatMap(({ cells }) => [...cells.values()].flat().map(({ state }) => state)));
  const states = (Object.keys(STATE_NAMES) as CellState[]).filter((state) => USUAL.has(state) || shown.has(state));
  return html`<ul class="legend">
    ${states.map((state) => html`<li><span class="key ${state}">${drawState(state)}</span> ${say(STATE_NAMES[state])}</li>`)}
    <li><span class="key dayoff">${say(OFF)}</span> ${say({ vi: 'ngày cuối là ngày nghỉ', en: 'the last day is a day off' })}</li>
  </ul>`;
};

const USUAL: ReadonlySet<CellState> = new Set(['on_time', 'late', 'waiting', 'returned', 'open', 'due_soon', 'overdue', 'missing']);

const OFF: Bilingual = { vi: 'nghỉ', en: 'off' };

const sayOnlyWorst = ({ units, rows }: Board, { say }: Speech): Html => {
  const count = writeCount(units);
  return html`<p class="note">
    ${say({
      vi: `Có ${count.vi} đơn vị: bảng nêu tỷ lệ chung của từng kỳ, rồi ${rows.length} đơn vị có kết quả kém nhất (không nộp, rồi quá hạn, rồi trễ). Số ở cuối bảng tính cho mọi đơn vị.`,
      en: `There are ${count.en} units: the table gives the shares of all of them in each period, then the ${rows.length} that did worst (missing, then overdue, then late). The figures at its foot are of all units.`,
    })}
  </p>`;
};

const tableHead = (board: Board, speech: Speech): Html => {
  const { say } = speech;
  const months = [...group(board.columns, ({ lastDay }) => lastDay.slice(0, 7))];
  const totals = verdictsIn(board.total);
  return html`<colgroup>
      <col class="unit" />
    </colgroup>
    ${months.map(([, columns]) => html`<colgroup span="${columns.length}" class="month"></colgroup>`)}
    <colgroup span="${totals.length + 1}" class="totals"></colgroup>
    <thead>
      <tr>
        <th scope="col" rowspan="2">${say({ vi: 'Đơn vị', en: 'Unit' })}</th>
        ${months.map(
          ([month, columns]) =>
            html`<th scope="colgroup" colspan="${columns.length}" class="month">${say(headMonth(month, columns.length))}</th>`,
        )}
        <th scope="colgroup" colspan="${totals.length + 1}" class="month">${say({ vi: 'Đến nay', en: 'So far' })}</th>
      </tr>
      <tr>
        ${board.columns.map((column) => periodHead(column, speech))}
        ${totals.map((verdict) => html`<th scope="col" class="total">${say(VERDICTS[verdict])}</th>`)}
        <th scope="col" class="total">${say(SHARE)}</th>
      </tr>
    </thead>`;
};

// A month with a single column has no room for its name in full.
const headMonth = (month: string, columns: number): Bilingual => {
  const { vi, en } = nameMonth(month);
  return { vi, en: columns === 1 ? en.slice(0, 3) : en };
};

const SHARE: Bilingual = { vi: 'Tỷ lệ đúng hạn', en: 'Share on time' };

const periodHead = ({ duty, period, lastDay, dayOff, label }: BoardColumn, { say }: Speech): Html => {
  const detail = `${say(duty.name)}, ${say(sayPeriod(period))}: ${say({ vi: 'ngày cuối', en: 'last day' })} ${writeDay(lastDay)}, ${say(nameWeekday(lastDay))}`;
  return html`<th scope="col" class="period ${dayOff && 'off'}" title="${detail}">
    ${say(label)}<span class="day"><span class="unseen">${say({ vi: 'ngày cuối', en: 'last day' })} </span>${writeShortDay(lastDay)}</span>
    ${dayOff && html`<span class="dayoff">${say(OFF)}</span>`}<span class="unseen">${say(duty.name)}</span>
  </th>`;
};

const row = ({ unit, cells }: BoardLine, board: Board, names: Names, speech: Speech): Html => {
  const tally = tallyOf([...cells.values()].flat());
  const name = speech.say(names.unit(unit));
  return html`<tr>
    <th scope="row">${name}</th>
    ${board.columns.map((column) => cell(cells.get(column.key), column, name, speech))}
    ${verdictsIn(board.total).map((verdict) => html`<td class="total ${tally[verdict] === 0 && 'none'}">${tally[verdict]}</td>`)}
    <td class="total share">${speech.say(writeShare(tally.onTime, judged(tally)))}</td>
  </tr>`;
};

const cell = (cells: readonly Cell[] | undefined, column: BoardColumn, unit: string, speech: Speech): Html =>
  cells === undefined
    ? html`<td class="nothing"></td>`
    : html`<td class="${cells[0]!.state}">${cells.map((one) => cellLink(one, column, unit, speech))}</td>`;

const cellLink = (one: Cell, { duty, period }: BoardColumn, unit: string, { say }: Speech): Html => {
  const state = say(sayCell(one));
  const detail = `${unit} – ${say(duty.name)}, ${say(sayPeriod(period))}: ${state}. ${say({ vi: 'Ngày cuối', en: 'Last day' })}: ${writeDay(one.lastDay)}.`;
  return html`<a href="${linkTo(one.row.obligation)}" title="${detail}"
    >${one.state === 'late' ? html`+${one.days}` : drawState(one.state)}${
      one.wasReturned && one.state !== 'returned' && html`<span class="also">${drawSign('returned')}</span>`
    }${one.awaitsReview && one.state === 'late' && html`<span class="also">${drawSign('waiting')}</span>`}<span class="unseen"
      >${state}</span
    ></a
  >`;
};

/** The sign of a state; how late a report was is said by its number. */
export const drawState = (state: CellState): Html => (state === 'late' ? html`+n` : drawSign(SIGN_OF[state]));

const SIGN_OF: Readonly<Record<Exclude<CellState, 'late'>, Sign>> = {
  on_time: 'on_time',
  waiting: 'waiting',
  returned: 'returned',
  open: 'pending',
  due_soon: 'due_soon',
  overdue: 'overdue',
  missing: 'missing',
  excused: 'excused',
  cancelled: 'cancelled',
};

const shares = ({ columns, standings, total }: Board, { say }: Speech): Html => {
  const verdicts = verdictsIn(total);
  const across = columns.length + verdicts.length + 2;
  return html`<tbody class="shares">
    <tr>
      <th scope="rowgroup" colspan="${across}">${say({ vi: 'Tất cả các đơn vị', en: 'All units' })}</th>
    </tr>
    ${verdicts.map(
      (verdict) =>
        html`<tr>
          <th scope="row">${say(VERDICTS[verdict])}</th>
          ${columns.map(({ key }) => shareCell(standings.get(key), verdict, say))}
          <td class="total sum" colspan="${verdicts.length + 1}">${say(writeShare(total[verdict], total.all))}</td>
        </tr>`,
    )}
    <tr>
      <th scope="rowgroup" colspan="${across}">${say({ vi: 'Các đơn vị có kết quả kém nhất', en: 'The units that did worst' })}</th>
    </tr>
  </tbody>`;
};

const shareCell = (standing: Standing | undefined, verdict: Verdict, say: Speech['say']): Html =>
  standing === undefined
    ? html`<td class="nothing"></td>`
    : html`<td class="${SHARE_CLASS[verdict]}">${say(writeShare(standing[verdict], standing.all))}</td>`;

const SHARE_CLASS: Readonly<Record<Verdict, string>> = {
  onTime: 'on_time',
  late: 'late',
  missing: 'missing faint',
  overdue: 'missing faint',
  open: 'open',
  exempt: 'excused',
};

const tableFoot = ({ columns, standings, total }: Board, { say }: Speech): Html => {
  const verdicts = verdictsIn(total);
  return html`<tfoot>
    ${verdicts.map(
      (verdict) =>
        html`<tr>
          <th scope="row">${say(VERDICTS[verdict])}</th>
          ${columns.map(({ key }) => {
            const count = standings.get(key)?.[verdict];
            return html`<td class="${!count && 'none'}">${count === undefined ? '' : say(writeCount(count))}</td>`;
          })}
          <td class="total sum" colspan="${verdicts.length + 1}">${say(writeCount(total[verdict]))}</td>
        </tr>`,
    )}
    <tr>
      <th scope="row">${say(SHARE)}</th>
      ${columns.map(({ key }) => html`<td class="share">${sayShare(standings.get(key), say)}</td>`)}
      <td class="total sum" colspan="${verdicts.length + 1}">${say(writeShare(total.onTime, judged(total)))}</td>
    </tr>
  </tfoot>`;
};

const sayShare = (standing: Standing | undefined, say: Speech['say']): string =>
  standing === undefined ? '' : say(writeShare(standing.onTime, judged(standing)));

const tallyOf = (cells: readonly Cell[]): Record<Verdict, number> => {
  const tally: Record<Verdict, number> = { onTime: 0, late: 0, missing: 0, overdue: 0, open: 0, exempt: 0 };
  for (const one of cells) tally[verdictOf(one)]++;
  return tally;
};

const verdictOf = ({ state, row }: Cell): Verdict => {
  switch (state) {
    case 'excused':
    case 'cancelled':
      return 'exempt';
    case 'open':
    case 'due_soon':
      return 'open';
    case 'on_time':
    case 'waiting':
      return 'onTime';
    case 'returned':
      return row.timeliness === 'late' ? 'late' : 'onTime';
    default:
      return state;
  }
};
