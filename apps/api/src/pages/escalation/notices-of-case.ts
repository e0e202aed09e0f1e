import { html, type Html } from '#documents';
import { type Bilingual, writeInstant } from '#domain';
import type { Instant } from '#eventsourcing';
import type { DossierNotice } from '#contracts';
import { listTable } from '../frame/list-table.js';
import type { Speech } from '../frame/speech.js';
import { OUTCOMES } from '../overview/notices.js';

/** Each notice that told of what the case is about, and what became of it. */
export const noticesOfCase = (notices: readonly DossierNotice[], zone: string, { say }: Speech): Html =>
  html`<section aria-labelledby="told-heading">
    <h2 id="told-heading">${say({ vi: 'Đã thông báo', en: 'What was told' })} <small>${notices.length}</small></h2>
    ${
      notices.length === 0
        ? html`<p class="nothing-to-say">${say({ vi: 'Chưa có thông báo nào.', en: 'There is no notice yet.' })}</p>`
        : listTable(
            { heading: 'told-heading', heads: HEADS, rows: notices.map((notice) => noticeRow(notice, zone, say)), slim: true },
            { say },
          )
    }
  </section>`;

const HEADS: readonly Bilingual[] = [
  { vi: 'Soạn lúc', en: 'Composed at' },
  { vi: 'Người nhận', en: 'To' },
  { vi: 'Kết quả', en: 'Outcome' },
];

const noticeRow = ({ composedAt, person, personName, outcome }: DossierNotice, zone: string, say: Speech['say']): Html => {
  const became = (outcome ?? 'pending') as keyof typeof OUTCOMES;
  return html`<tr>
    <td class="nowrap">${writeInstant(composedAt as Instant, zone)}</td>
    <th scope="row">${personName ?? person ?? '–'}</th>
    <td><span class="outcome ${became}">${say(OUTCOMES[became])}</span></td>
  </tr>`;
};
