import { expect, it } from '@jest/globals';
import { evaluate, isCeiling, type Verdict } from './evaluate.js';
import type { Evaluation } from './measurement.js';

it.each<[Evaluation, string | null, string | null, string, Verdict]>([
  ['at_least', '3000', null, '2999', 'short'],
  ['at_least', '3000', null, '3000', 'met'],
  ['at_least', '3000', null, '3000.5', 'exceeded'],
  ['more_than', '95', null, '95', 'short'],
  ['more_than', '95', null, '95.1', 'met'],
  ['at_most', '107.1', null, '107.1', 'met'],
  ['at_most', '107.1', null, '107.2', 'short'],
  ['less_than', '8', null, '8', 'short'],
  ['less_than', '8', null, '7.9', 'met'],
  ['at_least', '5', '10', '4.9', 'short'],
  ['at_least', '5', '10', '7', 'met'],
  ['at_least', '5', '10', '12', 'exceeded'],
  ['at_least', null, null, '7', 'unjudged'],
  ['judged', '5', null, '7', 'unjudged'],
])('%s %s … %s: %s is %s', (evaluation, value, upperValue, reached, verdict) => {
  expect(evaluate({ evaluation }, { value, upperValue }, reached)).toBe(verdict);
});

it('knows a ceiling', () => {
  expect((['at_least', 'more_than', 'at_most', 'less_than', 'judged'] as const).map((evaluation) => isCeiling({ evaluation }))).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
});
