import { type AskedCell, cellKey, type CellRef } from '#domain';
import { csv, harmless } from '../csv/csv.js';
import { writeBase } from './base-mark.js';
import { NATURES } from './columns.js';
import { CSV_COLUMNS, SECTION_PREFIX } from './csv-columns.js';
import { NOTHING_YET } from './filled-sheet.js';
import { NUMBER_SLOTS, type Slot, SLOTS, slotsOf } from './slots.js';
import type { TemplateRequest, TemplateSheet } from './template-request.js';

type Line = Readonly<Partial<Record<(typeof CSV_COLUMNS)[number], string>>>;

/** The same as the workbook for programs, and for whoever has no Excel: semicolons between, a comma before the fraction. */
export const writeSheetCsv = (request: TemplateRequest): string =>
  csv([
    [...CSV_COLUMNS],
    ...request.sheets.flatMap((sheet) => linesOf(request, sheet).map((line) => CSV_COLUMNS.map((column) => line[column] ?? ''))),
  ]);

const linesOf = (
  { duty, period, language }: TemplateRequest,
  { unit, form, asked, sections, cells, texts, earlier }: TemplateSheet,
): readonly Line[] => {
  const whose = { unit: unit.code, duty: duty.code, period: period.id, form };
  const lineOf = ({ ref, indicator }: AskedCell, of: Pick<CellRef, 'nature' | 'restates'>): Line => {
    const cell = cellKey({ ...ref, ...of });
    const present = cells[cell] ?? NOTHING_YET;
    const names = { name: harmless(indicator.name[language]), unit_name: indicator.unit?.name[language] ?? '' };
    return { ...whose, cell, ...names, ...slotTexts(present.value), based_on: writeBase(present) };
  };
  const figures = asked.flatMap((one) => NATURES.map((nature) => lineOf(one, { nature })));
  // Of earlier periods only what is written: who gives another figure adds a line for it.
  const restated = earlier.flatMap(({ id: restates }) => {
    const of = { nature: 'actual', restates } as const;
    return asked.filter(({ ref }) => Object.hasOwn(cells, cellKey({ ...ref, ...of }))).map((one) => lineOf(one, of));
  });
  const words = sections.map(({ code, name }): Line => {
    const present = texts[code] ?? NOTHING_YET;
    return {
      ...whose,
      cell: SECTION_PREFIX + code,
      name: name[language],
      words: harmless(present.value ?? ''),
      based_on: writeBase(present),
    };
  });
  return [...figures, ...restated, ...words];
};

const slotTexts = (value: Parameters<typeof slotsOf>[0] | null): Partial<Record<Slot, string>> => {
  const slots = value === null ? {} : slotsOf(value);
  const text = (slot: Slot): string => (NUMBER_SLOTS.has(slot) ? slots[slot]!.replace('.', ',') : harmless(slots[slot]!));
  return Object.fromEntries(SLOTS.filter((slot) => slots[slot] !== undefined).map((slot) => [slot, text(slot)]));
};
