import type { Workbook } from 'exceljs';
import type { Language } from '#domain';
import { excel } from '../xlsx/excel.js';
import { addFiguresSheet } from './figures-sheet.js';
import { addHelpSheet } from './help-sheet.js';
import { addRestatedSheet } from './restated-sheet.js';
import { addSectionsSheet } from './sections-sheet.js';
import { BOLD, BORDER, FONT, HEAD_FILL, printed, shut } from './sheet-look.js';
import type { TemplateRequest } from './template-request.js';

/**
 * The workbook that one unit, or many, fill in: for each a sheet of figures, one of those of earlier periods and one of words; how it is
 * done, and where each unit is.
 */
export const sheetTemplate = async (request: TemplateRequest): Promise<Uint8Array> => {
  const workbook = new (await excel()).Workbook();
  workbook.creator = 'Đúng Hạn';
  if (request.sheets.length > 1) await addIndexSheet(workbook, request);
  for (const sheet of request.sheets) {
    if (sheet.asked.length > 0) await addFiguresSheet(workbook, request, sheet);
    await addRestatedSheet(workbook, request, sheet);
    if (sheet.sections.length > 0) await addSectionsSheet(workbook, request, sheet);
  }
  await addHelpSheet(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

const addIndexSheet = async (workbook: Workbook, { sheets, language, duty, period }: TemplateRequest): Promise<void> => {
  const worksheet = workbook.addWorksheet('Mục lục');
  const title = worksheet.getCell(1, 1);
  [title.value, title.font] = [`${duty.name[language]} – ${period.name[language]}`, { ...BOLD, size: 14 }];
  const heads = worksheet.getRow(3);
  heads.values = [...HEADS[language]];
  heads.eachCell((cell) => Object.assign(cell, { font: BOLD, fill: HEAD_FILL, border: BORDER }));
  for (const [index, { unit, asked }] of sheets.entries()) {
    const row = worksheet.getRow(4 + index);
    row.values = [index + 1, linkTo(unit.code, asked.length > 0), unit.name[language], asked.length];
    row.eachCell((cell) => Object.assign(cell, { font: FONT, border: BORDER }));
  }
  for (const [index, width] of [6, 18, 60, 14].entries()) worksheet.getColumn(index + 1).width = width;
  worksheet.views = [{ state: 'frozen', ySplit: 3, showGridLines: false }];
  printed(worksheet, { across: false, headRows: '3:3' });
  await shut(worksheet);
};

const linkTo = (unit: string, hasSheet: boolean) => (hasSheet ? { text: unit, hyperlink: `#'${unit}'!A1` } : unit);

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['STT', 'Trang', 'Đơn vị', 'Số chỉ tiêu'],
  en: ['No.', 'Sheet', 'Unit', 'Indicators'],
};
