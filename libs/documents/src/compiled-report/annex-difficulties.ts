import { IMPEDIMENT_KINDS, IMPEDIMENT_LEVELS, type ImpedimentLevel, writeDay } from '#domain';
import { type Annex, type AnnexColumn, annexLine } from './annex.js';
import { text } from './cell.js';
import { capitalised } from './document-head.js';
import { type CompiledReport, type ReportedDifficulty, unitName } from './compiled-report.js';

/** Phụ lục III: difficulties and proposals, by the level that can solve them. */
export const annexOfDifficulties = (report: CompiledReport): Annex => ({
  number: 'III',
  title: `Khó khăn, vướng mắc, kiến nghị, ${report.names.period}`,
  columns: COLUMNS,
  rows: byLevel(report.difficulties).map((difficulty, index) =>
    annexLine([
      text(`${index + 1}`),
      text(difficulty.number),
      text(unitName(report, difficulty.unit)),
      text(capitalised(IMPEDIMENT_KINDS[difficulty.kind].vi)),
      text(difficulty.text ?? ERASED),
      text(difficulty.solution),
      text(capitalised(IMPEDIMENT_LEVELS[difficulty.level].vi)),
      text(difficulty.owner),
      text(difficulty.lastDay && writeDay(difficulty.lastDay)),
      text(difficulty.standing),
    ]),
  ),
  empty: 'Không có khó khăn, vướng mắc, kiến nghị nào được nêu trong kỳ báo cáo này.',
});

/** What only a higher level can solve stands first. */
export const byLevel = (difficulties: readonly ReportedDifficulty[]): readonly ReportedDifficulty[] =>
  LEVELS.flatMap((level) => difficulties.filter((difficulty) => difficulty.level === level));

export const ERASED = '(nội dung đã được xóa)';

export const LEVELS: readonly ImpedimentLevel[] = ['superior', 'authority', 'office', 'unit'];

const COLUMNS: readonly AnnexColumn[] = [
  { key: 'number', head: 'STT', width: 11, align: 'center' },
  { key: 'code', head: 'Số', width: 19, align: 'center' },
  { key: 'unit', head: 'Đơn vị nêu', width: 28, align: 'left' },
  { key: 'kind', head: 'Loại', width: 18, align: 'center' },
  { key: 'text', head: 'Nội dung', width: 54, align: 'left' },
  { key: 'solution', head: 'Đề xuất', width: 36, align: 'left' },
  { key: 'level', head: 'Cấp giải quyết', width: 22, align: 'center' },
  { key: 'owner', head: 'Nơi trả lời', width: 24, align: 'left' },
  { key: 'lastDay', head: 'Hạn trả lời', width: 21, align: 'center' },
  { key: 'standing', head: 'Tình trạng', width: 19, align: 'center' },
];
