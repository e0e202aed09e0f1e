import type { Workbook } from 'exceljs';
import { cellKey, type Language } from '#domain';
import { rolesWith } from './columns.js';
import { slotsAsked } from './columns-of-asked.js';
import { addFiguresTable } from './figures-table.js';
import { NOTHING_YET } from './filled-sheet.js';
import { cellText } from './plan-text.js';
import type { SaidLast, TemplateRequest, TemplateSheet } from './template-request.js';

/** Adds the sheet on which one unit fills in its figures. */
export const addFiguresSheet = (workbook: Workbook, request: TemplateRequest, sheet: TemplateSheet): Promise<void> => {
  const { language, duty } = request;
  return addFiguresTable(
    workbook,
    { request, sheet },
    {
      ...{ name: sheet.unit.code, holds: 'cells', inSight: 'indicator' },
      ...{ title: TITLE[language](duty.name[language]), hint: HINT[language] },
      roles: rolesWith(slotsAsked(sheet.asked)),
      lines: sheet.asked.map((asked, index) => ({
        ...{ asked, ordinal: index + 1 },
        present: (nature) => sheet.cells[cellKey({ ...asked.ref, nature })] ?? NOTHING_YET,
        said: lastText(sheet.previous[cellKey(asked.ref)], language),
      })),
    },
  );
};

/** With its period, since the unit may have been silent since. */
const lastText = (said: SaidLast | undefined, language: Language): string =>
  said === undefined ? '' : `${cellText(said.value, language)}\n(${said.period[language]})`;

const TITLE: Readonly<Record<Language, (duty: string) => string>> = {
  vi: (duty) => `BIỂU SỐ LIỆU – ${duty}`,
  en: (duty) => `FIGURES – ${duty}`,
};

const HINT: Readonly<Record<Language, string>> = {
  vi: 'Chỉ điền các ô nền vàng. Không thêm, xóa, đổi chỗ dòng và cột. Cách điền: xem trang “Hướng dẫn”.',
  en: 'Fill in the yellow cells only. Do not add, delete or move rows and columns. See the sheet “Hướng dẫn”.',
};
