import { html, type Html } from '#documents';
import { type Bilingual, escalationStream, type Role, ROLE_NAMES, writeInstant } from '#domain';
import type { Instant } from '#eventsourcing';
import type { EscalationView } from '#contracts';
import { linkTo } from '../frame/links.js';
import { listTable } from '../frame/list-table.js';
import type { Speech } from '../frame/speech.js';

/** Cases with whom they wait for, each leading to its page. */
export const caseTable = (
  cases: readonly EscalationView[],
  { heading, zone }: { heading: string; zone: string },
  { say }: Pick<Speech, 'say'>,
): Html => listTable({ heading, heads: HEADS, rows: cases.map((one) => caseRow(one, zone, say)) }, { say });

const HEADS: readonly Bilingual[] = [
  { vi: 'Đơn vị', en: 'Unit' },
  { vi: 'Về việc', en: 'About' },
  { vi: 'Cấp', en: 'Level' },
  { vi: 'Trình', en: 'Addressed to' },
  { vi: 'Chờ quyết định của', en: 'To be decided by' },
  { vi: 'Đề xuất lúc', en: 'Proposed at' },
];

const caseRow = (
  { case: id, unitName, title, level, addressee, decider, proposedAt }: EscalationView,
  zone: string,
  say: Speech['say'],
): Html =>
  html`<tr>
    <th scope="row">${say(unitName)}</th>
    <td><a href="${linkTo(escalationStream(id))}">${say(title)}</a></td>
    <td>${level}</td>
    <td>${say(ROLE_NAMES[addressee as Role])}</td>
    <td>${say(ROLE_NAMES[decider.role as Role])}</td>
    <td class="nowrap">${writeInstant(proposedAt as Instant, zone)}</td>
  </tr>`;
