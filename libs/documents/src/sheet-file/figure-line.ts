import type { Cell, Worksheet } from 'exceljs';
import { type AskedCell, type CellRef, type CellValue, type Language, type Nature } from '#domain';
import { writeBase } from './base-mark.js';
import { HIDDEN_ROLES, headOf, type Role, slotAt } from './columns.js';
import type { Present } from './filled-sheet.js';
import { planText } from './plan-text.js';
import { BORDER, CENTRED, FONT, heightOf, INPUT_FILL, LEFT, RIGHT, SHUT_FILL } from './sheet-look.js';
import { validationOf } from './sheet-validations.js';
import { plainText } from './plain-text.js';
import { figureSlots, NOT_YET_MARK, NUMBER_SLOTS, type Slot, slotsOf } from './slots.js';
import type { EarlierPeriod } from './template-request.js';

/** One indicator in a table of figures. */
export interface FigureLine {
  readonly asked: AskedCell;
  readonly ordinal: number;
  /** What stands in the draft. */
  readonly present: (nature: Nature) => Present<CellValue>;
  /** What was said before, as it is shown beside. */
  readonly said: string;
  /** The earlier period of which the line asks; missing where it asks of the sheet's own. */
  readonly restates?: EarlierPeriod;
}

/** A line, where and how it is written. */
export interface LineOf {
  readonly line: FigureLine;
  readonly roles: readonly Role[];
  readonly language: Language;
}

export const writeFigureLine = (worksheet: Worksheet, row: number, of: LineOf): void => {
  worksheet.getRow(row).height = Math.max(heightOf(nameOf(of.line.asked, of.language), WIDTHS.indicator), 2 * 18);
  for (const [index, role] of of.roles.entries()) {
    const cell = worksheet.getCell(row, index + 1);
    const slot = slotAt(role);
    if (index >= HIDDEN_ROLES.length) Object.assign(cell, { font: FONT, border: BORDER });
    if (slot !== undefined) writeSlot(cell, slot, of);
    else writeWords(cell, role, of);
  }
};

/** How wide the columns are that are not filled in. */
export const WIDTHS: Readonly<Partial<Record<Role, number>>> & { readonly indicator: number } = {
  ...{ ordinal: 5, indicator: 42, unit_name: 10, plan: 11, previous: 16, period: 16, reported: 16 },
};

const writeSlot = (
  cell: Cell,
  { nature, slot }: { readonly nature: Nature; readonly slot: Slot },
  { line: { asked, present }, language }: LineOf,
): void => {
  const { figure, places } = asked.measurement;
  const isAsked = slot === 'reason' || slot === 'not_yet' || figureSlots(figure).includes(slot);
  cell.fill = isAsked ? INPUT_FILL : SHUT_FILL;
  if (!isAsked) return;
  cell.protection = { locked: false };
  cell.dataValidation = validationOf(slot, asked, language);
  cell.alignment = NUMBER_SLOTS.has(slot) ? RIGHT : slot === 'not_yet' ? CENTRED : LEFT;
  // Words as text, else Excel makes a date of "1/2" and a formula of "=…" in a reason.
  const { value } = present(nature);
  const written = value === null ? undefined : slotsOf(value)[slot];
  cell.numFmt = NUMBER_SLOTS.has(slot) ? numberFormat(Math.max(slot === 'value' ? places : 0, placesOf(written))) : '@';
  if (written !== undefined)
    cell.value = NUMBER_SLOTS.has(slot) ? asNumber(written) : slot === 'not_yet' ? NOT_YET_MARK[language] : plainText(written);
};

/** No digit that is there is left unseen: a numerator of 12,5 is not shown as 13. */
const placesOf = (written = ''): number => written.split('.')[1]?.length ?? 0;

const numberFormat = (places: number): string => (places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`);

// Excel reckons with some fifteen digits; what has more stays a text, digit by digit, and is read again as one.
const asNumber = (written: string): number | string =>
  written.replace(/\D/g, '').replace(/^0+/, '').length <= 15 ? Number(written) : written.replace('.', ',');

const writeWords = (cell: Cell, role: Role, { line, language }: LineOf): void => {
  const { indicator, measurement, ref } = line.asked;
  switch (role) {
    case 'key':
      return void (cell.value = rowKey(ref));
    case 'restates':
      return void (cell.value = line.restates?.id ?? '');
    case 'kind':
      return void (cell.value = measurement.figure);
    case 'unit':
      return void (cell.value = indicator.unit?.name.vi ?? '');
    case 'estimate.based_on':
      return void (cell.value = writeBase(line.present('estimate')));
    case 'actual.based_on':
      return void (cell.value = writeBase(line.present('actual')));
    case 'ordinal':
      return void Object.assign(cell, { value: line.ordinal, alignment: CENTRED });
    case 'period':
      return void Object.assign(cell, { value: line.restates?.name[language] ?? '', alignment: CENTRED });
    case 'indicator':
      return void Object.assign(cell, { value: nameOf(line.asked, language), alignment: LEFT });
    case 'unit_name':
      return void Object.assign(cell, { value: indicator.unit?.name[language] ?? '', alignment: CENTRED });
    case 'plan':
      return void Object.assign(cell, { value: planText(indicator, language), alignment: RIGHT });
    case 'previous':
    case 'reported':
      return void Object.assign(cell, { value: plainText(line.said), alignment: RIGHT });
    default:
  }
};

/** `T27/giao-duc`: what both natures of a row have in common. */
const rowKey = ({ indicator, field }: CellRef): string => (field === undefined ? indicator : `${indicator}/${field}`);

const nameOf = ({ indicator, measurement: { fields, parts }, ref }: AskedCell, language: Language): string => {
  const field = fields?.find(({ code }) => code === ref.field)?.name[language];
  const said = Object.entries(parts ?? {}).map(([part, name]) => `${headOf(`estimate.${part as Slot}`)[language]}: ${name[language]}`);
  return [`${indicator.name[language]}${field === undefined ? '' : ` – ${field}`}`, ...said].join('\n');
};
