import { html, type Html } from '#documents';
import { type Bilingual, type DutyView, earlierOf, sayReport, writeDay, writeInstant } from '#domain';
import type { Instant } from '#eventsourcing';
import { linkTo } from '../frame/links.js';
import { listTable } from '../frame/list-table.js';
import type { Speech } from '../frame/speech.js';
import type { AgendaLine, Overview } from './overview.js';

/** The watches that remind: when each looks again, what it has in view, and what it could not plan. */
export const agendas = (overview: Overview, { say }: Speech): Html => {
  const { items, total } = overview.agendas;
  const { zone } = overview.regime.authority;
  return html`<section aria-labelledby="agendas-heading">
    <h2 id="agendas-heading">${say({ vi: 'Lịch việc của từng đơn vị', en: 'The agendas' })} <small>${total}</small></h2>
    ${items.flatMap(({ alarms, scope }) => alarms.map((alarm) => sayAlarm(alarm, scope, overview, say)))}
    ${
      items.length === 0
        ? html`<p class="nothing-to-say">${say(NONE)}</p>`
        : html`<p>${say(sayNext(items, overview))}</p>
            <details>
              <summary>${say({ vi: 'Từng lịch', en: 'One by one' })}</summary>
              ${listTable(
                { heading: 'agendas-heading', heads: HEADS, rows: items.map((agenda) => agendaRow(agenda, overview, zone, say)) },
                { say },
              )}
              ${
                total > items.length &&
                html`<p class="more-there">${say({ vi: `Còn ${total - items.length} lịch nữa.`, en: `${total - items.length} more.` })}</p>`
              }
            </details>`
    }
  </section>`;
};

const NONE: Bilingual = {
  vi: 'Chưa có lịch nào được mở: đồng hồ nhắc hạn chưa chạy lần nào.',
  en: 'No agenda has looked yet: the clock has not run.',
};

const HEADS: readonly Bilingual[] = [
  { vi: 'Đơn vị', en: 'Unit' },
  { vi: 'Xem lại lúc', en: 'Looks again at' },
  { vi: 'Việc kế tiếp', en: 'What comes next' },
  { vi: 'Đang theo dõi', en: 'In view' },
  { vi: 'Xem lần cuối', en: 'Last looked' },
];

const sayNext = (items: readonly AgendaLine[], { regime, names }: Overview): Bilingual => {
  const soonest = items.reduce((first, agenda) => (agenda.looksAgainAt < first.looksAgainAt ? agenda : first));
  const at = writeInstant(soonest.looksAgainAt, regime.authority.zone);
  const alike = items.filter(({ looksAgainAt }) => writeInstant(looksAgainAt, regime.authority.zone) === at).length;
  const unit = names.unit(soonest.scope);
  return {
    vi: `Lần xem kế tiếp: ${at} (${unit.vi}${alike > 1 ? ` và ${alike - 1} đơn vị khác` : ''}).`,
    en: `The next look: ${at} (${unit.en}${alike > 1 ? ` and ${alike - 1} more` : ''}).`,
  };
};

const sayAlarm = ({ id }: { readonly id: string }, scope: string, { names }: Overview, say: Speech['say']): Html => {
  const [, , duty = '', period = ''] = id.split('/');
  const unit = names.unit(scope);
  const report = sayReport({ duty, period }, names);
  return html`<p class="alarm">
    ${say({
      vi: `Không lập được lịch cho ${report.vi} (${unit.vi}); các việc khác vẫn chạy. Hãy báo quản trị viên xem nhật ký của worker.`,
      en: `${report.en} (${unit.en}) could not be planned; the others go on. Have an administrator look at the worker's log.`,
    })}
    <a href="${linkTo(id)}">${say({ vi: 'Xem', en: 'Open' })}</a>
  </p>`;
};

const agendaRow = ({ scope, duties, looksAgainAt, lookedAt }: AgendaLine, { names }: Overview, zone: string, say: Speech['say']): Html => {
  const next = nextOf(duties);
  return html`<tr>
    <th scope="row">${say(names.unit(scope))}</th>
    <td class="nowrap">${writeInstant(looksAgainAt, zone)}</td>
    <td>${next && html`<a href="${linkTo(next.obligation)}">${say(sayReport(next, names))}</a>, ${say(sayStep(next))}`}</td>
    <td>${say({ vi: `${duties.length} báo cáo`, en: `${duties.length} report${duties.length === 1 ? '' : 's'}` })}</td>
    <td class="nowrap">${writeInstant(lookedAt, zone)}</td>
  </tr>`;
};

const nextOf = (duties: readonly DutyView[]): DutyView | undefined => {
  const planned = duties.filter(({ nextAt }) => nextAt !== null);
  const soonest = planned.reduce<Instant | undefined>((at, { nextAt }) => (at === undefined ? nextAt! : earlierOf(at, nextAt!)), undefined);
  return planned.find(({ nextAt }) => nextAt === soonest);
};

const sayStep = ({ lastDay, overdue }: DutyView): Bilingual =>
  overdue
    ? { vi: `quá hạn từ ${writeDay(lastDay)}`, en: `overdue since ${writeDay(lastDay)}` }
    : { vi: `hạn hết ${writeDay(lastDay)}`, en: `due by the end of ${writeDay(lastDay)}` };
