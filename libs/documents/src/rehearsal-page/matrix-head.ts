import { isWorkingDay, nameWeekday, sayPeriod, writeDay } from '#domain';
import type { Column } from '../page/columns.js';
import { group } from '../page/group.js';
import { html, type Html, say, sayUnseen } from '../page/html.js';
import { OUTCOMES, outcomesIn, type Tally } from './tally.js';
import { headMonth, writeShortDay } from '../page/writing.js';
import type { Year } from './year.js';

/** Two lines: the months in which reports fall due, and below them the periods with their last days. */
export const matrixHead = (year: Year, all: Tally): Html => {
  const months = [...group(year.columns, ({ deadline }) => deadline.lastDay.slice(0, 7))];
  const totals = outcomesIn(all);
  return html`<colgroup>
      <col class="unit" />
    </colgroup>
    ${months.map(([, columns]) => html`<colgroup span="${columns.length}" class="month"></colgroup>`)}
    <colgroup span="${totals.length + 1}" class="totals"></colgroup>
    <thead>
      <tr>
        <th scope="col" rowspan="2">${say({ vi: 'Đơn vị', en: 'Unit' })}</th>
        ${months.map(([month, columns]) => html`<th scope="colgroup" colspan="${columns.length}" class="month">${say(headMonth(month, columns.length))}</th>`)}
        <th scope="colgroup" colspan="${totals.length + 1}" class="month">${say({ vi: 'Cả năm', en: 'The year' })}</th>
      </tr>
      <tr>
        ${year.columns.map((column) => periodHead(column, year))}
        ${totals.map((outcome) => html`<th scope="col" class="total">${say(OUTCOMES[outcome])}</th>`)}
        <th scope="col" class="total">${say({ vi: 'Tỷ lệ đúng hạn', en: 'Share on time' })}</th>
      </tr>
    </thead>`;
};

const periodHead = ({ duty, deadline, label }: Column, { calendar }: Year): Html => {
  const { lastDay } = deadline;
  const period = sayPeriod(deadline.period);
  const weekday = nameWeekday(lastDay);
  const off = !isWorkingDay(calendar, lastDay);
  const detail = {
    vi: `${duty.name.vi}, ${period.vi}: ngày cuối ${writeDay(lastDay)}, ${weekday.vi}${off ? ', ngày nghỉ' : ''}`,
    en: `${duty.name.en}, ${period.en}: last day ${writeDay(lastDay)}, ${weekday.en}${off ? ', a day off' : ''}`,
  };
  return html`<th scope="col" class="period ${off && 'off'}" title="${detail.vi}" data-en="${detail.en}">
    ${say(label)}<span class="day"><span class="unseen">${say({ vi: 'ngày cuối', en: 'last day' })} </span>${writeShortDay(lastDay)}</span>
    ${off && html`<span class="dayoff">${say({ vi: 'nghỉ', en: 'off' })}</span>`}${sayUnseen(duty.name)}
  </th>`;
};
