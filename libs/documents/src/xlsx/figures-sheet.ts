import type { FigurePart } from '#domain';
import type { Workbook } from 'exceljs';
import { figure, text } from '../compiled-report/cell.js';
import { type CompiledReport, unitName } from '../compiled-report/compiled-report.js';
import { type FigureBlock, figureBlocks, type FigureLine } from './figure-lines.js';
import { listSheet } from './list-sheet.js';
import { FIRST_ROW, letterOf } from './sheet-layout.js';

/** A block with the ranges in which its numbers stand: what the table of targets is reckoned from. */
export interface PlacedBlock extends FigureBlock {
  readonly at: (part: FigurePart) => string;
}

const SHEET = 'Số liệu';

export const placedBlocks = (report: CompiledReport): readonly PlacedBlock[] => placedFrom(FIRST_ROW, figureBlocks(report));

/** The numbers behind the table of targets, a line for each report; numerators and denominators apart. */
export const figuresSheet = (book: Workbook, report: CompiledReport, blocks: readonly PlacedBlock[]): void => {
  if (blocks.length === 0) return;
  const rows = blocks.flatMap((block) => block.lines.map((line) => cellsOf(block, line, report)));
  listSheet(book, { name: SHEET, title: 'Số liệu mà biểu tổng hợp được tính từ đó', columns: COLUMNS, rows }, report);
};

const placedFrom = (first: number, blocks: readonly FigureBlock[]): readonly PlacedBlock[] => {
  let next = first;
  return blocks.map((block) => {
    const [from, to] = [next, next + block.lines.length - 1];
    next = to + 1;
    return { ...block, at: (part) => `'${SHEET}'!$${COLUMN_OF[part]}$${from}:$${COLUMN_OF[part]}$${to}` };
  });
};

const COLUMNS = [
  { head: 'Chỉ tiêu', width: 10 },
  { head: 'Tên', width: 40 },
  { head: 'Cột', width: 12 },
  { head: 'Đơn vị', width: 28 },
  { head: 'Kỳ', width: 10 },
  { head: 'Phiên bản', width: 10 },
  { head: 'Loại số liệu', width: 12 },
  { head: 'Giá trị', width: 14 },
  { head: 'Tử số', width: 14 },
  { head: 'Mẫu số', width: 14 },
  { head: 'Quyền số', width: 14 },
] as const;

const PARTS: readonly FigurePart[] = ['value', 'numerator', 'denominator', 'weight'];
const PARTS_FROM = COLUMNS.length - PARTS.length + 1;
const COLUMN_OF = Object.fromEntries(PARTS.map((part, index) => [part, letterOf(PARTS_FROM + index)])) as Record<FigurePart, string>;

const cellsOf = ({ number, name, column }: FigureBlock, { source, figure: parts }: FigureLine, report: CompiledReport) => [
  text(number),
  text(name),
  text(column === 'current' ? 'Kỳ báo cáo' : 'Lũy kế'),
  text(source === null ? report.head.issuer : unitName(report, source.unit)),
  text(source?.period ?? report.compilation.period),
  source === null ? text('') : figure(String(source.version)),
  text(source === null ? '' : NATURES[source.nature]),
  ...PARTS.map((part) => figure(parts[part] ?? null)),
];

const NATURES = { estimate: 'Ước', actual: 'Chính thức' } as const;
