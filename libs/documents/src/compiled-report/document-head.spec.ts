import { expect, it } from '@jest/globals';
import { writeLongDay, writeNumber } from './document-head.js';

it.each([
  ['2020-01-05', 'ngày 05 tháng 01 năm 2020'],
  ['2023-02-28', 'ngày 28 tháng 02 năm 2023'],
  ['2023-03-09', 'ngày 09 tháng 3 năm 2023'],
  ['2023-12-31', 'ngày 31 tháng 12 năm 2023'],
] as const)('a day has a zero before it below ten, a month when it is the first or second: %s', (day, written) => {
  expect(writeLongDay(day)).toBe(written);
});

it.each([
  ['5/BC-UBND', 'Số: 05/BC-UBND'],
  ['05/BC-UBND', 'Số: 05/BC-UBND'],
  ['15/BC-UBND', 'Số: 15/BC-UBND'],
  [null, 'Số:       /BC-UBND'],
])('a number below ten has a zero before it; what has none yet leaves room for it: %s', (number, written) => {
  expect(writeNumber({ number, sign: 'BC-UBND' })).toBe(written);
});
