import { CSV_NEEDED } from './csv-columns.js';
import { type Place, WHOLE_FILE } from './place.js';
import { faultAt } from './sheet-fault.js';

/** Why a CSV is not taken. */
export const csvFaults = {
  empty: () => faultAt(WHOLE_FILE, 'empty_file', 'Tệp trống, không có nội dung.', 'The file is empty.'),
  columns: (missing: readonly string[], strange: readonly string[]) =>
    faultAt(
      WHOLE_FILE,
      'columns',
      `Dòng đầu phải là tên cột như trong tệp CSV tải từ hệ thống.${said(' Thiếu: ', missing)}${said(' Không biết: ', strange)} Cần có: ${CSV_NEEDED.join(', ')}.`,
      `The first line must name the columns as the CSV of the system does.${said(' Missing: ', missing)}${said(' Unknown: ', strange)} Needed: ${CSV_NEEDED.join(', ')}.`,
    ),
  noCell: (at: Place) =>
    faultAt(
      at,
      'no_cell',
      'Cột “cell” phải cho biết ô nào, ví dụ T03:estimate (ước) hoặc T03:actual (chính thức).',
      'The column “cell” must name the cell, such as T03:estimate or T03:actual.',
    ),
  twice: (at: Place, key: string) =>
    faultAt(at, 'row_twice', `“${key}” có ở hai dòng. Hãy giữ một dòng.`, `“${key}” stands on two lines. Keep one of them.`),
} as const;

const said = (word: string, names: readonly string[]): string => (names.length === 0 ? '' : `${word}${names.slice(0, 10).join(', ')}.`);
