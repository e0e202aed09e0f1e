import type { Cell, Workbook, Worksheet } from 'exceljs';
import { type AskedCell, cellKey, type CellRef, type Language, type Nature } from '#domain';
import { HIDDEN_ROLES, headOf, NATURE_HEADS, NATURES, type Role, rolesWith, slotAt } from './columns.js';
import { NOTHING_YET } from './filled-sheet.js';
import { writeBase } from './base-mark.js';
import { slotsAsked } from './columns-of-asked.js';
import { FIRST_TABLE_ROW, writeHeads } from './head-rows.js';
import { cellText, planText } from './plan-text.js';
import { BOLD, BORDER, FONT, HEAD_FILL, heightOf, INPUT_FILL, printed, SHUT_FILL, shut } from './sheet-look.js';
import { validationOf } from './sheet-validations.js';
import { figureSlots, NOT_YET_MARK, NUMBER_SLOTS, type Slot, slotsOf } from './slots.js';
import type { TemplateRequest, TemplateSheet } from './template-request.js';

/** The row of roles, that of the natures' names, that of the columns' names; the first indicator stands behind them. */
const [ROLE_ROW, NATURE_ROW, NAME_ROW] = [FIRST_TABLE_ROW, FIRST_TABLE_ROW + 1, FIRST_TABLE_ROW + 2];

/** Adds the sheet on which one unit fills in its figures. */
export const addFiguresSheet = async (workbook: Workbook, request: TemplateRequest, sheet: TemplateSheet): Promise<void> => {
  const roles = rolesWith(slotsAsked(sheet.asked));
  const { language, duty, period } = request;
  const worksheet = workbook.addWorksheet(sheet.unit.code);
  writeHeads(workbook, worksheet, {
    ...{ request, sheet, column: HIDDEN_ROLES.length + 1 },
    head: { unit: sheet.unit.code, duty: duty.code, period: period.id, form: sheet.form, holds: 'cells', roles },
    title: TITLE[language](duty.name[language]),
    hint: HINT[language],
  });
  writeColumnHeads(worksheet, roles, language);
  sheet.asked.forEach((asked, index) => writeRow(worksheet, NAME_ROW + 1 + index, { asked, roles, request, sheet, ordinal: index + 1 }));
  sizeColumns(worksheet, roles);
  worksheet.views = [{ state: 'frozen', xSplit: HIDDEN_ROLES.length + 2, ySplit: NAME_ROW, showGridLines: false }];
  printed(worksheet, { across: true, headRows: `${NATURE_ROW}:${NAME_ROW}` });
  await shut(worksheet);
};

const TITLE: Readonly<Record<Language, (duty: string) => string>> = {
  vi: (duty) => `BIỂU SỐ LIỆU – ${duty}`,
  en: (duty) => `FIGURES – ${duty}`,
};

const HINT: Readonly<Record<Language, string>> = {
  vi: 'Chỉ điền các ô nền vàng. Không thêm, xóa, đổi chỗ dòng và cột. Cách điền: xem trang “Hướng dẫn”.',
  en: 'Fill in the yellow cells only. Do not add, delete or move rows and columns. See the sheet “Hướng dẫn”.',
};

const writeColumnHeads = (worksheet: Worksheet, roles: readonly Role[], language: Language): void => {
  worksheet.getRow(ROLE_ROW).values = [...roles];
  worksheet.getRow(ROLE_ROW).hidden = true;
  for (const [index, role] of roles.entries()) {
    if (index < HIDDEN_ROLES.length) continue;
    const [above, name] = [worksheet.getCell(NATURE_ROW, index + 1), worksheet.getCell(NAME_ROW, index + 1)];
    for (const cell of [above, name]) Object.assign(cell, { font: BOLD, fill: HEAD_FILL, border: BORDER, alignment: CENTRED });
    name.value = headOf(role)[language];
  }
  worksheet.getRow(NAME_ROW).height = 36;
  for (const nature of NATURES) {
    const columns = roles.flatMap((role, index) => (slotAt(role)?.nature === nature ? [index + 1] : []));
    worksheet.getCell(NATURE_ROW, columns[0]).value = NATURE_HEADS[nature][language];
    worksheet.mergeCells(NATURE_ROW, columns[0]!, NATURE_ROW, columns.at(-1)!);
  }
};

const CENTRED = { horizontal: 'center', vertical: 'middle', wrapText: true } as const;
const LEFT = { horizontal: 'left', vertical: 'middle', wrapText: true } as const;
const RIGHT = { horizontal: 'right', vertical: 'middle', wrapText: true } as const;

interface RowOf {
  readonly asked: AskedCell;
  readonly roles: readonly Role[];
  readonly request: TemplateRequest;
  readonly sheet: TemplateSheet;
  readonly ordinal: number;
}

