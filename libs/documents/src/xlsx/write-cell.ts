import type { Cell as SheetCell, CellFormulaValue } from 'exceljs';
import { cleanText } from '../compiled-report/clean-text.js';
import type { Cell, Figure } from '../compiled-report/cell.js';

/** What a cell shows, and how it is reckoned where other cells give it. */
export interface Written {
  readonly cell: Cell;
  /** Without the equals sign; it agrees with the value, or it would not be here. */
  readonly formula?: string;
}

/** Numbers stay numbers, with the words beside them in their format; texts stay texts, whatever they begin with. */
export const writeInto = (target: SheetCell, { cell, formula }: Written): void => {
  switch (cell.kind) {
    case 'none':
      return;
    case 'text':
      target.value = cellText(cell.text);
      // So that a text which begins with = stays one when somebody edits it.
      target.numFmt = TEXT_FORMAT;
      return;
    case 'figure':
      target.value = formula === undefined ? Number(cell.value) : reckonedBy(formula, cell);
      target.numFmt = numberFormat(cell);
  }
};

const reckonedBy = (formula: string, { value }: Figure): CellFormulaValue => ({ formula, result: Number(value) });

/** At most as much as a cell of Excel holds. */
export const cellText = (text: string): string => {
  const clean = cleanText(text);
  return clean.length <= LONGEST ? clean : `${clean.slice(0, LONGEST - CUT.length)}${CUT}`;
};

const LONGEST = 32_767;
const CUT = '… (xem toàn văn trong báo cáo)';

export const TEXT_FORMAT = '@';

/**
 * `#,##0.0" (ước)"`. Dot and comma are those of the reader's Excel, a dot between thousands in Vietnamese: a format names their places
 * only.
 */
export const numberFormat = ({ value, places, before = '', after = '', signed }: Figure): string => {
  const digits = places ?? value.split('.')[1]?.length ?? 0;
  const number = `#,##0${digits === 0 ? '' : `.${'0'.repeat(digits)}`}`;
  const written = (sign: string): string => `${quoted(before)}${sign}${number}${quoted(after)}`;
  return signed ? `${written('+')};${written('-')};${written('')}` : written('');
};

const quoted = (words: string): string => (words === '' ? '' : `"${words.replaceAll('"', '')}"`);
