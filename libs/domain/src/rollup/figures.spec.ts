import { describe, expect, it } from '@jest/globals';
import { compile } from './live-compilation.js';
import { cell, inputOf, report, value } from './testing/district.js';
import { april, rowOf } from './testing/compiled-april.js';

describe('which figure counts', () => {
  const jan = report('W1', '2023-01', { [cell('T02')]: value('90') });
  it('an actual one before an estimate', () => {
    const both = report('W1', '2023-04', { [cell('T02')]: value('90'), [cell('T02', { nature: 'actual' })]: value('88') });
    expect(rowOf(april(both), 'T02').current).toEqual({ value: '88', nature: 'actual' });
  });

  it('the actual one that a later report gives of an earlier period, and of several the latest', () => {
    const restating = (period: string, number: string) =>
      report('W1', period, { [cell('T02', { nature: 'actual', restates: '2023-01' })]: value(number) });
    expect(rowOf(april(jan, restating('2023-03', '85'), restating('2023-04', '86')), 'T02').cumulative).toEqual({
      value: '86',
      nature: 'actual',
    });
  });

  it('also of a period of which there is no report', () => {
    const restating = report('W1', '2023-04', { [cell('T02', { nature: 'actual', restates: '2023-02' })]: value('7') });
    expect(rowOf(april(jan, restating), 'T02').cumulative).toEqual({ value: '97', nature: 'mixed' });
  });

  it('an actual one also before a later estimate, and of two estimates the later', () => {
    const estimate = (number: string) => report('W1', '2023-04', { [cell('T02', { restates: '2023-01' })]: value(number) });
    const actual = report('W1', '2023-01', { [cell('T02', { nature: 'actual' })]: value('88') });
    expect(rowOf(april(actual, estimate('91')), 'T02').cumulative).toEqual({ value: '88', nature: 'actual' });
    expect(rowOf(april(jan, estimate('91')), 'T02').cumulative?.value).toBe('91');
  });

  it('none that speaks of its own period or a later one as if it were past, and none of another kind', () => {
    const ahead = report('W1', '2023-03', {
      [cell('T02', { nature: 'actual', restates: '2023-03' })]: value('5'),
      [cell('T02', { nature: 'actual', restates: '2023-04' })]: value('6'),
      [cell('T04')]: value('95'),
    });
    const compiled = april(ahead);
    expect([rowOf(compiled, 'T02').cumulative, rowOf(compiled, 'T04').cumulative]).toEqual([null, null]);
  });

  it('but no restated one of last year adds to this year: it mends the base', () => {
    const restating = report('W1', '2023-04', { [cell('T02', { nature: 'actual', restates: '2022-02' })]: value('70') });
    const { cumulative, lastYear } = rowOf(
      compile(inputOf([jan, restating], { lastYear: [report('W1', '2022-02', { [cell('T02')]: value('60') })] })),
      'T02',
    );
    expect([cumulative?.value, lastYear]).toEqual(['90', '70']);
  });
});
