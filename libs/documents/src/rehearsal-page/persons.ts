import type { Bilingual } from '#domain';
import { html, type Html, say } from '../page/html.js';
import { type Load, loadsOf } from './load.js';
import { roleTable } from './role-table.js';
import { sentenceCase, writeCount, writeShortDay } from '../page/writing.js';
import { namePerson, type Year } from './year.js';

/** Only so many are listed; the rest is summed up. */
export const MOST_PERSONS = 40;

/** Who gets how much mail, the busiest first. */
export const persons = (year: Year): Html | false => {
  const loads = loadsOf(year.report);
  const most = loads[0]?.digests ?? 0;
  return (
    loads.length > 0 &&
    html`<section id="persons" aria-labelledby="persons-heading">
      <h2 id="persons-heading">${say({ vi: 'Ai nhận bao nhiêu thư', en: 'Who gets how much mail' })}</h2>
      ${roleTable(loads, year)}
      <div class="scroll" role="region" aria-labelledby="persons-heading" tabindex="0">
        <table class="persons">
          <caption>
            ${say(captionFor(loads.length))}
          </caption>
          <thead>
            <tr>
              ${HEADS.map((name, index) => html`<th scope="col" class="${index > 1 && 'number'}">${say(name)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${loads.slice(0, MOST_PERSONS).map((load) => personRow(load, most, year))}
          </tbody>
          ${loads.length > MOST_PERSONS && restRow(loads.slice(MOST_PERSONS))}
        </table>
      </div>
    </section>`
  );
};

const HEADS: readonly Bilingual[] = [
  { vi: 'Người nhận (giả định)', en: 'Recipient (invented)' },
  { vi: 'Đơn vị', en: 'Unit' },
  { vi: 'Thư', en: 'Digests' },
  { vi: 'Việc', en: 'Items' },
  { vi: 'Nhắc', en: 'Reminders' },
  { vi: 'Quá hạn', en: 'Overdue' },
  { vi: 'Trả lại', en: 'Returned' },
  { vi: 'Đề xuất', en: 'Proposals' },
  { vi: 'Nhiều nhất trong một ngày', en: 'Most on one day' },
];

const captionFor = (count: number): Bilingual => {
  const { vi, en } = writeCount(count);
  return count > MOST_PERSONS
    ? { vi: `${MOST_PERSONS} người nhận nhiều nhất trong ${vi} người`, en: `The ${MOST_PERSONS} who get most, of ${en} persons` }
    : { vi: `${vi} người, người nhận nhiều nhất trước`, en: `${en} persons, the busiest first` };
};

const personRow = (load: Load, most: number, year: Year): Html => {
  const { role, name } = namePerson(load.person, year);
  const numbers = [load.items, load.reminders, load.overdue, load.returned, load.escalations];
  return html`<tr>
    <th scope="row">${say(sentenceCase(role ?? name))}</th>
    <td>${role && say(name)}</td>
    <td class="number">
      <span class="gauge" style="--share:${Math.round((load.digests * 100) / most)}%"></span>${say(writeCount(load.digests))}
    </td>
    ${numbers.map((count) => html`<td class="number ${count === 0 && 'none'}">${say(writeCount(count))}</td>`)}
    <td class="number">${say(writeCount(load.mostOnOneDay))} <small>${writeShortDay(load.busiestDay)}</small></td>
  </tr>`;
};

const restRow = (rest: readonly Load[]): Html => {
  const sum = (what: 'digests' | 'items' | 'reminders' | 'overdue' | 'returned' | 'escalations'): number =>
    rest.reduce((total, load) => total + load[what], 0);
  const count = writeCount(rest.length);
  const sums = [sum('digests'), sum('items'), sum('reminders'), sum('overdue'), sum('returned'), sum('escalations')];
  return html`<tfoot>
    <tr>
      <th scope="row" colspan="2">${say({ vi: `${count.vi} người còn lại, cộng chung`, en: `The other ${count.en}, together` })}</th>
      ${sums.map((total) => html`<td class="number">${say(writeCount(total))}</td>`)}
      <td class="number">${say(writeCount(Math.max(...rest.map(({ mostOnOneDay }) => mostOnOneDay))))}</td>
    </tr>
  </tfoot>`;
};
