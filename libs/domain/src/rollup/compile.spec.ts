import { describe, expect, it } from '@jest/globals';
import type { Compilation, CompiledRow } from './compilation.js';
import { compilationBytes, compilationOf, openCompilation } from './bytes.js';
import { compile } from './live-compilation.js';
import { cell, form, inputOf, owing, ratio, report, sheet, targets, value, wards } from './testing/district.js';

const rowOf = ({ rows }: Compilation, indicator: string, field?: string): CompiledRow =>
  rows.find((row) => row.indicator === indicator && row.field?.code === field)!;
const april = (...reports: Parameters<typeof inputOf>[0]) => compile(inputOf(reports));
const decemberOf = (...reports: Parameters<typeof inputOf>[0]) =>
  compile(
    inputOf(reports, {
      ...{ period: '2023-12', day: '2023-12-31', closesOn: '2023-12-14' },
      owing: wards.map((unit) => owing(unit, '2023-12')),
    }),
  );

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

describe('the columns', () => {
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

describe('who has said nothing', () => {
  it('misses where nothing was accepted, but not who is excused, and not what is measured once a year', () => {
    const compiled = compile(
      inputOf([report('W1', '2023-04', { [cell('T02')]: value('1') })], {
        owing: [
          owing('W1', '2023-04'),
          owing('W2', '2023-04', { status: 'under_review' }),
          owing('W3', '2023-04', { status: 'excused', timeliness: 'excused' }),
        ],
      }),
    );
    expect(rowOf(compiled, 'T02').missing).toEqual(['W2']);
    expect(rowOf(compiled, 'T18')).toMatchObject({ missing: [], assessment: 'not_yet' });
  });

  it('or says that there is no figure, that it is not yet measured, or words', () => {
    const compiled = april(
      report('W1', '2023-04', {
        [cell('T02')]: { kind: 'missing', reason: 'Chờ Cục Thống kê.' },
        [cell('T15')]: { kind: 'words', text: 'Ổn định.' },
      }),
      report('W2', '2023-04', { [cell('T02')]: { kind: 'not_yet' } }),
      report('W3', '2023-04', {}, { nil: true, sheet: null, digest: null }),
    );
    expect(rowOf(compiled, 'T02')).toMatchObject({
      withoutFigure: [{ unit: 'W1', reason: 'Chờ Cục Thống kê.' }],
      notYet: ['W2'],
      missing: [],
      current: null,
      assessment: 'not_yet',
    });
    expect(rowOf(compiled, 'T15')).toMatchObject({ words: [{ unit: 'W1', text: 'Ổn định.' }], assessment: 'unjudged' });
  });

  it('only of what it is asked for, also in the name of the unit for which it reports now', () => {
    const asking = (reporters: readonly string[]) => ({
      ...form,
      indicators: form.indicators.map((one) => (one.indicator === 'T02' ? { ...one, reporters, lead: reporters[0]! } : one)),
    });
    const missing = (reporters: readonly string[], unit: string) =>
      rowOf(compile(inputOf([], { form: asking(reporters), owing: [owing('W2', '2023-04', { unit, status: 'owed' })] })), 'T02').missing;
    expect([missing(['W1'], 'W2'), missing(['W2'], 'W3'), missing(['W3'], 'W3')]).toEqual([[], ['W3'], ['W3']]);
  });

  it('once, who owes for two; and no more what was too early, once the year is reported on', () => {
    const two = ['W1', 'W2'].map((unit) => owing(unit, '2023-04', { unit: 'W1', status: 'owed' }));
    expect(rowOf(compile(inputOf([], { owing: two })), 'T02').missing).toEqual(['W1']);
    const year = wards.map((unit) => owing(unit, '2023', { status: 'owed' }));
    expect(rowOf(compile(inputOf([], { period: '2023', day: '2023-12-31', closesOn: '2023-12-31', owing: year })), 'T18').missing).toEqual([
      ...wards,
    ]);
  });

  it('says nothing beside its figure, nothing of words where there are none, and that a cell was left empty', () => {
    const compiled = april(
      report('W1', '2023-04', { [cell('T02')]: value('1'), [cell('T02', { nature: 'actual' })]: { kind: 'not_yet' } }),
      report('W2', '2023-04', {
        [cell('T02')]: { kind: 'missing', reason: 'x' },
        [cell('T02', { nature: 'actual' })]: { kind: 'not_yet' },
      }),
      report('W3', '2023-04', {}),
    );
    const row = rowOf(compiled, 'T02');
    expect(row).toMatchObject({ notYet: ['W2'], withoutFigure: [{ unit: 'W3', reason: '' }] });
    expect(Object.keys(row)).not.toContain('words');
    expect(rowOf(compiled, 'T18').withoutFigure).toEqual([]);
  });

  it('is not missed, who is left out before anything came of him', () => {
    expect(rowOf(compile(inputOf([], { excluded: [{ unit: 'W2', reason: 'x' }] })), 'T02').missing).toEqual(['W1', 'W3']);
  });

  it('and who is excluded is in no total and in no list but that of the excluded', () => {
    const compiled = compile(
      inputOf([report('W1', '2023-04', { [cell('T02')]: value('1') }), report('W2', '2023-04', { [cell('T02')]: value('2') })], {
        excluded: [{ unit: 'W2', reason: 'Số liệu không tin được.' }],
      }),
    );
    expect(rowOf(compiled, 'T02')).toMatchObject({ current: { value: '1' }, missing: ['W3'] });
    expect(compiled.basis.map(({ obligation }) => obligation)).toEqual(['obligation/W1/monthly/2023-04']);
    expect(compiled.excluded).toEqual([{ unit: 'W2', reason: 'Số liệu không tin được.' }]);
  });

  it('words of the sections stand by unit, those of the period alone', () => {
    const written = (unit: string, period: string, text: string) => report(unit, period, {}, { sheet: sheet({}, { economy: text }) });
    const compiled = april(written('W1', '2023-04', ' Phát triển. '), written('W2', '2023-03', 'Cũ.'), written('W3', '2023-04', '  '));
    expect(compiled.sections[0]?.contributions).toEqual([{ unit: 'W1', text: 'Phát triển.' }]);
  });

  it('last year’s column stays as it was, whoever is left out this year', () => {
    const lastYear = [report('W2', '2022-04', { [cell('T02')]: value('70') })];
    expect(rowOf(compile(inputOf([], { lastYear, excluded: [{ unit: 'W2', reason: 'x' }] })), 'T02').lastYear).toBe('70');
  });
});

describe('units that are reorganised', () => {
  it('a unit that is no more keeps what it brought to the year, and its latest rate is left out', () => {
    const past = report('W9', '2023-02', { [cell('T02')]: value('40'), [cell('T17')]: ratio('50', '100') });
    const compiled = april(past, report('W1', '2023-04', { [cell('T02')]: value('2'), [cell('T17')]: ratio('5', '100') }));
    expect(rowOf(compiled, 'T02').cumulative?.value).toBe('42');
    expect(rowOf(compiled, 'T17').cumulative?.value).toBe('5');
  });

  it('what another unit now owes for it goes on in its own series, and that unit is named', () => {
    const compiled = compile(
      inputOf([report('W2', '2023-03', { [cell('T03')]: value('10') })], {
        owing: [owing('W2', '2023-04', { unit: 'W1', status: 'owed' })],
      }),
    );
    expect(rowOf(compiled, 'T03')).toMatchObject({ missing: ['W1'], cumulative: { value: '10' } });
  });
});

describe('how it stands', () => {
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

describe('its bytes', () => {
  const compiled = april(report('W1', '2023-04', { [cell('T02')]: value('1'), [cell('T30')]: ratio('47', '50') }));

  it('are in two parts, and come back whole, each row in its place', () => {
    expect(compilationOf(compilationBytes(compiled))).toEqual(compiled);
    const first = compile(inputOf([report('W1', '2023-04', { [cell('T02')]: value('1') })], { targets: targets.toReversed() }));
    expect(first.rows[0]?.indicator).toBe('T30');
    expect(compilationOf(compilationBytes(first))).toEqual(first);
  });

  it('hold back a restricted indicator of an open target, too', () => {
    const guarded = targets.map((target) => ({
      ...target,
      indicators: target.indicators.map((one) => (one.code === 'T17' ? { ...one, classification: 'restricted' as const } : one)),
    }));
    const { text } = compilationBytes(
      compile(inputOf([report('W1', '2023-04', { [cell('T17')]: ratio('1', '100') })], { targets: guarded })),
    );
    expect(text).not.toContain('T17');
  });

  it('tell who is not cleared nothing of a restricted row', () => {
    const { text } = compilationBytes(compiled);
    expect(text).not.toContain('T30');
    expect(compilationOf({ text })).toEqual(openCompilation(compiled));
  });
});
