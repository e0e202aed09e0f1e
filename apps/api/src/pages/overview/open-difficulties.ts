import { html, type Html } from '#documents';
import { type LocalDay, type Role, ROLE_NAMES, writeDay } from '#domain';
import type { ImpedimentView } from '#contracts';
import { type ColumnHead, listTable } from '../frame/list-table.js';
import type { Speech } from '../frame/speech.js';
import type { Overview } from './overview.js';

/** The difficulties that nobody has removed yet, in the units the reader may see; without any, nothing is said. */
export const openDifficulties = (overview: Overview, { say }: Speech): Html => {
  const { items, total } = overview.difficulties;
  return html`${
    total > 0 &&
    html`<section aria-labelledby="difficulties-heading">
      <h2 id="difficulties-heading">
        ${say({ vi: 'Khó khăn, vướng mắc chưa giải quyết', en: 'Difficulties not yet removed' })} <small>${total}</small>
      </h2>
      ${listTable({ heading: 'difficulties-heading', heads: HEADS, rows: items.map((one) => difficultyRow(one, overview, say)) }, { say })}
      ${total > items.length && html`<p class="more-there">${say({ vi: `Còn ${total - items.length} việc nữa.`, en: `${total - items.length} more.` })}</p>`}
    </section>`
  }`;
};

const HEADS: readonly ColumnHead[] = [
  { vi: 'Đơn vị nêu', en: 'Raised by' },
  { vi: 'Số', en: 'Number' },
  { vi: 'Nội dung', en: 'What it is' },
  { vi: 'Nơi trả lời', en: 'To be answered by' },
  { vi: 'Hạn trả lời', en: 'Last day' },
  { vi: 'Tình trạng', en: 'State' },
];

const difficultyRow = (difficulty: ImpedimentView, { names }: Overview, say: Speech['say']): Html => {
  const { unitName, impediment, text, owner, lastDay, overdue, statusName } = difficulty;
  return html`<tr>
    <th scope="row">${say(unitName)}</th>
    <td class="nowrap">${impediment}</td>
    <td>${text ?? '–'}</td>
    <td>${owner === null ? '–' : html`${say(ROLE_NAMES[owner.role as Role])}, ${say(names.unit(owner.unit))}`}</td>
    <td class="nowrap">${lastDay === null ? '–' : writeDay(lastDay as LocalDay)}</td>
    <td>${overdue ? html`<span class="state missing">${say({ vi: 'quá hạn', en: 'overdue' })}</span> ` : ''}${say(statusName)}</td>
  </tr>`;
};
