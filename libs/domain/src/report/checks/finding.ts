import { type Decimal, rounded } from '../../indicator/decimal.js';
import { writeDecimal } from '../../indicator/writing.js';
import type { Bilingual } from '../../text.js';
import type { AskedCell } from '../cells-asked.js';
import type { CellValue } from '../cell.js';
import type { Finding } from '../sheet.js';
import type { SheetContext } from '../sheet-context.js';
import { isInPercent } from './numbers.js';

/** A cell that the unit is asked for and has filled in, of the sheet's own period or of an earlier one. */
export interface FilledCell extends AskedCell {
  readonly key: string;
  readonly value: CellValue;
}

/** What a rule about one cell finds in it. */
export type CellRule = (cell: FilledCell, context: SheetContext) => readonly Finding[];

interface Found {
  readonly rule: string;
  readonly kind: Finding['kind'];
  readonly key: string;
  readonly sentence: Bilingual;
}

/** What a rule finds in a cell. */
export const foundIn = ({ rule, kind, key, sentence }: Found): Finding => ({ id: `${rule}:${key}`, kind, cell: key, sentence });

/** What is found of the sheet as a whole, or of a part that is no cell. */
export const foundOnSheet = (rule: string, kind: Finding['kind'], sentence: Bilingual): Finding => ({
  id: rule,
  kind,
  cell: null,
  sentence,
});

/** An indicator as a clerk knows it: `Thu ngân sách (Giáo dục)`. */
export const nameOf = ({ indicator, measurement, ref }: Pick<FilledCell, 'indicator' | 'measurement' | 'ref'>): Bilingual => {
  const field = measurement.fields?.find(({ code }) => code === ref.field)?.name;
  const { vi, en } = indicator.name;
  return field === undefined ? indicator.name : { vi: `${vi} (${field.vi})`, en: `${en} (${field.en})` };
};

/** A number as both languages write it. */
export const written = (number: Decimal): Bilingual => ({ vi: writeDecimal(number, 'vi'), en: writeDecimal(number, 'en') });

/** A figure of the cell with what it is measured in: to two places, since a clerk compares it and does not copy it. */
export const shown = (figure: Decimal, { indicator }: Pick<FilledCell, 'indicator'>): Bilingual => {
  const { vi, en } = written(rounded(figure, SHOWN_PLACES));
  if (isInPercent(indicator)) return { vi: `${vi}%`, en: `${en}%` };
  return { vi: `${vi} ${indicator.unit?.name.vi ?? ''}`.trim(), en: `${en} ${indicator.unit?.name.en ?? ''}`.trim() };
};

const SHOWN_PLACES = 2;
