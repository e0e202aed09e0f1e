import { html, type Html } from '#documents';
import type { Speech } from '../frame/speech.js';
import { caseTable } from './case-table.js';
import type { Overview } from './overview.js';

/** What waits for a manager's decision: nothing goes out before it. */
export const proposals = (overview: Overview, { say }: Speech): Html => {
  const { items, total } = overview.proposals;
  return html`<section aria-labelledby="proposals-heading">
    <h2 id="proposals-heading">${say({ vi: 'Đề xuất chờ phê duyệt', en: 'Proposals waiting for a decision' })} <small>${total}</small></h2>
    ${
      items.length === 0
        ? html`<p class="nothing-to-say">${say({ vi: 'Không có đề xuất nào đang chờ.', en: 'No proposal is waiting.' })}</p>`
        : caseTable(items, { heading: 'proposals-heading', zone: overview.regime.authority.zone }, { say })
    }
    ${
      total > items.length &&
      html`<p class="more-there">${say({ vi: `Còn ${total - items.length} đề xuất nữa.`, en: `${total - items.length} more.` })}</p>`
    }
  </section>`;
};
