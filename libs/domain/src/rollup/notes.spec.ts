import { describe, expect, it } from '@jest/globals';
import { compile } from './live-compilation.js';
import { cell, form, inputOf, owing, ratio, report, sheet, value, wards } from './testing/district.js';
import { april, rowOf } from './testing/compiled-april.js';

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
