import { html, type Html } from '#documents';
import { type LocalDay, writeDay } from '#domain';
import type { TaskItem } from '#contracts';
import { type ColumnHead, listTable } from '../frame/list-table.js';
import type { Speech } from '../frame/speech.js';
import type { Overview } from './overview.js';

/** The tasks that are under way in the units the reader may see; without any, nothing is said. */
export const openTasks = ({ tasks: { items, total } }: Overview, { say }: Speech): Html =>
  html`${
    total > 0 &&
    html`<section aria-labelledby="tasks-heading">
      <h2 id="tasks-heading">${say({ vi: 'Nhiệm vụ đang thực hiện', en: 'Tasks under way' })} <small>${total}</small></h2>
      ${listTable({ heading: 'tasks-heading', heads: HEADS, rows: items.map((task) => taskRow(task, say)) }, { say })}
      ${total > items.length && html`<p class="more-there">${say({ vi: `Còn ${total - items.length} nhiệm vụ nữa.`, en: `${total - items.length} more.` })}</p>`}
    </section>`
  }`;

const HEADS: readonly ColumnHead[] = [
  { vi: 'Đơn vị chủ trì', en: 'Lead' },
  { vi: 'Nhiệm vụ', en: 'Task' },
  { vi: 'Hạn', en: 'Last day' },
  { vi: 'Tình trạng', en: 'State' },
  { vi: 'Tiến độ', en: 'Progress', number: true },
];

const taskRow = ({ task, title, leadName, lastDay, overdue, statusName, percent }: TaskItem, say: Speech['say']): Html =>
  html`<tr>
    <th scope="row">${leadName ? say(leadName) : '–'}</th>
    <td>${task}. ${say(title)}</td>
    <td class="nowrap">${lastDay === null ? '–' : writeDay(lastDay as LocalDay)}</td>
    <td>${overdue ? html`<span class="state missing">${say({ vi: 'quá hạn', en: 'overdue' })}</span> ` : ''}${say(statusName)}</td>
    <td class="number">${percent}%</td>
  </tr>`;
