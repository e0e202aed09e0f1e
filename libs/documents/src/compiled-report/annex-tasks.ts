import { TASK_RESULT_NAMES, writeDay } from '#domain';
import { type Annex, type AnnexColumn, annexLine } from './annex.js';
import { figure, text } from './cell.js';
import { capitalised } from './document-head.js';
import type { CompiledReport } from './compiled-report.js';

/** Phụ lục II: how the tasks that were given stand. */
export const annexOfTasks = ({ tasks, names }: CompiledReport): Annex => ({
  number: 'II',
  title: `Tình hình thực hiện các nhiệm vụ được giao, ${names.period}`,
  columns: COLUMNS,
  rows: tasks.map(({ code, title, lead, lastDay, percent, result, note }, index) =>
    annexLine([
      text(`${index + 1}`),
      text(code),
      text(title),
      text(lead),
      text(lastDay && writeDay(lastDay)),
      figure(percent === null ? null : String(percent)),
      text(capitalised(TASK_RESULT_NAMES[result].vi)),
      text(note),
    ]),
  ),
  empty: 'Không có nhiệm vụ nào được giao trong kỳ báo cáo này.',
});

const COLUMNS: readonly AnnexColumn[] = [
  { key: 'number', head: 'STT', width: 12, align: 'center' },
  { key: 'code', head: 'Mã', width: 20, align: 'center' },
  { key: 'title', head: 'Nhiệm vụ', width: 84, align: 'left' },
  { key: 'lead', head: 'Đơn vị chủ trì', width: 40, align: 'left' },
  { key: 'lastDay', head: 'Hạn hoàn thành', width: 26, align: 'center' },
  { key: 'percent', head: 'Tiến độ (%)', width: 18, align: 'right' },
  { key: 'result', head: 'Kết quả', width: 26, align: 'center' },
  { key: 'note', head: 'Ghi chú', width: 26, align: 'left' },
];
