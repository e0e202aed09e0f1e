import { type FileChild, type ISectionOptions, Packer } from 'docx';
import { annexesOf } from '../compiled-report/annexes.js';
import type { Block, Part } from '../compiled-report/block.js';
import type { CompiledReport } from '../compiled-report/compiled-report.js';
import { lowered, withZero, writeLongDay } from '../compiled-report/document-head.js';
import { partsOf } from '../compiled-report/parts.js';
import { writeInstant } from '#domain';
import { annexPages } from './annex-pages.js';
import { letterhead } from './letterhead.js';
import { officialDocument, pages } from './page.js';
import { signatureBlock } from './signature-block.js';
import { bodyHeading, bodyItem, bodyParagraph, centred, ruleBelow } from './words.js';
import { SIZE, TEXT_WIDTH } from './measures.js';

/** The compiled report as an official document: nine parts, and four annexes on pages of their own. */
export const compiledReportDocx = async (report: CompiledReport): Promise<Uint8Array> => {
  const annexes = annexesOf(report).map((annex) => annexPages(annex, belongsTo(report)));
  return new Uint8Array(await Packer.toBuffer(officialDocument(`Báo cáo: ${report.abstract}`, [body(report), ...annexes])));
};

const body = (report: CompiledReport): ISectionOptions =>
  pages([
    letterhead(report.head, { draft: report.standing.kind === 'draft' }),
    centred('BÁO CÁO', { bold: true }, { spacing: { before: 240 } }),
    centred(report.abstract, { bold: true }),
    ruleBelow({ title: report.abstract, size: SIZE.body, width: TEXT_WIDTH.portrait }),
    ...marks(report).map((mark) => centred(mark, { italics: true, size: SIZE.recipients }, { spacing: { before: 60 } })),
    ...partsOf(report).flatMap(drawPart),
    // With the signature, which so never stands alone on a page.
    bodyParagraph(
      `Trên đây là ${lowered(report.abstract)}./.`,
      {},
      { keepNext: true, keepLines: true, spacing: { before: 120, after: 240 } },
    ),
    signatureBlock(report.head),
  ]);

/** What a reader must not overlook: that it is not signed, and that it is made up. */
const marks = ({ standing, zone, invented, compilation }: CompiledReport): readonly string[] => [
  ...(standing.kind === 'draft' ? [`Dự thảo, số liệu đến ${writeInstant(standing.at, zone)}`] : []),
  ...(standing.kind === 'edition' && standing.edition > 1
    ? [`Bản tổng hợp lần ${standing.edition}, thay bản lần ${standing.edition - 1}`]
    : []),
  ...(invented ? ['SỐ LIỆU MINH HỌA, KHÔNG PHẢI SỐ LIỆU THẬT'] : []),
  ...(compilation.rows.some(({ classification }) => classification === 'restricted') ? ['Có số liệu thuộc diện hạn chế tiếp cận'] : []),
];

const drawPart = ({ title, blocks }: Part, index: number): readonly FileChild[] => [
  bodyHeading(`${ROMAN[index]}. ${title.toLocaleUpperCase('vi')}`),
  ...blocks.map(drawBlock),
];

const drawBlock = ({ kind, text }: Block): FileChild => {
  switch (kind) {
    case 'paragraph':
      return bodyParagraph(text);
    case 'item':
      return bodyItem(text);
    case 'heading':
      return bodyHeading(text);
  }
};

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'] as const;

/** `(Kèm theo Báo cáo số 15/BC-UBND ngày 05 tháng 01 năm 2023 của Ủy ban nhân dân Quận 3)` */
const belongsTo = ({ head }: CompiledReport): string => {
  if (head.number === null || head.day === null) return `(Kèm theo dự thảo Báo cáo của ${head.issuer})`;
  return `(Kèm theo Báo cáo số ${withZero(head.number)} ${writeLongDay(head.day)} của ${head.issuer})`;
};
