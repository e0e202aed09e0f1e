import { drawSign, html, type Html, writeShare } from '#documents';
import { type Names, sayPeriod, writeDay } from '#domain';
import { linkTo } from '../frame/links.js';
import type { Speech } from '../frame/speech.js';
import type { Board, BoardLine } from './board.js';
import type { BoardColumn } from './board-columns.js';
import { type Cell, sayCell } from './cell-state.js';
import { drawState } from './draw-state.js';
import { judged, type Verdict, verdictsIn } from './verdicts.js';

/** One unit's year; each cell leads to the history of its obligation. */
export const row = ({ unit, cells }: BoardLine, board: Board, names: Names, speech: Speech): Html => {
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
