import { type AskedCell, cellKey, type CellValue, type Nature } from '#domain';
import { cellFaults } from './cell-faults.js';
import { slotAt } from './columns.js';
import { columnsOfAsked } from './columns-of-asked.js';
import type { Written } from './filled-sheet.js';
import { pastedFaults } from './pasted-faults.js';
import { columnName, type Place } from './place.js';
import { readField } from './read-sheet-csv.js';
import { fieldsOf } from './separated.js';
import { FileRefused, type SheetFault } from './sheet-fault.js';
import { type Slot, slotsOf, together } from './slots.js';

/** Where the upper left corner of a pasted block comes to lie. */
export interface PastedAt {
  /** `T03:estimate` */
  readonly cell: string;
  readonly slot: Slot;
}

/** What a pasted block gives; nothing where there is a fault. */
export interface PastedReading {
  readonly cells: Readonly<Record<string, Written<CellValue>>>;
  readonly faults: readonly SheetFault[];
}

/**
 * A block as it is copied from a spreadsheet, tabs between and a line for each row. It comes to lie over the columns that are filled in, in
 * the template's order. What is empty in it says nothing: a slot keeps what it has.
 */
export const readPasted = (
  text: string,
  at: PastedAt,
  { asked, present }: { readonly asked: readonly AskedCell[]; readonly present: (key: string) => CellValue | null },
): PastedReading => {
  try {
    return blockOver(fieldsOf(text.normalize('NFC').trimEnd(), '\t'), at, { asked, present });
  } catch (thrown) {
    if (thrown instanceof FileRefused) return { cells: {}, faults: thrown.faults };
    throw thrown;
  }
};

type Block = readonly (readonly string[])[];

const blockOver: (block: Block, at: PastedAt, of: Parameters<typeof readPasted>[2]) => PastedReading = (block, at, { asked, present }) => {
  const columns = columnsOfAsked(asked);
  const nature: Nature = at.cell.endsWith(':actual') ? 'actual' : 'estimate';
  const firstRow = asked.findIndex(({ ref }) => cellKey({ ...ref, nature }) === at.cell);
  const firstColumn = columns.indexOf(`${nature}.${at.slot}`);
  if (firstRow < 0 || firstColumn < 0) return { cells: {}, faults: [pastedFaults.nowhere(at.cell)] };
  const into: Into = { given: new Map(), faults: [], present };
  for (const { field, down, across } of filledFields(block)) {
    const place: Place = { sheet: '', row: down + 1, column: columnName(across + 1) };
    const [row, column] = [asked[firstRow + down], columns[firstColumn + across]];
    if (row === undefined || column === undefined) into.faults.push(pastedFaults.outside(place));
    else take(field, { row, column, place }, into);
  }
  return gathered(into);
};

/** What is empty says nothing. */
const filledFields = (block: Block) =>
  block.flatMap((fields, down) => fields.map((field, across) => ({ field, down, across })).filter(({ field }) => field.trim() !== ''));

const gathered = ({ given, faults }: Into): PastedReading => {
  const cells: Record<string, Written<CellValue>> = {};
  for (const [key, { asked, slots, at, places }] of given) {
    const whole = together(slots, asked.measurement.figure);
    if ('at' in whole) faults.push(cellFaults.together(places.get(whole.at) ?? at, whole.code, whole.sentence));
    else cells[key] = { value: whole.value, at };
  }
  return faults.length > 0 ? { cells: {}, faults } : { cells, faults };
};

interface Given {
  readonly asked: AskedCell;
  readonly slots: Partial<Record<Slot, string>>;
  readonly at: Place;
  readonly places: Map<Slot, Place>;
}

interface Into {
  readonly given: Map<string, Given>;
  readonly faults: SheetFault[];
  readonly present: (key: string) => CellValue | null;
}

const take = (
  field: string,
  { row, column, place }: { readonly row: AskedCell; readonly column: string; readonly place: Place },
  { given, faults, present }: Into,
): void => {
  const { nature, slot } = slotAt(column)!;
  const reading = readField(field, { slot, at: place, unit: row.indicator.unit?.name.vi ?? '', language: 'vi' });
  if ('fault' in reading) return void faults.push(reading.fault);
  if (reading.text === undefined) return;
  const key = cellKey({ ...row.ref, nature });
  const one = given.get(key) ?? { asked: row, slots: kept(present(key), slot), at: place, places: new Map<Slot, Place>() };
  one.slots[slot] = reading.text;
  one.places.set(slot, place);
  given.set(key, one);
};

/** Beside a figure its other parts stay; where a reason stood, a figure takes its place, and the other way about. */
const kept = (value: CellValue | null, slot: Slot): Partial<Record<Slot, string>> => {
  const isReason = (one: string): boolean => one === 'reason' || one === 'not_yet';
  const slots = value === null ? {} : slotsOf(value);
  return isReason(slot) || Object.keys(slots).some(isReason) ? {} : { ...slots };
};
