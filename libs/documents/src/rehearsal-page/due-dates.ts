import { isWorkingDay, sayDue, writeDay } from '#domain';
import type { Column } from '../page/columns.js';
import { html, type Html, say } from '../page/html.js';
import type { Year } from './year.js';

/** Every due date of the year, each with the sentence by which it explains itself. */
export const dueDates = (year: Year): Html =>
  html`<section id="due-dates" aria-labelledby="due-dates-heading">
    <h2 id="due-dates-heading">${say({ vi: 'Hạn gửi, và vì sao', en: 'The due dates, and why' })}</h2>
    <div class="scroll" role="region" aria-labelledby="due-dates-heading" tabindex="0">
      <table class="due-dates">
        <caption class="unseen">
          ${say({ vi: 'Hạn gửi của từng kỳ báo cáo', en: 'The due date of each reporting period' })}
        </caption>
        <thead>
          <tr>
            <th scope="col">${say({ vi: 'Ngày cuối', en: 'Last day' })}</th>
            <th scope="col">${say({ vi: 'Kỳ', en: 'Period' })}</th>
            <th scope="col">${say({ vi: 'Báo cáo', en: 'Report' })}</th>
            <th scope="col">${say({ vi: 'Vì sao là ngày ấy', en: 'Why that day' })}</th>
          </tr>
        </thead>
        <tbody>
          ${year.columns.map((column) => dueDateRow(column, year))}
        </tbody>
      </table>
    </div>
  </section>`;

const dueDateRow = ({ duty, deadline, label }: Column, { calendar }: Year): Html =>
  html`<tr>
    <th scope="row" class="nowrap">
      ${writeDay(deadline.lastDay)}
      ${!isWorkingDay(calendar, deadline.lastDay) && html`<span class="dayoff">${say({ vi: 'nghỉ', en: 'off' })}</span>`}
    </th>
    <td class="nowrap">${say(label)}</td>
    <td>${say(duty.name)}${duty.levels.length > 1 && html` <small>${deadline.level}</small>`}</td>
    <td>${say(sayDue(deadline.sentence))}</td>
  </tr>`;
