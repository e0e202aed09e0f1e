import { describe, expect, it } from '@jest/globals';
import { compile } from './live-compilation.js';
import { cell, inputOf, ratio, report, targets, value } from './testing/district.js';
import { april, decemberOf, rowOf } from './testing/compiled-april.js';

describe('the columns of a row', () => {
  it('what adds up: the period, the year so far, its share of the plan, and against last year in percent', () => {
    const row = rowOf(
      compile(
        inputOf([report('W1', '2023-03', { [cell('T02')]: value('300') }), report('W2', '2023-04', { [cell('T02')]: value('450') })], {
          lastYear: [report('W1', '2022-04', { [cell('T02')]: value('500') })],
        }),
      ),
      'T02',
    );
    expect(row).toMatchObject({
      current: { value: '450', nature: 'estimate' },
      cumulative: { value: '750' },
      lastYear: '500',
      percentOfPlan: '25',
      pointsToPlan: null,
      yearOnYear: { in: 'percent', value: '150' },
      contributors: 1,
    });
  });

  it('a running total: the period is what came since, the year is the latest of each unit', () => {
    const row = rowOf(
      april(
        report('W1', '2023-03', { [cell('T03')]: value('1000') }),
        report('W1', '2023-04', { [cell('T03')]: value('1500') }),
        report('W2', '2023-03', { [cell('T03')]: value('200') }),
      ),
      'T03',
    );
    expect([row.current?.value, row.cumulative?.value]).toEqual(['500', '1700']);
  });

  it('a ratio: numerators and denominators added over units and months, divided once, with both kept', () => {
    const row = rowOf(
      april(report('W1', '2023-03', { [cell('T04')]: ratio('1', '2') }), report('W2', '2023-04', { [cell('T04')]: ratio('1', '1') })),
      'T04',
    );
    expect(row.cumulative).toEqual({ value: '66.66666666666666666667', nature: 'estimate', parts: { numerator: '2', denominator: '3' } });
    expect([row.percentOfPlan, row.pointsToPlan]).toEqual([null, '-28.33333333333333333333']);
  });

  it('a rate against last year in percentage points, a ceiling without a share of the plan', () => {
    const input = inputOf([report('W1', '2023-04', { [cell('T17')]: ratio('7', '100') })], {
      lastYear: [report('W1', '2022-04', { [cell('T17')]: ratio('8', '100') })],
    });
    expect(rowOf(compile(input), 'T17')).toMatchObject({
      percentOfPlan: null,
      pointsToPlan: null,
      yearOnYear: { in: 'points', value: '-1' },
    });
  });

  it('nothing against last year where there is no base, or a base of zero', () => {
    const reports = [report('W1', '2023-04', { [cell('T02')]: value('5') })];
    expect(rowOf(compile(inputOf(reports)), 'T02').yearOnYear).toBeNull();
    const lastYear = [report('W1', '2022-04', { [cell('T02')]: value('0') })];
    expect(rowOf(compile(inputOf(reports, { lastYear })), 'T02')).toMatchObject({ lastYear: '0', yearOnYear: null });
  });

  it('what is neither a rate nor adds up has no points to its plan, and is compared with last year in percent', () => {
    const points = targets.map((target) => ({
      ...target,
      indicators: target.indicators.map((one) =>
        one.code === 'T17' ? { ...one, unit: { code: 'points', name: one.name }, partOf: 'T02' } : one,
      ),
    }));
    const input = inputOf([report('W1', '2023-04', { [cell('T17')]: ratio('6', '100') })], {
      targets: points,
      lastYear: [report('W1', '2022-04', { [cell('T17')]: ratio('8', '100') })],
    });
    expect(rowOf(compile(input), 'T17')).toMatchObject({ pointsToPlan: null, yearOnYear: { in: 'percent', value: '75' }, partOf: 'T02' });
  });

  it('a ceiling of what adds up is no share of the plan; a figure of the period alone is judged by itself', () => {
    const measured = (more: object) =>
      targets.map((target) => ({
        ...target,
        indicators: target.indicators.map((one) => (one.code === 'T02' ? { ...one, measurement: { ...one.measurement!, ...more } } : one)),
      }));
    const of = (more: object) =>
      rowOf(compile(inputOf([report('W1', '2023-04', { [cell('T02')]: value('3000') })], { targets: measured(more) })), 'T02');
    expect(of({ evaluation: 'at_most' }).percentOfPlan).toBeNull();
    expect(of({ acrossPeriods: 'none' })).toMatchObject({ cumulative: null, assessment: 'expected' });
  });

  it('is judged by the year and not by the period', () => {
    const reports = ['2023-01', '2023-04'].map((period) => report('W1', period, { [cell('T02')]: value('1500') }));
    expect(rowOf(april(...reports), 'T02').assessment).toBe('met');
  });

  it('last year reaches to the same period', () => {
    const lastYear = ['2022-04', '2022-05'].map((period) => report('W1', period, { [cell('T02')]: value('5') }));
    expect(rowOf(compile(inputOf([], { lastYear })), 'T02').lastYear).toBe('5');
  });

  it('a row for each field, and none for what the form does not ask', () => {
    const compiled = april(report('W1', '2023-04', { [cell('T27', { field: 'school' })]: ratio('9', '10') }));
    expect(rowOf(compiled, 'T27', 'school').current?.value).toBe('90');
    expect(rowOf(compiled, 'T27', 'health').current).toBeNull();
    expect(compiled.rows.map(({ indicator }) => indicator)).toEqual(['T02', 'T03', 'T04', 'T17', 'T18', 'T15', 'T27', 'T27', 'T30']);
  });

  it('a reduction against its base', () => {
    expect(rowOf(april(report('W1', '2023-04', { [cell('T30')]: ratio('47', '50') })), 'T30').current?.value).toBe('6');
  });
});

