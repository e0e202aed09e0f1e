import type { Workbook } from 'exceljs';
import { type AskedCell, cellKey, type Language } from '#domain';
import { restatedRolesWith } from './columns.js';
import { slotsAsked } from './columns-of-asked.js';
import type { FigureLine } from './figure-line.js';
import { addFiguresTable } from './figures-table.js';
import { NOTHING_YET } from './filled-sheet.js';
import { cellText } from './plan-text.js';
import type { EarlierPeriod, TemplateRequest, TemplateSheet } from './template-request.js';

/** `Q3-PKT kỳ trước`; Excel takes 31 characters. */
export const restatedSheetName = (unit: string): string => `${unit.slice(0, 22)} kỳ trước`;

/** Adds the sheet on which one unit gives the actual figures of earlier periods, where there are any of which it may. */
export const addRestatedSheet = async (workbook: Workbook, request: TemplateRequest, sheet: TemplateSheet): Promise<void> => {
  const { language, duty } = request;
  const lines = linesOf(sheet, language);
  if (lines.length === 0) return;
  await addFiguresTable(
    workbook,
    { request, sheet },
    {
      ...{ name: restatedSheetName(sheet.unit.code), holds: 'restated', inSight: 'indicator', lines },
      ...{ title: TITLE[language](duty.name[language]), hint: HINT[language] },
      roles: restatedRolesWith(slotsAsked(lines.map(({ asked }) => asked))),
    },
  );
};

/** Period by period, the latest first, since it is mostly the last one that is mended. */
const linesOf = ({ asked, earlier, cells }: TemplateSheet, language: Language): readonly FigureLine[] =>
  earlier
    .flatMap((restates) => asked.filter((cell) => isRestatable(cell, restates)).map((cell) => ({ asked: cell, restates })))
    .map(({ asked: cell, restates }, index) => {
      const said = restates.said[cellKey(cell.ref)];
      return {
        ...{ asked: cell, restates, ordinal: index + 1 },
        present: (nature) => cells[cellKey({ ...cell.ref, nature, restates: restates.id })] ?? NOTHING_YET,
        said: said === undefined ? '' : cellText(said, language),
      };
    });

/** Words are not given later, nor is what could not be measured then. */
const isRestatable = ({ ref, measurement }: AskedCell, { said }: EarlierPeriod): boolean =>
  measurement.figure !== 'words' && said[cellKey(ref)]?.kind !== 'not_yet';

const TITLE: Readonly<Record<Language, (duty: string) => string>> = {
  vi: (duty) => `SỐ CHÍNH THỨC CỦA CÁC KỲ TRƯỚC – ${duty}`,
  en: (duty) => `ACTUAL FIGURES OF EARLIER PERIODS – ${duty}`,
};

const HINT: Readonly<Record<Language, string>> = {
  vi: 'Chỉ điền dòng mà số đã báo của kỳ trước nay có số chính thức khác; số đã báo vẫn được giữ. Không có gì đổi thì để trống cả trang.',
  en: 'Fill in only what is now known to be otherwise than it was reported; what was reported is kept. Leave the rest empty.',
};
