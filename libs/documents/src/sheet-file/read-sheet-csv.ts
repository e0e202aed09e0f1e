import { cellOf, type Language } from '#domain';
import { readBase } from './base-mark.js';
import { cellFaults } from './cell-faults.js';
import { CSV_COLUMNS, CSV_NEEDED, SECTION_PREFIX } from './csv-columns.js';
import { csvFaults } from './csv-faults.js';
import type { FilledSheet, Written } from './filled-sheet.js';
import { columnName, type Place } from './place.js';
import { plainText } from './plain-text.js';
import { mark, writtenNumber } from './read-cell.js';
import type { SheetFileReading } from './read-sheet-file.js';
import { fieldsOf, utf8Of } from './separated.js';
import { FileRefused, type SheetFault } from './sheet-fault.js';
import { NUMBER_SLOTS, type Slot, SLOTS, together } from './slots.js';

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

const takeLine = (line: LineAt, { units, faults }: Into): void => {
  const said = (name: string): string => plainText(line.fields[line.columns.indexOf(name)] ?? '');
  const at = (name: string): Place => ({ sheet: '', row: line.row, column: columnName(line.columns.indexOf(name) + 1) });
  const key = said('cell');
  if (key === '') return void (SLOTS.some((slot) => said(slot) !== '') && faults.push(csvFaults.noCell(at('cell'))));
  const unit = unitOf(said, units);
  if (key.startsWith(SECTION_PREFIX)) {
    const code = key.slice(SECTION_PREFIX.length);
    if (Object.hasOwn(unit.sections, code)) return void faults.push(csvFaults.twice(at('cell'), key));
    const value = unharmed(said('words')) || null;
    unit.sections[code] = { value, at: at('words'), ...based(said('based_on'), value) };
    return;
  }
  if (cellOf(key) === undefined) return void faults.push(csvFaults.noCell(at('cell')));
  if (Object.hasOwn(unit.cells, key)) return void faults.push(csvFaults.twice(at('cell'), key));
  const slots: Partial<Record<Slot, string>> = {};
  const before = faults.length;
  for (const slot of SLOTS) {
    const reading = readField(said(slot), { slot, at: at(slot), unit: said('unit_name'), language: line.language });
    if ('fault' in reading) faults.push(reading.fault);
    else if (reading.text !== undefined) slots[slot] = reading.text;
  }
  if (faults.length > before) return;
  const whole = together(slots);
  if ('at' in whole) return void faults.push(cellFaults.together(at(whole.at), whole.code, whole.sentence));
  const first = SLOTS.find((slot) => slots[slot] !== undefined);
  unit.cells[key] = { value: whole.value, at: at(first ?? 'cell'), ...based(said('based_on'), whole.value) };
};

const unitOf = (said: (name: string) => string, units: Map<string, Taken>): Taken => {
  const [unit, duty, period, form] = [said('unit'), said('duty'), said('period'), said('form')];
  const id = [unit, duty, period, form].join('\n');
  const known = units.get(id);
  if (known !== undefined) return known;
  const made: Taken = { unit, duty, period, ...(form !== '' && { form }), at: { sheet: '', row: 0, column: '' }, cells: {}, sections: {} };
  units.set(id, made);
  return made;
};

/** One field, by the slot it is for. */
export const readField = (
  text: string,
  wanted: { readonly slot: Slot; readonly at: Place; readonly unit: string; readonly language: Language },
) => {
  if (NUMBER_SLOTS.has(wanted.slot)) return writtenNumber(text, wanted);
  return wanted.slot === 'not_yet' ? mark(text, wanted) : { text: unharmed(plainText(text)) || undefined };
};

/** Without the apostrophe that keeps a spreadsheet from reckoning with it. */
const unharmed = (text: string): string => text.replace(/^'(?=\s*[=+\-@\t\r])/, '');

const based = (written: string, value: Parameters<typeof readBase>[1]) => {
  const base = readBase(written, value);
  return base === undefined ? {} : { base };
};
