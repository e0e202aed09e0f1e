import type { Worksheet } from 'exceljs';
import type { Language } from '#domain';
import { BOLD, FONT, SMALL } from './sheet-look.js';
import { type TemplateHead, writeHead } from './template-head.js';
import type { TemplateRequest, TemplateSheet } from './template-request.js';

/** Above each table: the hidden head for programs, and what a person reads. The table begins in the row behind. */
export const FIRST_TABLE_ROW = 7;

export interface Headed {
  readonly request: TemplateRequest;
  readonly sheet: TemplateSheet;
  readonly head: TemplateHead;
  readonly title: string;
  readonly hint: string;
  /** In which column what is shown begins. */
  readonly column: number;
}

/** Writes both heads, the hidden one in the first row. */
export const writeHeads = (worksheet: Worksheet, headed: Headed): void => {
  const { request, sheet, head, column } = headed;
  worksheet.getRow(1).values = [...writeHead(head)];
  worksheet.getRow(1).hidden = true;
  const put = (row: number, text: string, font = FONT): void => {
    const cell = worksheet.getCell(row, column);
    [cell.value, cell.font] = [text, font];
  };
  const { language } = request;
  put(2, request.authority[language].toLocaleUpperCase('vi'), BOLD);
  put(3, headed.title, { ...BOLD, size: 14 });
  put(4, LINES.unit[language](sheet.unit.name[language], sheet.unit.code), BOLD);
  put(5, LINES.period[language](request.period.name[language], sheet.form), FONT);
  put(6, headed.hint, SMALL);
};

const LINES: Readonly<Record<'unit' | 'period', Readonly<Record<Language, (name: string, code: string) => string>>>> = {
  unit: { vi: (name, code) => `Đơn vị: ${name} (${code})`, en: (name, code) => `Unit: ${name} (${code})` },
  period: { vi: (name, form) => `Kỳ báo cáo: ${name} – mẫu ${form}`, en: (name, form) => `Period: ${name} – form ${form}` },
};
