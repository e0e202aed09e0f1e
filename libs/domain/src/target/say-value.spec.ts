import { expect, it } from '@jest/globals';
import type { Comparator } from './target.js';
import { sayTargetValue } from './say-value.js';

const unit = { code: 'percent', name: { vi: '%', en: 'percent' } };
const said = (comparator: Comparator, value: string | null, upperValue?: string) =>
  sayTargetValue({ comparator, value, unit, ...(upperValue !== undefined && { upperValue }) }).vi;

it('a value is said as the plan words it, with its unit of measure', () => {
  expect([said('eq', '33.5'), said('gte', '95'), said('gt', '95'), said('lt', '3'), said('range', '5', '10')]).toEqual([
    '33,5%',
    'từ 95% trở lên',
    'trên 95%',
    'dưới 3%',
    'từ 5% đến 10%',
  ]);
  const billion = { code: 'vnd_billion', name: { vi: 'tỷ đồng', en: 'VND billion' } };
  expect(sayTargetValue({ comparator: 'eq', value: '5558', unit: billion })).toEqual({ vi: '5.558 tỷ đồng', en: '5,558 VND billion' });
});

it('what has no value says so: it is still to come, or there is none', () => {
  expect([said('assigned_externally', null), said('qualitative', null)]).toEqual(['chờ cấp trên giao', 'định tính']);
});
