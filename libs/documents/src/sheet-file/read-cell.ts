import { type Decimal, decimal, isDecimal, type Language, readDecimal, times, writeDecimal } from '#domain';
import { cellFaults } from './cell-faults.js';
import { plainText, sameWord } from './plain-text.js';
import type { Place } from './place.js';
import type { SheetFault } from './sheet-fault.js';
import { NOT_YET_MARK, NUMBER_SLOTS, type Slot } from './slots.js';
import type { BookCell } from './xlsx/book.js';

/** Which cell of the template is read. */
export interface Wanted {
  readonly slot: Slot;
  /** The indicator's unit of measure, `%` at its beginning where it is a rate. */
  readonly unit: string;
  readonly at: Place;
}

/** What stands in a cell, as the text of its slot; undefined where nothing does. */
export type CellReading = { readonly text: string | undefined } | { readonly fault: SheetFault };

export const readCell = (cell: BookCell | undefined, wanted: Wanted): CellReading => {
  if (cell === undefined) return NOTHING;
  if (cell.kind === 'error') return { fault: cellFaults.error(wanted.at, cell.text) };
  if (cell.kind === 'date') return { fault: cellFaults.date(wanted.at) };
  if (cell.formula === true && cell.text === '') return { fault: cellFaults.noResult(wanted.at) };
  if (NUMBER_SLOTS.has(wanted.slot)) return numberIn(cell, wanted);
  return wanted.slot === 'not_yet' ? mark(cell.text, wanted) : words(cell);
};

const NOTHING = { text: undefined };

const numberIn = (cell: BookCell, wanted: Wanted): CellReading => {
  if (cell.kind === 'boolean') return { fault: cellFaults.notANumber(wanted.at, cell.text === '1' ? 'TRUE' : 'FALSE') };
  return cell.kind === 'number' ? storedNumber(cell, wanted) : writtenNumber(cell.text, wanted);
};

const storedNumber = ({ text, percent }: BookCell, wanted: Wanted): CellReading => {
  const number = asStored(text);
  if (number === undefined) return { fault: cellFaults.tooLong(wanted.at) };
  if (percent !== true) return { text: number };
  return isRate(wanted) ? { text: times(number, '100') } : { fault: cellFaults.percent(wanted.at, wanted.unit) };
};

/** A workbook keeps a binary number and writes it with up to seventeen digits; fifteen of them are what was entered. */
const asStored = (text: string): Decimal | undefined => {
  if (isDecimal(text) && text.replace(/\D/g, '').length <= 15) return decimal(text);
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number) || Math.abs(number) >= 1e21) return undefined;
  const short = String(Number(number.toPrecision(15)));
  const plain = short.includes('e') ? number.toFixed(30) : short;
  return isDecimal(plain) ? decimal(plain) : undefined;
};

/** A number that somebody wrote as a text: `5.558`, `5 558`, `33,5`, and of a rate `33,5%`. */
export const writtenNumber = (written: string, wanted: Wanted & { readonly language?: Language }): CellReading => {
  const text = plainText(written);
  if (text === '') return NOTHING;
  const bare = text.replace(/%$/, '').trim();
  if (bare !== text && !isRate(wanted)) return { fault: cellFaults.percent(wanted.at, wanted.unit) };
  const number = readDecimal(bare.replace(SPACED, joined), wanted.language);
  return number === undefined ? { fault: whyNone(text, bare, wanted) } : { text: number };
};

/** Plain, no-break, thin and narrow no-break. What stands on two lines, or with a tab between, is two numbers. */
const SPACE = '[ \u00a0\u2009\u202f]';
const SPACES = new RegExp(SPACE, 'g');

/** Thousands that stand apart by spaces; any other space may have come between the digits of two numbers. */
const SPACED = new RegExp(`^[-\u2212]?${SPACE}?[1-9]\\d{0,2}(${SPACE}\\d{3})*(?!\\d)`);

const joined = (spaced: string): string => spaced.replace(SPACES, '');

const whyNone = (text: string, bare: string, { at, language = 'vi' }: Parameters<typeof writtenNumber>[1]): SheetFault => {
  if (!LIKE_A_NUMBER.test(bare) || !/\d/.test(bare)) return cellFaults.notANumber(at, text);
  if (bare.replace(/\D/g, '').length > MOST_DIGITS) return cellFaults.tooLong(at);
  return language === 'vi' ? cellFaults.unclear(at, text) : cellFaults.unclearWithPoint(at, text);
};

const LIKE_A_NUMBER = /^[-\u2212]?[\d.,\s]+$/;
const MOST_DIGITS = 40;

const isRate = ({ slot, unit }: Wanted): boolean => slot === 'value' && unit.startsWith('%');

/** “chưa đến kỳ”, or a cross as people make one. */
export const mark = (written: string, { at }: Pick<Wanted, 'at'>): CellReading => {
  const text = plainText(written);
  if (text === '') return NOTHING;
  return MARKS.some((known) => sameWord(known, text)) ? { text: NOT_YET_MARK.vi } : { fault: cellFaults.notInList(at, text) };
};

const MARKS = [NOT_YET_MARK.vi, NOT_YET_MARK.en, 'x', 'có', 'yes', '1', 'true'];

const words = ({ kind, text }: BookCell): CellReading => {
  const said = kind === 'number' ? (asStored(text) ?? text) : text;
  return { text: plainText(kind === 'number' && isDecimal(said) ? writeDecimal(said, 'vi') : said) || undefined };
};
