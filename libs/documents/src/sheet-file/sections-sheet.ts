import type { Workbook } from 'exceljs';
import type { Language } from '#domain';
import { FIRST_TABLE_ROW, writeHeads } from './head-rows.js';
import { BOLD, BORDER, FONT, HEAD_FILL, INPUT_FILL, printed, shut } from './sheet-look.js';
import { LONGEST_TEXT, wordsValidation } from './sheet-validations.js';
import { NOTHING_YET } from './filled-sheet.js';
import { writeBase } from './base-mark.js';
import { plainText } from './plain-text.js';
import type { TemplateRequest, TemplateSheet } from './template-request.js';

/** The columns of what is written in words; only the last is filled in. */
export const SECTION_ROLES = ['section', 'based_on', 'name', 'text'] as const;

export const SECTION_HEADS = { name: { vi: 'Phần', en: 'Section' }, text: { vi: 'Nội dung', en: 'Text' } } as const;

/** `Q3-PKT lời`; Excel takes 31 characters. */
export const sectionsSheetName = (unit: string): string => `${unit.slice(0, 27)} lời`;

/** Adds the sheet on which one unit writes the sections of its report. */
export const addSectionsSheet = async (workbook: Workbook, request: TemplateRequest, sheet: TemplateSheet): Promise<void> => {
  const { language, duty, period } = request;
  const worksheet = workbook.addWorksheet(sectionsSheetName(sheet.unit.code));
  writeHeads(worksheet, {
    ...{ request, sheet, column: 3 },
    head: { unit: sheet.unit.code, duty: duty.code, period: period.id, form: sheet.form, holds: 'sections', roles: SECTION_ROLES },
    title: TITLE[language](duty.name[language]),
    hint: HINT[language],
  });
  worksheet.getRow(FIRST_TABLE_ROW).values = [...SECTION_ROLES];
  worksheet.getRow(FIRST_TABLE_ROW).hidden = true;
  const names = worksheet.getRow(FIRST_TABLE_ROW + 1);
  names.values = ['', '', SECTION_HEADS.name[language], SECTION_HEADS.text[language]];
  for (const column of [3, 4]) Object.assign(names.getCell(column), { font: BOLD, fill: HEAD_FILL, border: BORDER });
  for (const [index, { code, name, required }] of sheet.sections.entries()) {
    const row = worksheet.getRow(FIRST_TABLE_ROW + 2 + index);
    const base = sheet.texts[code] ?? NOTHING_YET;
    // What no cell of Excel can hold is written on the page; its row is there to be seen, and says nothing when it comes back.
    const tooLong = (base.value?.length ?? 0) > LONGEST_TEXT;
    row.values = [tooLong ? '' : code, writeBase(base), `${name[language]}${required ? ' *' : ''}`];
    Object.assign(row.getCell(3), { font: FONT, border: BORDER, alignment: TOP });
    const text = row.getCell(4);
    Object.assign(text, {
      font: FONT,
      border: BORDER,
      alignment: TOP,
      numFmt: '@',
      value: tooLong ? TOO_LONG[language] : plainText(base.value ?? ''),
    });
    if (!tooLong)
      Object.assign(text, { fill: INPUT_FILL, protection: { locked: false }, dataValidation: wordsValidation(language, LONGEST_TEXT) });
    row.height = 90;
  }
  for (const [index, width] of [4, 4, 34, 100].entries()) worksheet.getColumn(index + 1).width = width;
  for (const column of [1, 2]) worksheet.getColumn(column).hidden = true;
  worksheet.views = [{ state: 'frozen', ySplit: FIRST_TABLE_ROW + 1, showGridLines: false }];
  printed(worksheet, { across: true, headRows: `${FIRST_TABLE_ROW + 1}:${FIRST_TABLE_ROW + 1}` });
  await shut(worksheet);
};

const TOP = { vertical: 'top', wrapText: true } as const;

const TITLE: Readonly<Record<Language, (duty: string) => string>> = {
  vi: (duty) => `PHẦN LỜI – ${duty}`,
  en: (duty) => `IN WORDS – ${duty}`,
};

const HINT: Readonly<Record<Language, string>> = {
  vi: 'Xuống dòng trong ô: Alt+Enter. Phần có dấu * là bắt buộc.',
  en: 'A new line within a cell: Alt+Enter. Sections with * are required.',
};

const TOO_LONG: Readonly<Record<Language, string>> = {
  vi: 'Phần này dài hơn một ô Excel chứa được; hãy sửa trực tiếp trên hệ thống.',
  en: 'This section is longer than a cell of Excel can hold; edit it in the system.',
};
