import { cellKey, cellOf, type CellRef, type CellValue, type FigureKind, type Nature, PARTS_OF } from '#domain';
import { readBase } from './base-mark.js';
import { cellFaults } from './cell-faults.js';
import { NATURES, slotAt } from './columns.js';
import type { Written } from './filled-sheet.js';
import { layoutFaults } from './layout-faults.js';
import { columnName, type Place } from './place.js';
import { readCell } from './read-cell.js';
import { type TableAt, textAt } from './read-layout.js';
import type { SheetFault } from './sheet-fault.js';
import { type Slot, together } from './slots.js';
import type { TemplateHead } from './template-head.js';
import type { BookSheet, MergedCells } from './xlsx/book.js';

/** The cells of one sheet, and what is wrong with those that cannot be taken. */
export interface FiguresReading {
  readonly cells: ReadonlyMap<string, Written<CellValue>>;
  readonly faults: readonly SheetFault[];
}

export const readFigures = (sheet: BookSheet, head: TemplateHead, table: TableAt): FiguresReading => {
  const cells = new Map<string, Written<CellValue>>();
  const faults: SheetFault[] = [...mergedFaults(sheet, head, table)];
  for (const row of [...sheet.rows.keys()].sort((a, b) => a - b)) {
    if (row <= table.namesRow) continue;
    const line = lineAt({ sheet, head, table, row });
    const { ref } = line;
    if (ref === undefined) faults.push(...strange(line));
    else if (cells.has(cellKey(ref))) faults.push(layoutFaults.twice(line.place(0), line.said('indicator')));
    else for (const nature of naturesOf(head)) take(line, { ...ref, nature }, { cells, faults });
  }
  return { cells, faults };
};

interface Sought {
  readonly sheet: BookSheet;
  readonly head: TemplateHead;
  readonly table: TableAt;
  readonly row: number;
}

/** One row of the table. */
const lineAt = ({ sheet, head: { roles, holds }, table: { first }, row }: Sought) => {
  const said = (role: string): string => (roles.includes(role) ? textAt(sheet, row, first + roles.indexOf(role)) : '');
  return {
    ref: isKind(said('kind')) ? refOf(said('key'), holds === 'restated' ? { restates: said('restates') } : {}) : undefined,
    kind: said('kind') as FigureKind,
    unit: said('unit'),
    said,
    cell: (index: number) => sheet.rows.get(row)?.get(first + index),
    place: (index: number): Place => ({ sheet: sheet.name, row, column: columnName(first + index) }),
    roles,
  };
};

/** The cell of a row by its actual figure, which every table asks for. */
const refOf = (key: string, { restates }: Pick<CellRef, 'restates'>): CellRef | undefined => {
  const ref = cellOf(`${key}:actual${restates === undefined ? '' : `@${restates}`}`);
  return ref?.restates === restates ? ref : undefined;
};

const naturesOf = ({ roles }: TemplateHead): readonly Nature[] =>
  NATURES.filter((nature) => roles.some((role) => slotAt(role)?.nature === nature));

type Line = ReturnType<typeof lineAt>;

const isKind = (text: string): boolean => Object.hasOwn(PARTS_OF, text);

// A row of somebody's own below the table, a sum or a remark, does no harm as long as it gives no figures.
const strange = ({ roles, cell, place, said }: Line): readonly SheetFault[] => {
  const filled = roles.findIndex((role, index) => slotAt(role) !== undefined && cell(index) !== undefined);
  if (said('key') !== '') return [layoutFaults.hiddenChanged(place(0))];
  return filled < 0 ? [] : [layoutFaults.strangeRow(place(filled))];
};

interface Into {
  readonly cells: Map<string, Written<CellValue>>;
  readonly faults: SheetFault[];
}

const take = (line: Line, ref: CellRef & { readonly nature: Nature }, { cells, faults }: Into): void => {
  const slots: Partial<Record<Slot, string>> = {};
  const before = faults.length;
  let reckoned = false;
  const columns = line.roles.flatMap((role, index) => (slotAt(role)?.nature === ref.nature ? [{ slot: slotAt(role)!.slot, index }] : []));
  for (const { slot, index } of columns) {
    const reading = readCell(line.cell(index), { slot, unit: line.unit, at: line.place(index) });
    if ('fault' in reading) faults.push(reading.fault);
    else if (reading.text !== undefined) slots[slot] = reading.text;
    reckoned ||= line.cell(index)?.formula === true;
  }
  if (faults.length > before) return;
  const said = together(slots, line.kind);
  const placeOf = (slot: Slot | undefined): Place => line.place((columns.find((column) => column.slot === slot) ?? columns[0]!).index);
  if ('at' in said) return void faults.push(cellFaults.together(placeOf(said.at), said.code, said.sentence));
  const base = readBase(line.said(`${ref.nature}.based_on`), said.value);
  if (base === undefined) return void faults.push(layoutFaults.hiddenChanged(line.place(0)));
  const at = placeOf(columns.map(({ slot }) => slot).find((slot) => slots[slot] !== undefined));
  cells.set(cellKey(ref), { value: said.value, base, at, ...(reckoned && { reckoned }) });
};

/** Of merged cells only the first has a content: where several that are filled in lie under it, whose it is cannot be told. */
const mergedFaults = (sheet: BookSheet, { roles }: TemplateHead, { first, namesRow }: TableAt): readonly SheetFault[] => {
  const isInput = (row: number, column: number): boolean => row > namesRow && slotAt(roles[column - first] ?? '') !== undefined;
  return sheet.merged
    .filter(({ first: from }) => sheet.rows.get(from.row)?.has(from.column) === true)
    .filter((merged) => inputsUnder(merged, isInput) > 1)
    .map(({ first: { row, column } }) => cellFaults.merged({ sheet: sheet.name, row, column: columnName(column) }));
};

/** How many lie under it, as far as it takes to know that it is more than one. */
const inputsUnder = ({ first, last }: MergedCells, isInput: (row: number, column: number) => boolean): number => {
  let found = 0;
  for (let row = first.row; row <= Math.min(last.row, first.row + MOST_MERGED) && found < 2; row++)
    for (let column = first.column; column <= Math.min(last.column, first.column + MOST_MERGED) && found < 2; column++)
      if (isInput(row, column)) found++;
  return found;
};

const MOST_MERGED = 200;
