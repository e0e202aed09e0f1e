import { cellOf, type Language } from '#domain';
import { readBase } from './base-mark.js';
import { cellFaults } from './cell-faults.js';
import { CSV_COLUMNS, CSV_NEEDED, SECTION_PREFIX } from './csv-columns.js';
import { csvFaults } from './csv-faults.js';
import type { FilledSheet, Written } from './filled-sheet.js';
import { columnName, type Place, WHOLE_FILE } from './place.js';
import { plainText } from './plain-text.js';
import { type CellReading, mark, writtenNumber } from './read-cell.js';
import type { SheetFileReading } from './read-sheet-file.js';
import { fieldsOf, utf8Of } from './separated.js';
import { FileRefused, type SheetFault } from './sheet-fault.js';
import { NUMBER_SLOTS, type Slot, type Slots, SLOTS, together } from './slots.js';

/** Reads what `writeSheetCsv` writes, as a spreadsheet or a program saved it again. */
export const readSheetCsv = (bytes: Uint8Array): SheetFileReading => {
  try {
    const text = utf8Of(bytes).replace(/^\ufeff/, '');
    if (text.trim() === '') return { units: [], faults: [csvFaults.empty()] };
    return readText(text, separatorOf(text));
  } catch (thrown) {
    if (thrown instanceof FileRefused) return { units: [], faults: thrown.faults };
    throw thrown;
  }
};

/**
 * What stands between the fields tells how numbers are written: programs that put a comma there write 33.5; a semicolon or a tab leaves the
 * comma to the fraction, 33,5.
 */
const separatorOf = (text: string): string => {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  return [';', '\t', ','].find((sign) => head.includes(sign)) ?? ';';
};

const readText = (text: string, separator: string): SheetFileReading => {
  const [head = [], ...rows] = fieldsOf(text, separator);
  const columns = head.map((name) => name.trim().toLowerCase());
  const missing = CSV_NEEDED.filter((name) => !columns.includes(name));
  const strange = columns.filter((name) => name !== '' && !(CSV_COLUMNS as readonly string[]).includes(name));
  if (missing.length + strange.length > 0) return { units: [], faults: [csvFaults.columns(missing, strange)] };
  const into: Into = { units: new Map(), faults: [] };
  const language = separator === ',' ? 'en' : 'vi';
  for (const [index, fields] of rows.entries()) takeLine({ columns, fields, row: index + 2, language }, into);
  return into.faults.length > 0 ? { units: [], faults: into.faults.slice(0, 200) } : { units: [...into.units.values()], faults: [] };
};

interface Into {
  readonly units: Map<string, Taken>;
  readonly faults: SheetFault[];
}

interface Taken extends FilledSheet {
  readonly cells: Record<string, Written<never> | FilledSheet['cells'][string]>;
  readonly sections: Record<string, Written<string>>;
}

interface LineAt {
  readonly columns: readonly string[];
  readonly fields: readonly string[];
  readonly row: number;
  readonly language: Language;
}

const takeLine = (at: LineAt, into: Into): void => {
  const line = lineOf(at);
  const key = line.said('cell');
  if (key.startsWith(SECTION_PREFIX)) return takeSection(line, key, into);
  if (cellOf(key) !== undefined) return takeCell(line, key, into);
  // What names no cell and gives nothing is an empty line.
  if (key !== '' || SLOTS.some((slot) => line.said(slot) !== '')) into.faults.push(csvFaults.noCell(line.place('cell')));
};

/** A line by the names of its columns. */
const lineOf = ({ columns, fields, row, language }: LineAt) => ({
  said: (name: string): string => plainText(fields[columns.indexOf(name)] ?? ''),
  place: (name: string): Place => ({ sheet: '', row, column: columnName(columns.indexOf(name) + 1) }),
  language,
});

type Line = ReturnType<typeof lineOf>;

const takeSection = ({ said, place }: Line, key: string, { units, faults }: Into): void => {
  const { sections } = unitOf(said, units);
  const code = key.slice(SECTION_PREFIX.length);
  if (Object.hasOwn(sections, code)) return void faults.push(csvFaults.twice(place('cell'), key));
  const value = unharmed(said('words')) || null;
  sections[code] = { value, at: place('words'), ...based(said('based_on'), value) };
};

const takeCell = (line: Line, key: string, { units, faults }: Into): void => {
  const { said, place } = line;
  const { cells } = unitOf(said, units);
  if (Object.hasOwn(cells, key)) return void faults.push(csvFaults.twice(place('cell'), key));
  const { slots, faults: found } = slotsIn(line);
  if (found.length > 0) return void faults.push(...found);
  const whole = together(slots);
  if ('at' in whole) return void faults.push(cellFaults.together(place(whole.at), whole.code, whole.sentence));
  const first = SLOTS.find((slot) => slots[slot] !== undefined);
  cells[key] = { value: whole.value, at: place(first ?? 'cell'), ...based(said('based_on'), whole.value) };
};

const slotsIn = ({ said, place, language }: Line): { readonly slots: Slots; readonly faults: readonly SheetFault[] } => {
  const read = SLOTS.map((slot) => ({ slot, ...readField(said(slot), { slot, at: place(slot), unit: said('unit_name'), language }) }));
  return {
    slots: Object.fromEntries(read.flatMap((one) => ('text' in one && one.text !== undefined ? [[one.slot, one.text]] : []))),
    faults: read.flatMap((one) => ('fault' in one ? [one.fault] : [])),
  };
};

const unitOf = (said: (name: string) => string, units: Map<string, Taken>): Taken => {
  const [unit, duty, period, form] = [said('unit'), said('duty'), said('period'), said('form')];
  const id = [unit, duty, period, form].join('\n');
  const known = units.get(id);
  if (known !== undefined) return known;
  const made: Taken = { unit, duty, period, ...(form !== '' && { form }), at: WHOLE_FILE, cells: {}, sections: {} };
  units.set(id, made);
  return made;
};

/** One field, by the slot it is for. */
export const readField = (
  text: string,
  wanted: { readonly slot: Slot; readonly at: Place; readonly unit: string; readonly language: Language },
): CellReading => {
  if (NUMBER_SLOTS.has(wanted.slot)) return writtenNumber(text, wanted);
  return wanted.slot === 'not_yet' ? mark(text, wanted) : { text: unharmed(plainText(text)) || undefined };
};

/** Without the apostrophe that keeps a spreadsheet from reckoning with it. */
const unharmed = (text: string): string => text.replace(/^'(?=\s*[=+\-@\t\r])/, '');

const based = (written: string, value: Parameters<typeof readBase>[1]) => {
  const base = readBase(written, value);
  return base === undefined ? {} : { base };
};
