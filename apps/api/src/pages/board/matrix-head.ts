import { group, headMonth, html, type Html, writeShortDay } from '#documents';
import { nameWeekday, sayPeriod, writeDay } from '#domain';
import type { Speech } from '../frame/speech.js';
import type { Board } from './board.js';
import type { BoardColumn } from './board-columns.js';
import { OFF } from './legend.js';
import { SHARE, VERDICTS, verdictsIn } from './verdicts.js';

/** Two lines: the months in which reports fall due, and below them the periods with their last days. */
export const tableHead = (board: Board, speech: Speech): Html => {
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

const periodHead = ({ duty, period, lastDay, dayOff, label }: BoardColumn, { say }: Speech): Html => {
  const detail = `${say(duty.name)}, ${say(sayPeriod(period))}: ${say({ vi: 'ngày cuối', en: 'last day' })} ${writeDay(lastDay)}, ${say(nameWeekday(lastDay))}`;
  return html`<th scope="col" class="period ${dayOff && 'off'}" title="${detail}">
    ${say(label)}<span class="day"><span class="unseen">${say({ vi: 'ngày cuối', en: 'last day' })} </span>${writeShortDay(lastDay)}</span>
    ${dayOff && html`<span class="dayoff">${say(OFF)}</span>`}<span class="unseen">${say(duty.name)}</span>
  </th>`;
};
