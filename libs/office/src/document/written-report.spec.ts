import { expect, it } from '@jest/globals';
import { ofPeriod } from './written-report.js';

it.each([
  ['báo cáo quý', 'quý II/2023', 'báo cáo quý II/2023'],
  ['báo cáo năm', 'năm 2023', 'báo cáo năm 2023'],
  ['báo cáo định kỳ hàng tháng', 'tháng 10/2023', 'báo cáo định kỳ hàng tháng, tháng 10/2023'],
  ['báo cáo rà soát', 'flood-2025', 'báo cáo rà soát, flood-2025'],
])('a report says its period once: %s, %s', (report, period, said) => {
  expect(ofPeriod(report, period)).toBe(said);
});
