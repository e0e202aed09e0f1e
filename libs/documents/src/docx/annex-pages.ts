import {
  AlignmentType,
  type FileChild,
  type ISectionOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
} from 'docx';
import type { Annex, AnnexColumn, AnnexHeading, AnnexLine, AnnexRow } from '../compiled-report/annex.js';
import { writeCell } from '../compiled-report/cell.js';
import { capitals } from '../compiled-report/document-head.js';
import { mm, SIZE, TEXT_WIDTH } from './measures.js';
import { pages } from './page.js';
import { bodyParagraph, centred, run } from './words.js';

/** An annex on pages of its own, across the sheet; `belongsTo` says of which document it is. */
export const annexPages = (annex: Annex, belongsTo: string): ISectionOptions =>
  pages([...head(annex, belongsTo), annex.rows.length === 0 ? bodyParagraph(annex.empty) : table(annex)], 'landscape');

const head = ({ number, title }: Annex, belongsTo: string): readonly FileChild[] => [
  centred(`Phụ lục ${number}`, { bold: true }),
  centred(capitals(title), { bold: true }, { spacing: { before: 60 } }),
  centred(belongsTo, { italics: true, size: SIZE.motto }, { spacing: { before: 60, after: 120 } }),
];

const table = ({ columns, rows }: Annex): Table => {
  const widths = widthsOf(columns);
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    columnWidths: widths.map(mm),
    width: { size: mm(TEXT_WIDTH.landscape), type: 'dxa' },
    margins: { left: mm(1), right: mm(1), top: mm(0.5), bottom: mm(0.5) },
    rows: [
      headRow(columns, widths),
      ...rows.map((row, index) =>
        row.kind === 'heading' ? headingRow(row, widths) : lineRow(row, { columns, widths, hasParts: isPartOf(row, rows[index + 1]) }),
      ),
    ],
  });
};

/** The columns share the width of the page as their own widths stand to each other. */
const widthsOf = (columns: readonly AnnexColumn[]): readonly number[] => {
  const sum = columns.reduce((total, { width }) => total + width, 0);
  return columns.map(({ width }) => (width * TEXT_WIDTH.landscape) / sum);
};

/** Stands on each page anew. */
const headRow = (columns: readonly AnnexColumn[], widths: readonly number[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ head }, index) =>
        new TableCell({
          width: { size: mm(widths[index]!), type: 'dxa' },
          verticalAlign: VerticalAlign.CENTER,
          children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run(head, { size: SIZE.table, bold: true })] })],
        }),
    ),
  });

/** Never alone at the foot of a page. */
const headingRow = ({ number, name }: AnnexHeading, [first = 0, ...others]: readonly number[]): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      headingCell(number, { width: first, span: 1, alignment: AlignmentType.CENTER }),
      headingCell(name, { width: others.reduce((sum, width) => sum + width, 0), span: others.length, alignment: AlignmentType.LEFT }),
    ],
  });

const headingCell = (words: string, { width, span, alignment }: HeadingPlace): TableCell =>
  new TableCell({
    width: { size: mm(width), type: 'dxa' },
    columnSpan: span,
    children: [new Paragraph({ alignment, keepNext: true, children: [run(words, { size: SIZE.table, bold: true })] })],
  });

interface HeadingPlace {
  readonly width: number;
  readonly span: number;
  readonly alignment: (typeof AlignmentType)[keyof typeof AlignmentType];
}

const isPartOf = (line: AnnexLine, next: AnnexRow | undefined): boolean => next?.kind === 'line' && next.level > line.level;

interface LinePlace {
  readonly columns: readonly AnnexColumn[];
  readonly widths: readonly number[];
  /** Its first part stands below it, and on the same page. */
  readonly hasParts: boolean;
}

const lineRow = ({ cells, level }: AnnexLine, { columns, widths, hasParts }: LinePlace): TableRow =>
  new TableRow({
    cantSplit: true,
    children: columns.map(({ key, align }, index) => {
      const words = writeCell(cells[index]!);
      return new TableCell({
        width: { size: mm(widths[index]!), type: 'dxa' },
        verticalAlign: VerticalAlign.CENTER,
        children: [
          new Paragraph({
            alignment: ALIGNED[align],
            keepNext: hasParts,
            ...(key === 'name' && level > 0 && { indent: { left: mm(INDENT * level) } }),
            children: [run(words, { size: SIZE.table, italics: key === 'name' && level > 0 })],
          }),
        ],
      });
    }),
  });

/** By which a part is set in, in millimetres. */
const INDENT = 4;

const ALIGNED = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
