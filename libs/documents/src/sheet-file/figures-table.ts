import type { Workbook, Worksheet } from 'exceljs';
import type { Language } from '#domain';
import { HIDDEN_ROLES, headOf, NATURE_HEADS, NATURES, type Role, slotAt } from './columns.js';
import { type FigureLine, WIDTHS, writeFigureLine } from './figure-line.js';
import { FIRST_TABLE_ROW, writeHeads } from './head-rows.js';
import { BOLD, BORDER, CENTRED, HEAD_FILL, printed, shut } from './sheet-look.js';
import type { Held } from './template-head.js';
import type { TemplateRequest, TemplateSheet } from './template-request.js';

/** The row of roles, that of the natures' names, that of the columns' names; the first line stands behind them. */
const [ROLE_ROW, NATURE_ROW, NAME_ROW] = [FIRST_TABLE_ROW, FIRST_TABLE_ROW + 1, FIRST_TABLE_ROW + 2];

/** A table in which one unit fills in figures. */
export interface FiguresTable {
  /** Of the worksheet. */
  readonly name: string;
  readonly holds: Held;
  readonly title: string;
  readonly hint: string;
  readonly roles: readonly Role[];
  readonly lines: readonly FigureLine[];
  /** Up to which column its left side stays in sight. */
  readonly inSight: Role;
}

/** Adds a worksheet with such a table. */
export const addFiguresTable = async (
  workbook: Workbook,
  { request, sheet }: { readonly request: TemplateRequest; readonly sheet: TemplateSheet },
  { name, holds, title, hint, roles, lines, inSight }: FiguresTable,
): Promise<void> => {
  const { language, duty, period } = request;
  const worksheet = workbook.addWorksheet(name);
  writeHeads(worksheet, {
    ...{ request, sheet, title, hint, column: HIDDEN_ROLES.length + 1 },
    head: { unit: sheet.unit.code, duty: duty.code, period: period.id, form: sheet.form, holds, roles },
  });
  writeColumnHeads(worksheet, roles, language);
  lines.forEach((line, index) => writeFigureLine(worksheet, NAME_ROW + 1 + index, { line, roles, language }));
  sizeColumns(worksheet, roles);
  worksheet.views = [{ state: 'frozen', xSplit: roles.indexOf(inSight) + 1, ySplit: NAME_ROW, showGridLines: false }];
  printed(worksheet, { across: true, headRows: `${NATURE_ROW}:${NAME_ROW}` });
  await shut(worksheet);
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
  writeNatures(worksheet, roles, language);
};

/** Above the columns of each nature its name, as wide as they are. */
const writeNatures = (worksheet: Worksheet, roles: readonly Role[], language: Language): void => {
  for (const nature of NATURES) {
    const columns = roles.flatMap((role, index) => (slotAt(role)?.nature === nature ? [index + 1] : []));
    const [first, last] = [columns[0], columns.at(-1)];
    if (first === undefined || last === undefined) continue;
    worksheet.getCell(NATURE_ROW, first).value = NATURE_HEADS[nature][language];
    // Excel takes a cell that is merged with itself for damage.
    if (last > first) worksheet.mergeCells(NATURE_ROW, first, NATURE_ROW, last);
  }
};

const sizeColumns = (worksheet: Worksheet, roles: readonly Role[]): void => {
  for (const [index, role] of roles.entries()) {
    const column = worksheet.getColumn(index + 1);
    column.hidden = index < HIDDEN_ROLES.length;
    const slot = slotAt(role)?.slot;
    column.width = WIDTHS[role] ?? (slot === 'reason' || slot === 'words' ? 22 : slot === 'not_yet' ? 10 : 12);
  }
};
