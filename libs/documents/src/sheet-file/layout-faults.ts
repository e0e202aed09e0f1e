import type { Bilingual } from '#domain';
import type { Place } from './place.js';
import { faultAt } from './sheet-fault.js';

const AGAIN = {
  vi: 'Hãy tải lại biểu mẫu và chép số liệu sang, không thêm, xóa hay đổi chỗ dòng, cột.',
  en: 'Download the template again and copy the figures into it; do not add, delete or move rows or columns.',
};

/** Why a sheet is not as it was made. */
export const layoutFaults = {
  columnMoved: (at: Place, expected: Bilingual) =>
    faultAt(
      at,
      'column_moved',
      `Cột ${at.column} phải là “${expected.vi}”, nhưng đã bị đổi chỗ, thêm hoặc xóa. ${AGAIN.vi}`,
      `Column ${at.column} must be “${expected.en}”, but was moved, added or deleted. ${AGAIN.en}`,
    ),
  columnRenamed: (at: Place, expected: Bilingual, found: string) =>
    faultAt(
      at,
      'column_renamed',
      `Tiêu đề cột ${at.column} phải là “${expected.vi}”, nay là “${found}”. ${AGAIN.vi}`,
      `The head of column ${at.column} must be “${expected.en}”, and is “${found}”. ${AGAIN.en}`,
    ),
  headsMissing: (at: Place) =>
    faultAt(
      at,
      'heads_missing',
      `Trang này thiếu dòng tiêu đề của bảng. ${AGAIN.vi}`,
      `The row of column heads is missing on this sheet. ${AGAIN.en}`,
    ),
  headLost: (at: Place) =>
    faultAt(
      at,
      'head_lost',
      `Trang “${at.sheet}” đã mất phần nhận biết của biểu mẫu (dòng đầu, đang ẩn) nên không biết số liệu này của đơn vị và kỳ nào. ${AGAIN.vi}`,
      `The sheet “${at.sheet}” has lost what tells its unit and period (the hidden first row). ${AGAIN.en}`,
    ),
  strangeRow: (at: Place) =>
    faultAt(
      at,
      'strange_row',
      `Dòng ${at.row} không thuộc biểu mẫu nhưng có số liệu. Hãy xóa dòng này, hoặc chuyển số liệu vào đúng dòng chỉ tiêu.`,
      `Row ${at.row} is not of the template but holds figures. Delete it, or move the figures to the indicator's own row.`,
    ),
  twice: (at: Place, name: string) =>
    faultAt(at, 'row_twice', `“${name}” có ở hai dòng. Hãy giữ một dòng.`, `“${name}” stands in two rows. Keep one of them.`),
  unitTwice: (at: Place, unit: string) =>
    faultAt(
      at,
      'unit_twice',
      `Đơn vị ${unit} có ở hai trang của tệp. Hãy xóa một trang.`,
      `The unit ${unit} has two sheets in the file. Delete one of them.`,
    ),
  hiddenChanged: (at: Place) =>
    faultAt(
      at,
      'hidden_part_changed',
      `Phần ẩn của dòng ${at.row} đã bị sửa. ${AGAIN.vi}`,
      `The hidden part of row ${at.row} was changed. ${AGAIN.en}`,
    ),
} as const;