const writeRow = (worksheet: Worksheet, row: number, of: RowOf): void => {
  worksheet.getRow(row).height = Math.max(heightOf(nameOf(of.asked, of.request.language), WIDTHS.indicator!), 2 * 18);
  for (const [index, role] of of.roles.entries()) {
    const cell = worksheet.getCell(row, index + 1);
    const slot = slotAt(role);
    if (index >= HIDDEN_ROLES.length) Object.assign(cell, { font: FONT, border: BORDER });
    if (slot !== undefined) writeSlot(cell, slot, of);
    else writeWords(cell, role, of);
  }
};

const writeSlot = (
  cell: Cell,
  { nature, slot }: { readonly nature: Nature; readonly slot: Slot },
  { asked, sheet, request }: RowOf,
): void => {
  const { figure, places } = asked.measurement;
  const isAsked = slot === 'reason' || slot === 'not_yet' || figureSlots(figure).includes(slot);
  cell.fill = isAsked ? INPUT_FILL : SHUT_FILL;
  if (!isAsked) return;
  cell.protection = { locked: false };
  cell.dataValidation = validationOf(slot, asked, request.language);
  cell.alignment = NUMBER_SLOTS.has(slot) ? RIGHT : slot === 'not_yet' ? CENTRED : LEFT;
  // Words as text, else Excel makes a date of "1/2" and a formula of "=…" in a reason.
  const { value } = sheet.cells[cellKey({ ...asked.ref, nature })] ?? NOTHING_YET;
  const written = value === null ? undefined : slotsOf(value)[slot];
  cell.numFmt = NUMBER_SLOTS.has(slot) ? numberFormat(Math.max(slot === 'value' ? places : 0, placesOf(written))) : '@';
  if (written !== undefined)
    cell.value = NUMBER_SLOTS.has(slot) ? asNumber(written) : slot === 'not_yet' ? NOT_YET_MARK[request.language] : written;
};

/** No digit that is there is left unseen: a numerator of 12,5 is not shown as 13. */
const placesOf = (written = ''): number => written.split('.')[1]?.length ?? 0;

const numberFormat = (places: number): string => (places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`);

// Excel reckons with some fifteen digits; what has more stays a text, digit by digit, and is read again as one.
const asNumber = (written: string): number | string =>
  written.replace(/\D/g, '').replace(/^0+/, '').length <= 15 ? Number(written) : written.replace('.', ',');

const writeWords = (cell: Cell, role: Role, { asked, request, sheet, ordinal }: RowOf): void => {
  const { language } = request;
  const { indicator, measurement } = asked;
  switch (role) {
    case 'key':
      return void (cell.value = rowKey(asked.ref));
    case 'kind':
      return void (cell.value = measurement.figure);
    case 'unit':
      return void (cell.value = indicator.unit?.name.vi ?? '');
    case 'estimate.based_on':
    case 'actual.based_on': {
      const nature = role === 'actual.based_on' ? 'actual' : 'estimate';
      return void (cell.value = writeBase(sheet.cells[cellKey({ ...asked.ref, nature })] ?? NOTHING_YET));
    }
    case 'ordinal':
      Object.assign(cell, { value: ordinal, alignment: CENTRED });
      return;
    case 'indicator':
      Object.assign(cell, { value: nameOf(asked, language), alignment: LEFT });
      return;
    case 'unit_name':
      Object.assign(cell, { value: indicator.unit?.name[language] ?? '', alignment: CENTRED });
      return;
    case 'plan':
      Object.assign(cell, { value: planText(indicator, language), alignment: RIGHT });
      return;
    case 'previous': {
      const said = sheet.previous[cellKey(asked.ref)];
      Object.assign(cell, { value: said === undefined ? '' : cellText(said, language), alignment: RIGHT });
      return;
    }
    default:
  }
};

/** `T27/giao-duc`: what both natures of a row have in common. */
export const rowKey = ({ indicator, field }: CellRef): string => (field === undefined ? indicator : `${indicator}/${field}`);

const nameOf = ({ indicator, measurement: { fields, parts }, ref }: AskedCell, language: Language): string => {
  const field = fields?.find(({ code }) => code === ref.field)?.name[language];
  const said = Object.entries(parts ?? {}).map(([part, name]) => `${headOf(`estimate.${part as Slot}`)[language]}: ${name[language]}`);
  return [`${indicator.name[language]}${field === undefined ? '' : ` – ${field}`}`, ...said].join('\n');
};

const WIDTHS: Readonly<Partial<Record<Role, number>>> = { ordinal: 5, indicator: 42, unit_name: 10, plan: 11, previous: 12 };

const sizeColumns = (worksheet: Worksheet, roles: readonly Role[]): void => {
  for (const [index, role] of roles.entries()) {
    const column = worksheet.getColumn(index + 1);
    column.hidden = index < HIDDEN_ROLES.length;
    const slot = slotAt(role)?.slot;
    column.width = WIDTHS[role] ?? (slot === 'reason' || slot === 'words' ? 22 : slot === 'not_yet' ? 10 : 12);
  }
};
