import type { SheetFileJson } from '#contracts';
import { faultAt, type FilledSheet, type Place, type SheetFileReading, type Written } from '#documents';
import { cellOf, isCellValue, isRecord, isText, spelledEntry } from '#domain';

/** Reads what `GET …/sheet.json` gives, as a program sends it back. */
export const readSheetJson = (body: unknown): SheetFileReading => {
  if (!isSheetJson(body)) return { units: [], faults: [NOT_A_SHEET] };
  const { unit, duty, period, form, cells, sections = {}, basedOn = {} } = body;
  const based = (key: string) => (Object.hasOwn(basedOn, key) ? { base: { revision: basedOn[key]!, leftAsItWas: false } } : {});
  const filled: FilledSheet = {
    ...{ unit, duty, period, form, at: placeOf('') },
    cells: mapped(cells, (value, key) => ({ value: value && spelledEntry({ value }).value, at: placeOf(key), ...based(key) })),
    sections: mapped(sections, (value, code) => ({ value, at: placeOf(code), ...based(`section:${code}`) })),
  };
  return { units: [filled], faults: [] };
};

const mapped = <From, To>(all: Readonly<Record<string, From>>, as: (one: From, key: string) => Written<To>) =>
  Object.fromEntries(Object.entries(all).map(([key, one]) => [key, as(one, key)]));

const placeOf = (key: string): Place => ({ sheet: key, row: 0, column: '' });

type Sent = Omit<SheetFileJson, 'sections' | 'basedOn'> & Partial<Pick<SheetFileJson, 'sections' | 'basedOn'>>;

const isSheetJson = (body: unknown): body is Sent => {
  if (!isRecord(body) || !Object.keys(body).every((name) => MEMBERS.has(name))) return false;
  const { unit, duty, period, form, cells, sections = {}, basedOn = {} } = body;
  return (
    [unit, duty, period, form].every(isText) &&
    every(cells, (value, key) => cellOf(key) !== undefined && (value === null || isCellValue(value))) &&
    every(sections, (value) => value === null || isText(value)) &&
    every(basedOn, (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0)
  );
};

const MEMBERS = new Set(['unit', 'duty', 'period', 'form', 'cells', 'sections', 'basedOn']);

const every = (all: unknown, is: (value: unknown, key: string) => boolean): boolean =>
  isRecord(all) && Object.entries(all).every(([key, value]) => is(value, key));

const NOT_A_SHEET = faultAt(
  placeOf(''),
  'not_a_sheet',
  'Nội dung JSON không đúng dạng của …/sheet.json: unit, duty, period, form, cells (số ghi dạng chuỗi "33.5"), sections, basedOn.',
  'This JSON is not as …/sheet.json gives it: unit, duty, period, form, cells (numbers as text, "33.5"), sections, basedOn.',
);
