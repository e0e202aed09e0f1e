import { expect, it } from '@jest/globals';
import type { Measurement } from './measurement.js';
import { sayEvaluation, sayMeasurement } from './say-measurement.js';

const rate: Measurement = { figure: 'ratio', acrossUnits: 'ratio', acrossPeriods: 'latest', evaluation: 'less_than', places: 2 };

it('how an indicator is entered and added up is said in one line', () => {
  expect(sayMeasurement(rate)).toEqual({
    vi: 'Nhập tử số và mẫu số; cộng riêng tử số và mẫu số của các đơn vị; lấy kỳ gần nhất.',
    en: "Numerator and denominator are entered; the units' numerators and denominators are added apart; the latest period.",
  });
  expect(sayMeasurement({ ...rate, yearly: true }).vi).toMatch(/; mỗi năm đo một lần, trước đó là “chưa đến kỳ đánh giá”\.$/);
});

it('when its target is met is said apart from that, and of every field where it has some', () => {
  expect(sayEvaluation(rate).vi).toBe('Đạt khi thấp hơn chỉ tiêu');
  const fields = [{ code: 'land', name: { vi: 'đất đai', en: 'land' } }];
  expect(sayEvaluation({ ...rate, fields })).toEqual({
    vi: 'Đạt khi thấp hơn chỉ tiêu, ở từng lĩnh vực',
    en: 'Met by less than the target, in every field',
  });
});
