import type { AtMost } from '../at-most.js';
import { cellAt, columnName } from '../place.js';
import { faultAt, FileRefused } from '../sheet-fault.js';
import { SHEET_LIMITS } from '../sheet-limits.js';
import type { BookCell, BookSheet, MergedCells } from './book.js';
import type { Shown } from './number-formats.js';
import { BrokenXml, type XmlToken } from './xml-tokens.js';

interface Around {
  readonly name: string;
  readonly texts: readonly string[];
  readonly shown: readonly Shown[];
  readonly cells: AtMost;
}

/** What a sheet says. What has only looks, an empty cell with a border, is not there. */
export const readSheetPart = (tokens: Iterable<XmlToken>, around: Around): Omit<BookSheet, 'name'> => {
  const rows = new Map<number, Map<number, BookCell>>();
  const merged: MergedCells[] = [];
  let row = 0;
  let column = 0;
  let cell: Started | undefined;
  let into: 'value' | undefined;
  for (const token of tokens) {
    if (token.kind === 'text') {
      if (into !== undefined && cell !== undefined) cell.value += token.text;
      continue;
    }
    switch (token.name) {
      case 'row':
        if (token.kind === 'open') [row, column] = [whole(token.attributes('r')) ?? row + 1, 0];
        break;
      case 'c':
        if (token.kind === 'open') {
          column = columnOf(token.attributes('r')) ?? column + 1;
          cell = { type: token.attributes('t') ?? 'n', style: whole(token.attributes('s')) ?? 0, value: '' };
        } else if (cell !== undefined) {
          keep(rows, { row, column }, contentOf(cell, around), around);
          cell = undefined;
        }
        break;
      case 'f':
        if (cell !== undefined) cell.formula = true;
        break;
      case 'v':
      case 't':
        into = token.kind === 'open' ? 'value' : undefined;
        break;
      case 'mergeCell':
        if (token.kind === 'open') merged.push(...mergedAt(token.attributes('ref')));
        break;
    }
  }
  return { rows, merged };
};

interface Started {
  readonly type: string;
  readonly style: number;
  value: string;
  formula?: true;
}

const contentOf = ({ type, style, value, formula }: Started, { texts, shown }: Around): BookCell | undefined => {
  const more = formula && { formula };
  if (type === 's') return textual(value === '' ? '' : (texts[Number(value)] ?? broken()), more);
  if (type === 'str' || type === 'inlineStr') return textual(value, more);
  // A formula whose result was never stored still says that something is meant to stand here.
  if (value === '') return formula && { kind: 'text', text: '', formula };
  if (type === 'b') return { kind: 'boolean', text: value, ...more };
  if (type === 'e') return { kind: 'error', text: value, ...more };
  if (type === 'd') return { kind: 'date', text: value, ...more };
  const look = shown[style] ?? 'plain';
  if (look === 'date') return { kind: 'date', text: value, ...more };
  return { kind: 'number', text: value, ...(look === 'percent' && { percent: true }), ...more };
};

const textual = (text: string, more: { readonly formula: true } | undefined): BookCell | undefined =>
  text.trim() === '' && more === undefined ? undefined : { kind: 'text', text: text.normalize('NFC'), ...more };

const keep = (
  rows: Map<number, Map<number, BookCell>>,
  { row, column }: { readonly row: number; readonly column: number },
  content: BookCell | undefined,
  { name, cells: count }: Around,
): void => {
  if (content === undefined) return;
  count.add();
  if (row > SHEET_LIMITS.row || column > SHEET_LIMITS.column || content.text.length > SHEET_LIMITS.text)
    throw new FileRefused([beyond(name, row, column)]);
  const cells = rows.get(row) ?? new Map<number, BookCell>();
  cells.set(column, content);
  rows.set(row, cells);
};

const beyond = (sheet: string, row: number, column: number) =>
  faultAt(
    { sheet, row, column: columnName(column) },
    'beyond_the_template',
    `Ô ${columnName(column)}${row} nằm quá xa ngoài biểu mẫu hoặc chứa quá nhiều chữ. Hãy xóa nội dung ô đó rồi gửi lại.`,
    `Cell ${columnName(column)}${row} lies far outside of the template, or holds too much text. Delete what is in it and send again.`,
  );

const whole = (text: string | undefined): number | undefined => (text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : undefined);

const columnOf = (reference: string | undefined): number | undefined => {
  if (reference === undefined) return undefined;
  return cellAt(reference)?.column ?? broken();
};

const mergedAt = (reference: string | undefined): readonly MergedCells[] => {
  const [from = '', to = from] = (reference ?? '').split(':');
  const [first, last] = [cellAt(from), cellAt(to)];
  return first === undefined || last === undefined ? [] : [{ first, last }];
};

const broken = (): never => {
  throw new BrokenXml('A reference that leads nowhere.');
};
