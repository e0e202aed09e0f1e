import { html, type Html } from '#documents';
import { type Bilingual, type Role, ROLE_NAMES, sayReport, writeInstant } from '#domain';
import type { Instant } from '#eventsourcing';
import type { EscalationView } from '#contracts';
import { linkTo } from '../frame/links.js';
import { listTable } from '../frame/list-table.js';
import type { Speech } from '../frame/speech.js';
import type { Overview } from './overview.js';

/** What waits for a manager's decision: nothing goes out before it. */
export const proposals = (overview: Overview, { say }: Speech): Html => {
  const { items, total } = overview.proposals;
  return html`<section aria-labelledby="proposals-heading">
    <h2 id="proposals-heading">${say({ vi: 'Đề xuất chờ phê duyệt', en: 'Proposals waiting for a decision' })} <small>${total}</small></h2>
    ${
      items.length === 0
        ? html`<p class="nothing-to-say">${say({ vi: 'Không có đề xuất nào đang chờ.', en: 'No proposal is waiting.' })}</p>`
        : listTable(
            { heading: 'proposals-heading', heads: HEADS, rows: items.map((proposal) => proposalRow(proposal, overview, say)) },
            { say },
          )
    }
    ${
      total > items.length &&
      html`<p class="more-there">${say({ vi: `Còn ${total - items.length} đề xuất nữa.`, en: `${total - items.length} more.` })}</p>`
    }
  </section>`;
};

const HEADS: readonly Bilingual[] = [
  { vi: 'Đơn vị', en: 'Unit' },
  { vi: 'Báo cáo', en: 'Report' },
  { vi: 'Cấp', en: 'Level' },
  { vi: 'Trình', en: 'Addressed to' },
  { vi: 'Chờ phê duyệt của', en: 'To be approved by' },
  { vi: 'Đề xuất lúc', en: 'Proposed at' },
];

const proposalRow = (proposal: EscalationView, { names, regime }: Overview, say: Speech['say']): Html => {
  const [, , duty = '', period = ''] = proposal.subject.split('/');
  return html`<tr>
    <th scope="row">${say(names.unit(proposal.unit))}</th>
    <td><a href="${linkTo(proposal.subject)}">${say(sayReport({ duty, period }, names))}</a></td>
    <td>${proposal.level}</td>
    <td>${say(ROLE_NAMES[proposal.addressee as Role])}</td>
    <td>${say(ROLE_NAMES[proposal.approver as Role])}</td>
    <td class="nowrap">${writeInstant(proposal.proposedAt as Instant, regime.authority.zone)}</td>
  </tr>`;
};
