import { cellKey } from '#domain';
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
  { unit, form, asked, sections, cells, texts }: TemplateSheet,
): readonly Line[] => {
  const whose = { unit: unit.code, duty: duty.code, period: period.id, form };
  const figures = asked.flatMap(({ ref, indicator }) =>
    NATURES.map((nature): Line => {
      const cell = cellKey({ ...ref, nature });
      const present = cells[cell] ?? NOTHING_YET;
      const names = { name: harmless(indicator.name[language]), unit_name: indicator.unit?.name[language] ?? '' };
      return { ...whose, cell, ...names, ...slotTexts(present.value), based_on: writeBase(present) };
    }),
  );
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
  return [...figures, ...words];
};

const slotTexts = (value: Parameters<typeof slotsOf>[0] | null): Partial<Record<Slot, string>> => {
  const slots = value === null ? {} : slotsOf(value);
  const text = (slot: Slot): string => (NUMBER_SLOTS.has(slot) ? slots[slot]!.replace('.', ',') : harmless(slots[slot]!));
  return Object.fromEntries(SLOTS.filter((slot) => slots[slot] !== undefined).map((slot) => [slot, text(slot)]));
};
