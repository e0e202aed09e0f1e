import { html, type Html, writeCount } from '#documents';
import { type Bilingual, nameWeekday, obligationId, sayReport, workingDaysAfter, writeDay } from '#domain';
import { SOON_WORKING_DAYS } from '../board/cell-state.js';
import { linkTo } from '../frame/links.js';
import type { Speech } from '../frame/speech.js';
import type { DueDay, Overview } from './overview.js';

/** What falls due next: by when, how many have handed in, who has not, and why that day. */
export const dueNext = (overview: Overview, speech: Speech): Html => {
  const { say } = speech;
  const { items, total } = overview.due;
  return html`<section aria-labelledby="due-heading">
    <h2 id="due-heading">${say({ vi: 'Sắp đến hạn', en: 'Due next' })}</h2>
    ${
      items.length === 0
        ? html`<p class="nothing-to-say">
            ${say({ vi: 'Không có báo cáo nào đang chờ gửi.', en: 'No report is waiting to be handed in.' })}
          </p>`
        : html`<ol class="dues">
            ${items.map((due) => dueDay(due, overview, speech))}
          </ol>`
    }
    ${
      total > items.length &&
      html`<p class="more-there">
        ${say({ vi: `Còn ${total - items.length} kỳ nữa đến hạn sau đó.`, en: `${total - items.length} more fall due after these.` })}
      </p>`
    }
  </section>`;
};

const dueDay = (due: DueDay, { today, names, regime }: Overview, speech: Speech): Html => {
  const { say } = speech;
  const left = workingDaysAfter(regime.calendar, today, due.lastDay);
  const soon = left <= SOON_WORKING_DAYS;
  const share = due.total === 0 ? 0 : Math.round((due.handedIn * 100) / due.total);
  return html`<li>
    <div class="when">
      <strong>${writeDay(due.lastDay)}</strong>
      ${say(nameWeekday(due.lastDay))} <span class="left ${soon && 'soon'}">${say(sayLeft(left, due.lastDay === today))}</span>
    </div>
    <div>
      <h3>${say(sayReport(due, names))}</h3>
      <p>
        <svg class="part" viewBox="0 0 100 9" preserveAspectRatio="none" aria-hidden="true"><rect width="${share}" height="9" /></svg
        ><span class="count">${say(sayHandedIn(due))}</span>
      </p>
      <p>${owing(due, names, speech)}</p>
      <p class="why">${say(due.why)}</p>
    </div>
  </li>`;
};

const sayLeft = (days: number, isToday: boolean): Bilingual => {
  if (isToday) return { vi: 'hôm nay là ngày cuối', en: 'this is the last day' };
  if (days === 0) return { vi: 'không còn ngày làm việc nào', en: 'no working day left' };
  return { vi: `còn ${days} ngày làm việc`, en: `${days} working day${days === 1 ? '' : 's'} left` };
};

const sayHandedIn = ({ handedIn, total }: DueDay): Bilingual => ({
  vi: `${writeCount(handedIn).vi}/${writeCount(total).vi} đơn vị đã gửi`,
  en: `${writeCount(handedIn).en} of ${writeCount(total).en} units have handed in`,
});

const owing = ({ owing: units, owingTotal, duty, period }: DueDay, names: Overview['names'], { say }: Speech): Html => {
  const links = units.map((unit, index) => {
    const name = html`<a href="${linkTo(obligationId(unit, duty, period))}">${say(names.unit(unit))}</a>`;
    return index === 0 ? name : html`; ${name}`;
  });
  const more = owingTotal - units.length;
  return html`${say({ vi: 'Chưa gửi', en: 'Not yet' })}:
  ${links}${more > 0 && say({ vi: ` và ${writeCount(more).vi} đơn vị khác`, en: ` and ${writeCount(more).en} more` })}.`;
};
