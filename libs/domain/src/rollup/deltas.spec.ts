import { describe, expect, it } from '@jest/globals';
import { compilationBytes } from './bytes.js';
import type { CompilationInput } from './compilation.js';
import { deltas } from './deltas.js';
import { compile } from './live-compilation.js';
import { COMPILING_RULES } from './rules-version.js';
import { cell, inputOf, report, targets, value } from './testing/district.js';
import { verifyEdition } from './verify-edition.js';

const compiled = (input: CompilationInput) => ({ compilation: compile(input), input });
const w1 = report('W1', '2023-04', { [cell('T02')]: value('300'), [cell('T03')]: value('10') });
const late = report('W2', '2023-04', { [cell('T02')]: value('700') });
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

  it('also where only the bytes of the edition are left', () => {
    const found = deltas({ compilation: before.compilation }, compiled(inputOf([w1, late])));
    expect(found[0]?.because.map(({ unit }) => unit)).toEqual(['W2']);
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
