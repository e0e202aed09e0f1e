import { describe, expect, it } from '@jest/globals';
import { compilationBytes } from './bytes.js';
import type { CompilationInput } from './compilation.js';
import { deltas } from './deltas.js';
import { compile } from './live-compilation.js';
import { COMPILING_RULES } from './rules-version.js';
import { cell, form, inputOf, owing, ratio, report, targets, value } from './testing/district.js';
import { verifyEdition } from './verify-edition.js';

const compiled = (input: CompilationInput) => ({ compilation: compile(input), input });
const w1 = report('W1', '2023-04', { [cell('T02')]: value('300'), [cell('T03')]: value('10') });
const late = report('W2', '2023-04', { [cell('T02')]: value('700') });
const gone = report('W2', '2023-03', { [cell('T02')]: value('1'), [cell('T03')]: value('1') });
const before = compiled(inputOf([w1]));

describe('between an edition and what is compiled now', () => {
  it('nothing differs where nothing came in', () => expect(deltas(before, compiled(inputOf([w1])))).toEqual([]));

  it('a late report changes its figures, and is named as what they came by', () => {
    const because = [{ obligation: 'obligation/W2/monthly/2023-04', unit: 'W2', from: null, to: 1 }];
    const one = { indicator: 'T02', field: null, because };
    expect(deltas(before, compiled(inputOf([w1, late])))).toEqual([
      { ...one, column: 'current', from: '300', to: '1000' },
      { ...one, column: 'cumulative', from: '300', to: '1000' },
      { ...one, column: 'assessment', from: 'at_risk', to: 'expected' },
    ]);
  });

  it('a corrected version changes exactly the figures it corrects', () => {
    const corrected = {
      ...w1,
      version: 2,
      digest: 'other',
      sheet: { ...w1.sheet!, cells: { ...w1.sheet!.cells, [cell('T03')]: value('12') } },
    };
    const found = deltas(before, compiled(inputOf([corrected])));
    expect(found.map(({ indicator, column, from, to }) => [indicator, column, from, to])).toEqual([
      ['T03', 'current', '10', '12'],
      ['T03', 'cumulative', '10', '12'],
    ]);
    expect(found[0]?.because).toEqual([{ obligation: w1.obligation, unit: 'W1', from: 1, to: 2 }]);
  });

  it('each figure came by its own report, where two came in', () => {
    const other = report('W3', '2023-04', { [cell('T03')]: value('1') });
    const found = deltas(before, compiled(inputOf([w1, late, other])));
    const by = (indicator: string) =>
      new Set(found.filter((one) => one.indicator === indicator).flatMap(({ because }) => because.map(({ unit }) => unit)));
    expect([[...by('T02')], [...by('T03')]]).toEqual([['W2'], ['W3']]);
  });

  it('also where only the bytes of the edition are left: by the reports that speak of it, or are no more', () => {
    const edition = { compilation: compiled(inputOf([w1, gone])).compilation };
    const found = deltas(edition, compiled(inputOf([w1, late, report('W3', '2023-04', { [cell('T03')]: value('1') })])));
    const by = (indicator: string) =>
      found.find((one) => one.indicator === indicator)?.because.map(({ obligation }) => obligation.slice(11));
    expect(by('T02')).toEqual(['W2/monthly/2023-03', 'W2/monthly/2023-04']);
    expect(by('T03')).toEqual(['W2/monthly/2023-03', 'W3/monthly/2023-04']);
  });

  it('a report of last year changes that column, a restated figure the year', () => {
    const lastYear = [report('W1', '2022-04', { [cell('T02')]: value('200') })];
    const restating = (nature: 'actual' | 'estimate') => ({
      ...w1,
      version: 2,
      sheet: { ...w1.sheet!, cells: { ...w1.sheet!.cells, [cell('T02', { nature, restates: '2023-01' })]: value('5') } },
    });
    const told = (after: CompilationInput) =>
      deltas(before, compiled(after)).map(({ column, because }) => [column, ...because.map(({ unit }) => unit)]);
    expect(told(inputOf([w1], { lastYear }))).toEqual([['lastYear', 'W1']]);
    expect(told(inputOf([restating('actual')]))).toEqual([['cumulative', 'W1']]);
    expect(told(inputOf([restating('estimate')]))).toEqual([['cumulative', 'W1']]);
  });

  it('each field of an indicator stands for itself, and a row that is asked no more went to nothing', () => {
    const health = report('W2', '2023-04', { [cell('T27', { field: 'health' })]: ratio('9', '10') });
    const found = deltas(before, compiled(inputOf([w1, health])));
    expect(new Set(found.map(({ indicator, field }) => `${indicator} ${field}`))).toEqual(new Set(['T27 health']));
    const shorter = { ...form, indicators: form.indicators.filter(({ indicator }) => indicator !== 'T03') };
    expect(deltas(before, compiled(inputOf([w1], { form: shorter }))).map(({ indicator, column, to }) => [indicator, column, to])).toEqual([
      ['T03', 'current', null],
      ['T03', 'cumulative', null],
      ['T03', 'plan', null],
      ['T03', 'assessment', null],
    ]);
  });

  it('names the reports in their order, whichever came first', () => {
    const found = deltas(compiled(inputOf([late])), compiled(inputOf([{ ...late, version: 2 }, w1])));
    expect(found[0]?.because.map(({ unit }) => unit)).toEqual(['W1']);
    const mended = { ...late, version: 2, sheet: { ...late.sheet!, cells: { [cell('T02')]: value('701') } } };
    const both = deltas(compiled(inputOf([late])), compiled(inputOf([mended, w1])));
    expect(both[0]?.because.map(({ unit }) => unit)).toEqual(['W1', 'W2']);
  });

  it('names who owes a report now, in the order of the reports', () => {
    const owed = ['W1', 'W2', 'W3'].map((unit) => owing(unit, '2023-04', unit === 'W3' ? { unit: 'W1' } : {}));
    const after = compiled(inputOf([w1, report('W3', '2023-04', { [cell('T02')]: value('1') }), late], { owing: owed }));
    expect(deltas(before, after)[0]?.because.map(({ obligation, unit }) => [obligation, unit])).toEqual([
      ['obligation/W2/monthly/2023-04', 'W2'],
      ['obligation/W3/monthly/2023-04', 'W1'],
    ]);
  });

  it('what was said elsewhere changes running totals alone', () => {
    const moved = (number: string, version = 1) => ({
      office: 'D1',
      report: report('W1', '2023-03', { [cell('T03')]: value(number), [cell('T02')]: value(number) }, { version }),
    });
    const found = deltas(
      compiled(inputOf([w1], { elsewhere: [moved('4')] })),
      compiled(inputOf([w1, late], { elsewhere: [moved('6', 2)] })),
    );
    expect(
      found
        .filter(({ column }) => column === 'cumulative')
        .map(({ indicator, from, to, because }) => [indicator, from, to, ...because.map(({ unit }) => unit)]),
    ).toEqual([
      ['T02', '300', '1000', 'W2'],
      ['T03', '6', '4', 'W1'],
    ]);
  });

  it('a target that was assigned is a difference that no report made', () => {
    const assigned = targets.map((target) =>
      target.number === 2 ? { ...target, indicators: target.indicators.map((one) => ({ ...one, value: '100' })) } : target,
    );
    const found = deltas(before, compiled(inputOf([w1], { targets: assigned })));
    expect(found.map(({ column, from, to, because }) => [column, from, to, because])).toEqual([
      ['plan', '3000', '100', []],
      ['assessment', 'at_risk', 'exceeded', []],
    ]);
  });
});

describe('an edition is verified', () => {
  const bytes = compilationBytes(before.compilation);

  it('byte for byte, with and without its restricted part', () => {
    expect(verifyEdition(bytes, before.input)).toEqual({ verdict: 'same' });
    expect(verifyEdition({ text: bytes.text }, before.input)).toEqual({ verdict: 'same' });
  });

  it('and seen to be another where one figure was changed', () => {
    const forged = { ...bytes, text: bytes.text.replace('"300"', '"301"') };
    expect(verifyEdition(forged, before.input)).toMatchObject({
      verdict: 'differs',
      differences: [{ indicator: 'T02', from: '301', to: '300' }],
    });
    const guarded = { ...bytes, restrictedText: bytes.restrictedText!.replace('"T30"', '"T31"') };
    expect(verifyEdition(guarded, before.input).verdict).toBe('differs');
  });

  it('by other rules it is told what they would say, which is no fault of the edition', () => {
    const old = compilationBytes({ ...before.compilation, rules: 'rollup/0' });
    expect(verifyEdition(old, before.input)).toEqual({
      verdict: 'other_rules',
      rules: 'rollup/0',
      rulesToday: COMPILING_RULES,
      differences: [],
    });
  });
});