describe('how a row stands to its plan', () => {
  const of = (indicator: string, cells: Parameters<typeof report>[2]) => rowOf(april(report('W1', '2023-04', cells)), indicator).assessment;
  it('what adds up is at risk behind the linear path of the year, expected on it, met and exceeded for good', () => {
    // 3,000 × 104 ÷ 365 = 854.79…
    const at = (number: string) => of('T02', { [cell('T02')]: value(number) });
    expect([at('854'), at('855'), at('3000'), at('3001')]).toEqual(['at_risk', 'expected', 'met', 'exceeded']);
  });

  it('a rate is expected while it holds, and at risk while it does not', () => {
    const at = (numerator: string) => of('T17', { [cell('T17')]: ratio(numerator, '100') });
    expect([at('7'), at('8')]).toEqual(['expected', 'at_risk']);
  });

  it('missed, or met, is said when the year is over', () => {
    const at = (number: string) => rowOf(decemberOf(report('W1', '2023-12', { [cell('T02')]: value(number) })), 'T02').assessment;
    expect([at('2999'), at('3000')]).toEqual(['missed', 'met']);
  });

  it('by its own path where it is seasonal', () => {
    const seasonal = targets.map((target) => ({
      ...target,
      indicators: target.indicators.map((one) => ({
        ...one,
        measurement: { ...one.measurement!, path: ['0', '0', '0', '10', '20', '30', '40', '50', '60', '70', '85', '100'] },
      })),
    }));
    // A tenth of the target by the end of April, nothing before it: on the 14th of thirty days 14/30 of 300, which is 140.
    const at = (number: string) =>
      rowOf(compile(inputOf([report('W1', '2023-04', { [cell('T02')]: value(number) })], { targets: seasonal })), 'T02').assessment;
    expect([at('139'), at('140')]).toEqual(['at_risk', 'expected']);
  });

  it('not at all without a number or a target', () => {
    expect([of('T02', {}), of('T18', {}), of('T15', {})]).toEqual(['unjudged', 'not_yet', 'unjudged']);
  });
});
