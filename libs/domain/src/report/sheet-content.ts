import { canonicalJson } from '#eventsourcing';
import { decimal, isDecimal } from '../indicator/decimal.js';
import type { ReportContent } from '../obligation/handing.js';
import type { Target } from '../target/target.js';
import type { CellValue } from './cell.js';
import { parted, type RestrictedPart } from './restricted-cells.js';
import type { Sheet } from './sheet.js';
import { isCellValue, isRecord, isRecordOf, isSheet, isText } from './sheet-shape.js';

/** A sheet as the log keeps it: `text` is the sealed part `content`, `restrictedText` the sealed part `restricted`. */
export interface SheetContent {
  readonly text: string;
  /** Missing where nothing on the sheet is restricted. */
  readonly restrictedText?: string;
}

/** What a sheet is closed with, since the rules know neither chance nor digests. */
export interface Closing {
  /** Stands in the restricted part, so that nobody finds out a small number by trying all small numbers on its digest. */
  readonly nonce: string;
  readonly digestOf: (text: string) => string;
}

/**
 * Writes a sheet in two parts, the same sheet always in the same text. The open one names the digest of the restricted one: the digest of
 * the open text, which is the report's, is then of both.
 */
export const writeSheet = (sheet: Sheet, targets: readonly Target[], { nonce, digestOf }: Closing): SheetContent => {
  const { open, restricted } = parted({ ...sheet, cells: spelled(sheet.cells) }, targets);
  if (Object.keys(restricted.cells).length === 0 && Object.keys(restricted.reasons).length === 0)
    return { text: canonicalJson({ ...open, format: FORMAT }) };
  const restrictedText = canonicalJson({ ...restricted, nonce });
  return { text: canonicalJson({ ...open, format: FORMAT, restricted: digestOf(restrictedText) }), restrictedText };
};

/**
 * The sheet of these parts. Where the restricted one is not given, because its reader may not see it or it was erased, its cells are simply
 * not there. Undefined where the content is no sheet: a report in words.
 */
export const readSheet = ({ content, restricted }: SheetParts): Sheet | undefined => {
  const open = parsed(content);
  if (!isRecord(open) || open['format'] !== FORMAT || !isSheet(open)) return undefined;
  const { form, cells, sections, tasks, impediments, attachments, reasons } = open;
  const part = parsed(restricted);
  const more = isRestrictedPart(part) ? part : undefined;
  return {
    ...{ form, sections, tasks, impediments, attachments },
    ...{ cells: { ...cells, ...more?.cells }, reasons: { ...reasons, ...more?.reasons } },
  };
};

export interface SheetParts {
  readonly content?: string | undefined;
  readonly restricted?: string | undefined;
}

/** The sheet of a report that was handed in; undefined where it is in words, or there was nothing to report: words may look like a sheet. */
export const sheetOf = (content: ReportContent, parts: SheetParts): Sheet | undefined =>
  content.kind === 'figures' && content.form !== undefined ? readSheet(parts) : undefined;

const FORMAT = 'sheet/1';

/** Each number in its one spelling, so that the same figures are the same text. */
const spelled = (cells: Sheet['cells']): Sheet['cells'] =>
  Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, spelledValue(value)]));

/** What stands in a cell, its numbers in their one spelling: `05.50` is `5.5`. */
export const spelledValue = (value: CellValue): CellValue => {
  if (value.kind === 'words' || value.kind === 'missing') return value;
  const numbers = Object.entries(value).map(([name, number]) => [name, isDecimal(number) ? decimal(number) : number] as const);
  return Object.fromEntries<string>(numbers) as unknown as CellValue;
};

const isRestrictedPart = (read: unknown): read is RestrictedPart =>
  isRecord(read) && isRecordOf(read['cells'], isCellValue) && isRecordOf(read['reasons'], isText);

const parsed = (text: string | undefined): unknown => {
  if (text === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(text);
    return read;
  } catch {
    // Words, or a text that was cut: what is no JSON is no sheet.
    return undefined;
  }
};
