import { html, type Html, writeCount } from '#documents';
import { type Bilingual, writeInstant } from '#domain';
import type { MailboxEntry, MailboxPage as Found } from '#mail';
import { listTable } from '../frame/list-table.js';
import type { Speech } from '../frame/speech.js';

export const PAGE_SIZE = 50;

export interface MailboxList extends Found {
  readonly to: string | undefined;
  /** From 1. */
  readonly page: number;
  readonly zone: string;
}

/** The letters that have arrived, the newest first. */
export const mailboxPage = (list: MailboxList, speech: Speech): Html => {
  const { say } = speech;
  const { entries, total, to } = list;
  const count = writeCount(total);
  return html`<form class="asking" method="get" action="/mailbox">
      <div>
        <label for="to">${say({ vi: 'Chỉ thư gửi đến địa chỉ', en: 'Only letters to' })}</label>
        <input id="to" name="to" type="email" value="${to ?? ''}" autocomplete="off" />
      </div>
      <button>${say({ vi: 'Lọc', en: 'Filter' })}</button>
      ${to !== undefined && html`<a href="/mailbox">${say({ vi: 'Bỏ lọc', en: 'All letters' })}</a>`}
    </form>
    <section aria-labelledby="letters-heading">
      <h2 id="letters-heading">
        ${say({ vi: 'Thư đã đến', en: 'Letters' })} <small>${say({ vi: `${count.vi} thư`, en: `${count.en} in all` })}</small>
      </h2>
      ${
        entries.length === 0
          ? html`<p class="nothing-to-say">${say(total === 0 ? NONE : BEYOND)}</p>`
          : listTable({ heading: 'letters-heading', heads: HEADS, rows: entries.map((entry) => entryRow(entry, list.zone, say)) }, speech)
      }
      ${turning(list, say)}
    </section>`;
};

const NONE: Bilingual = { vi: 'Chưa có thư nào.', en: 'No letter has arrived.' };
const BEYOND: Bilingual = { vi: 'Không có trang này.', en: 'There is no such page.' };

const HEADS: readonly Bilingual[] = [
  { vi: 'Ngày giờ trên thư', en: 'Dated' },
  { vi: 'Đến', en: 'To' },
  { vi: 'Tiêu đề', en: 'Subject' },
];

const entryRow = ({ id, date, to, subject, possibleDuplicate }: MailboxEntry, zone: string, say: Speech['say']): Html =>
  html`<tr>
    <td class="nowrap">${writeInstant(date, zone)}</td>
    <td>${to}</td>
    <th scope="row">
      <a href="/mailbox/${id}">${subject === '' ? say({ vi: '(không có tiêu đề)', en: '(no subject)' }) : subject}</a>
      ${possibleDuplicate && duplicate(say)}
    </th>
  </tr>`;

/** That a letter may have come twice: somebody had it sent again without knowing whether it had arrived. */
export const duplicate = (say: Speech['say']): Html =>
  html`<span class="duplicate">${say({ vi: 'có thể trùng', en: 'possible duplicate' })}</span>`;

const turning = ({ to, page, total }: MailboxList, say: Speech['say']): Html | false => {
  const last = Math.ceil(total / PAGE_SIZE);
  const at = (number: number): string =>
    `/mailbox?${new URLSearchParams({ ...(to !== undefined && { to }), page: String(number) }).toString()}`;
  return (
    last > 1 &&
    html`<nav class="more-there" aria-label="${say({ vi: 'Trang', en: 'Pages of the list' })}">
      ${page > 1 && html`<a href="${at(page - 1)}" rel="prev">${say({ vi: 'Mới hơn', en: 'Newer' })}</a>`}
      ${say({ vi: `Trang ${page}/${last}`, en: `Page ${page} of ${last}` })}
      ${page < last && html`<a href="${at(page + 1)}" rel="next">${say({ vi: 'Cũ hơn', en: 'Older' })}</a>`}
    </nav>`
  );
};
