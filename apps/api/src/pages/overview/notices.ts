import { html, type Html } from '#documents';
import { type Bilingual, type OutcomeReason, writeInstant } from '#domain';
import type { NoticeRow } from '#postgres';
import { type ColumnHead, listTable } from '../frame/list-table.js';
import type { Speech } from '../frame/speech.js';
import type { Overview } from './overview.js';

/** Who was told what lately, and what became of it; before all, what did not, or perhaps did not, reach anybody. */
export const notices = (overview: Overview, mailbox: boolean, { say }: Speech): Html =>
  html`<section aria-labelledby="notices-heading">
    <h2 id="notices-heading">
      ${say({ vi: 'Thông báo gần đây', en: 'The latest notices' })}
      ${mailbox && html`<small><a href="/mailbox">${say({ vi: 'mở hộp thư diễn tập', en: 'open the mailbox' })}</a></small>`}
    </h2>
    ${
      overview.troubled.total > 0 &&
      html`<h3>${say(sayTroubled(overview.troubled.total))}</h3>
        ${table(overview.troubled.items, overview, say)}
        <h3>${say({ vi: 'Mới nhất', en: 'The latest' })}</h3>`
    }
    ${
      overview.notices.total === 0
        ? html`<p class="nothing-to-say">${say({ vi: 'Chưa có thông báo nào.', en: 'There is no notice yet.' })}</p>`
        : table(overview.notices.items, overview, say)
    }
  </section>`;

const sayTroubled = (count: number): Bilingual => ({
  vi: `${count} thông báo không đến được, hoặc không rõ đã đến hay chưa`,
  en: `${count} notice${count === 1 ? '' : 's'} that did not, or perhaps did not, arrive`,
});

const HEADS: readonly ColumnHead[] = [
  { vi: 'Soạn lúc', en: 'Composed at' },
  { vi: 'Người nhận', en: 'To' },
  { vi: 'Số việc', en: 'Items', number: true },
  { vi: 'Kết quả', en: 'Outcome' },
];

const table = (items: readonly NoticeRow[], overview: Overview, say: Speech['say']): Html =>
  listTable(
    { heading: 'notices-heading', heads: HEADS, rows: items.map((notice) => noticeRow(notice, overview, say)), slim: true },
    { say },
  );

const noticeRow = ({ composedAt, person, items, outcome, reason, sentAgain }: NoticeRow, overview: Overview, say: Speech['say']): Html =>
  html`<tr>
    <td class="nowrap">${writeInstant(composedAt, overview.regime.authority.zone)}</td>
    <th scope="row">${person === undefined ? '–' : overview.nameOf(person)}</th>
    <td class="number">${items}</td>
    <td>
      <span class="outcome ${outcome ?? 'pending'}">${say(OUTCOMES[outcome ?? 'pending'])}</span>
      ${reason && html`<small>${say(REASONS[reason])}</small>`}
      ${sentAgain > 0 && html`<small>${say({ vi: `gửi lại ${sentAgain} lần`, en: `sent again ${sentAgain} time(s)` })}</small>`}
    </td>
  </tr>`;

/** What became of a notice, in words. */
export const OUTCOMES: Readonly<Record<NonNullable<NoticeRow['outcome']> | 'pending', Bilingual>> = {
  accepted: { vi: 'máy chủ thư đã nhận', en: 'accepted by the mail server' },
  bounced: { vi: 'không gửi được', en: 'could not be delivered' },
  unknown: { vi: 'không rõ đã đến hay chưa', en: 'not known whether it arrived' },
  suppressed: { vi: 'không cần gửi nữa', en: 'no longer needed' },
  rehearsed: { vi: 'diễn tập, không gửi', en: 'rehearsed, not sent' },
  nobody: { vi: 'không có người nhận', en: 'nobody to be told' },
  pending: { vi: 'đang gửi', en: 'on its way' },
};

const REASONS: Readonly<Record<OutcomeReason, Bilingual>> = {
  no_address: { vi: 'người nhận chưa có địa chỉ thư', en: 'the person has no address' },
  erased: { vi: 'nội dung đã xóa', en: 'its text was erased' },
  gave_up: { vi: 'thử nhiều lần không được', en: 'given up after many attempts' },
  interrupted: { vi: 'bị ngắt khi đang gửi', en: 'interrupted while being handed over' },
  no_answer: { vi: 'máy chủ thư không trả lời', en: 'the mail server did not answer' },
};
