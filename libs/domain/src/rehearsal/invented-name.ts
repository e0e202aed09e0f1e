import { pick } from './chance.js';

/** A Vietnamese name that the words alone decide, marked as invented wherever it is read. */
export const inventedName = (...words: readonly string[]): string =>
  `${[FAMILY, MIDDLE, GIVEN].map((names, index) => names[pick(0, names.length - 1, ...words, index)]).join(' ')} (nhân vật giả định)`;

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Dương'];
const MIDDLE = ['Văn', 'Thị', 'Minh', 'Ngọc', 'Thanh', 'Quốc', 'Hồng', 'Đức', 'Kim', 'Hữu'];
const GIVEN = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hạnh', 'Khoa', 'Lan', 'Mai', 'Nam', 'Phúc', 'Quyên', 'Sơn', 'Thảo', 'Uyên', 'Vinh'];
