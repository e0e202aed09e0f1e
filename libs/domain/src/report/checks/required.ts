import type { AskedCell } from '../cells-asked.js';
import { cellKey } from '../cell.js';
import { isYear } from '../form-of-period.js';
import { valueIn } from '../said-of-cell.js';
import type { Finding, Sheet } from '../sheet.js';
import type { SheetContext } from '../sheet-context.js';
import { foundIn, foundOnSheet, nameOf } from './finding.js';

/** A cell says something: a figure, that it is missing and why, or that it cannot be measured yet, which need not be said. */
export const required = (sheet: Sheet, cell: AskedCell, { period }: SheetContext): readonly Finding[] => {
  const isTooEarly = cell.measurement.yearly === true && !isYear(period);
  return valueIn(sheet, cell.ref) === undefined && !isTooEarly ? [empty(cell)] : [];
};

/** Every section that has to be written is, and none that the form does not have. */
export const sections = (sheet: Sheet, { form }: SheetContext): readonly Finding[] => [
  ...form.sections
    .filter(({ code, required }) => required && !sheet.sections[code]?.trim())
    .map(({ code, name: { vi, en } }) =>
      foundOnSheet(`empty_section:${code}`, 'error', { vi: `Hãy viết phần “${vi}”.`, en: `Write the section “${en}”.` }),
    ),
  ...Object.keys(sheet.sections)
    .filter((code) => !form.sections.some((section) => section.code === code))
    .map((code) =>
      foundOnSheet(`unknown_section:${code}`, 'error', {
        vi: `Biểu mẫu không có phần “${code}”. Hãy bỏ phần này.`,
        en: `The form has no section “${code}”. Take it out.`,
      }),
    ),
];

/** Progress is told in whole percent. */
export const progress = ({ tasks }: Sheet): readonly Finding[] =>
  tasks
    .filter(({ percent }) => !Number.isInteger(percent) || percent < 0 || percent > 100)
    .map(({ task }) =>
      foundOnSheet(`progress:${task}`, 'error', {
        vi: `Nhiệm vụ ${task}: tiến độ phải là số nguyên từ 0 đến 100.`,
        en: `Task ${task}: progress is a whole number from 0 to 100.`,
      }),
    );

const empty = (cell: AskedCell): Finding => {
  const { vi, en } = nameOf(cell);
  return foundIn({
    ...{ rule: 'empty', kind: 'error', key: cellKey(cell.ref) },
    sentence: {
      vi: `${vi}: chưa có số liệu. Hãy ghi số liệu, hoặc lý do chưa có.`,
      en: `${en}: no figure is given. Give the figure, or say why there is none.`,
    },
  });
};
