import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cellOf, type CellValue } from './cell.js';
import { askedCells, askedFor, cellsAskedOf } from './cells-asked.js';
import { checkSheet, openFindings } from './check-sheet.js';
import { context, form, found, fullCells, months, ratio, sentenceOf, sheet, targets, value } from './testing/small-sheet.js';

it('asks a unit for its own cells, each field of an indicator apart', () => {
  expect(cellsAskedOf(form, 'W2', targets, '2023-06-30').map(({ indicator, field }) => [indicator, field].join('/'))).toEqual(
    expect.arrayContaining(['T3/giao-duc', 'T3/y-te', 'T7/']),
  );
  expect(cellsAskedOf(form, 'W1', targets, '2023-06-30').map(({ indicator }) => indicator)).not.toContain('T7');
});

it('knows by a cell, whichever nature and period it has, what is asked there', () => {
  const asked = askedCells(form, 'W1', targets, '2023-06-30');
  const at = (key: string) => askedFor(asked, cellOf(key)!)?.ref;
  expect(at('T3/y-te:actual@2023-02')).toEqual({ indicator: 'T3', field: 'y-te', nature: 'estimate' });
  expect([at('T3:actual'), at('T1/y-te:actual'), at('T7:actual')]).toEqual([undefined, undefined, undefined]);
});

it('asks for nothing that nobody has said how to measure, or that is in no plan', () => {
  const [first, ...others] = targets;
  const { code, name, unit, comparator, value: planned } = first!.indicators[0]!;
  const asked = (of: typeof targets) => cellsAskedOf(form, 'W1', of, '2023-06-30').map(({ indicator }) => indicator);
  expect(asked([{ ...first!, indicators: [{ code, name, unit, comparator, value: planned }] }, ...others])).not.toContain('T1');
  expect(asked(others)).toEqual(asked(targets).filter((code) => code !== 'T1'));
});

it('finds nothing in a sheet that is as it should be', () => {
  expect(found(sheet())).toEqual([]);
});

describe('a cell', () => {
  const cases: readonly (readonly [string, string, CellValue | undefined, string[]])[] = [
    ['that the form does not have', 'T99:estimate', value('1'), ['error unknown_cell:T99:estimate']],
    ['of a field that there is not', 'T3/xa-hoi:estimate', value('1'), ['error unknown_cell:T3/xa-hoi:estimate']],
    ['of no field where there are some', 'T3:estimate', value('1'), ['error unknown_cell:T3:estimate']],
    ['that is no cell', 'T1', value('1'), ['error unknown_cell:T1']],
    ['that is another unit’s', 'T7:estimate', { kind: 'weighted', value: '1', weight: '2' }, ['error not_asked:T7:estimate']],
    ['with another kind of figure', 'T1:estimate', ratio('1', '2'), ['error wrong_kind:T1:estimate']],
    ['with words that say nothing', 'T4:estimate', { kind: 'words', text: ' ' }, ['error no_words:T4:estimate']],
    ['with what is no number', 'T1:estimate', value('1.2.3'), ['error not_a_number:T1:estimate']],
    ['with a count below nothing', 'T1:estimate', value('-1'), ['error negative:T1:estimate']],
    ['with a part below nothing', 'T2:estimate', ratio('-1', '100'), ['error negative:T2:estimate']],
    ['with both parts below nothing, which is one mistake', 'T2:estimate', ratio('-3', '-4'), ['error negative:T2:estimate']],
    ['with a share of nothing', 'T2:estimate', ratio('3', '0'), ['error denominator:T2:estimate']],
    ['with nothing of nothing, which happens', 'T2:estimate', ratio('0', '0'), []],
    ['with a reduction from nothing, which happens', 'T6:estimate', ratio('3', '0'), ['warning no_base:T6:estimate']],
    ['with a share above a hundred', 'T2:estimate', ratio('101', '100'), ['warning above_hundred:T2:estimate']],
    ['with a share of just a hundred', 'T2:estimate', ratio('100', '100'), []],
    ['with a rate below nothing', 'T3/y-te:estimate', value('-0.1'), ['warning below_nothing:T3/y-te:estimate']],
    ['with a rate of nothing', 'T3/y-te:estimate', value('0'), []],
    ['that grew instead of going down', 'T6:estimate', ratio('11', '10'), []],
    ['that is empty', 'T1:estimate', undefined, ['error empty:T1:estimate']],
    ['that is empty, of what is measured once a year', 'T5:estimate', undefined, []],
    ['that is missing, with the reason', 'T1:estimate', { kind: 'missing', reason: 'Mất điện' }, []],
    ['that is missing, without', 'T1:estimate', { kind: 'missing', reason: ' ' }, ['error no_reason:T1:estimate']],
    ['that cannot be measured yet, though it can', 'T1:estimate', { kind: 'not_yet' }, ['error not_yet:T1:estimate']],
  ];
  it.each(cases)('%s', (_, key, cell, expected) => {
    expect(found(sheet({ [key]: cell }))).toEqual(expected);
  });

  it('of a number and its weight has two counts, of another unit as well', () => {
    const t7 = (number: string, weight: string) =>
      found(sheet({ 'T7:estimate': { kind: 'weighted', value: number, weight } }), { unit: 'W2' });
    expect(t7('90', '1200')).toEqual([]);
    expect(t7('x', '1200')).toEqual(['error not_a_number:T7:estimate']);
    expect(t7('90', '-1')).toEqual(['error negative:T7:estimate']);
    expect(t7('101', '1200')).toEqual(['warning above_hundred:T7:estimate']);
  });

  it('that is a part of a whole is not above it by the rule of the whole, and nothing is said twice', () => {
    const shared = targets.map((one) => ({
      ...one,
      indicators: one.indicators.map((only) =>
        only.code === 'T2' ? { ...only, measurement: { ...only.measurement!, share: true as const } } : only,
      ),
    }));
    expect(found(sheet({ 'T2:estimate': ratio('101', '100') }), { targets: shared })).toEqual(['error rule_share.T2:T2:estimate']);
  });

  it('is named with its part, its number and its end', () => {
    expect(sentenceOf(sheet({ 'T2:estimate': ratio('x', '100') }))?.vi).toContain('đạt “x” không phải là số');
    expect(sentenceOf(sheet({ 'T1:estimate': value('x') }))?.vi).toContain('Chỉ tiêu T1: số “x” không phải là số');
    expect(sentenceOf(sheet({ 'T2:estimate': ratio('101', '100') }))?.vi).toContain('101%, cao hơn 100%');
    expect(sentenceOf(sheet({ 'T3/y-te:estimate': value('-0.1') }))?.vi).toContain('(Y tế): -0,1%, thấp hơn 0%');
  });

  it('whose estimate is wrong is still read by its actual figure', () => {
    expect(found(sheet({ 'T1:estimate': value('x'), 'T1:actual': value('7') }))).toEqual(['error not_a_number:T1:estimate']);
    expect(found(sheet({ 'T2:estimate': ratio('x', '100'), 'T2:actual': ratio('95', '100') }))).toEqual(['error not_a_number:T2:estimate']);
    expect(found(sheet({ 'T1:actual': { kind: 'missing', reason: 'Chưa chốt' } }))).toEqual([]);
  });

  it('is filled in by the actual figure as well; where both are given and differ, that is noted', () => {
    expect(found(sheet({ 'T1:estimate': undefined, 'T1:actual': value('7') }))).toEqual([]);
    expect(found(sheet({ 'T1:actual': value('7') }))).toEqual(['note unlike_estimate:T1:actual']);
    expect(found(sheet({ 'T1:actual': value('120') }))).toEqual([]);
    expect(found(sheet({ 'T1:actual': value('120.0') }))).toEqual([]);
  });

  it('has to be measured in the yearly report', () => {
    expect(found(sheet(), { period: '2023' })).toEqual(['error not_yet:T5:estimate']);
    expect(found(sheet({ 'T5:estimate': undefined }), { period: '2023' })).toEqual(['error empty:T5:estimate']);
  });
});

describe('the sheet itself', () => {
  it('has the sections that the form asks for, and no others', () => {
    expect(found(sheet({}, { sections: { economy: ' ' } }))).toEqual(['error empty_section:economy']);
    expect(found(sheet({}, { sections: { economy: 'Tốt', other: 'x' } }))).toEqual(['error unknown_section:other']);
  });

  it('is on the form of its period; on another nothing else is looked at', () => {
    expect(found({ ...sheet(), form: 'monthly/0', cells: {} })).toEqual(['error form_outdated']);
  });

  it('tells progress in whole percent', () => {
    const told = (percent: number) => found(sheet({}, { tasks: [{ task: 'III.1', percent, text: '' }] }));
    expect([0, 40, 100].flatMap(told)).toEqual([]);
    for (const percent of [-1, 40.5, 101]) expect(told(percent)).toEqual(['error progress:III.1']);
  });
});

describe('what still keeps it from being handed in', () => {
  const findings = checkSheet(sheet({ 'T2:estimate': ratio('101', '100'), 'T1:estimate': undefined }), context());

  it('is every error, and each warning without a reason', () => {
    expect(openFindings(findings, {}).map(({ kind }) => kind)).toEqual(['error', 'warning']);
    expect(openFindings(findings, { 'above_hundred:T2:estimate': ' ' })).toHaveLength(2);
    expect(openFindings(checkSheet(sheet({ 'T1:actual': value('7') }), context()), {})).toEqual([]);
    const reasons = { 'above_hundred:T2:estimate': 'Đúng vậy', 'empty:T1:estimate': 'Không muốn' };
    expect(openFindings(findings, reasons).map(({ id }) => id)).toEqual(['empty:T1:estimate']);
  });
});

describe('checking, whatever stands on the sheet', () => {
  const decimals = fc.oneof(fc.integer({ min: -5, max: 5_000 }).map(String), fc.constantFrom('0', '12.5', 'x'));
  const cells = fc.dictionary(
    fc.constantFrom(...Object.keys(fullCells), 'T1:actual', 'T1:actual@2023-02', 'T7:estimate', 'T9:estimate'),
    fc.oneof(
      decimals.map(value),
      fc.tuple(decimals, decimals).map(([a, b]) => ratio(a, b)),
      fc.constant<CellValue>({ kind: 'not_yet' }),
    ),
  );
  const history = months('T1:estimate', ['10', '20', '0', '40', '50', '61', '70'].map(value));

  it('says the same each time, in whatever order the cells came', () => {
    fc.assert(
      fc.property(cells, (some) => {
        const backwards = Object.fromEntries(Object.entries({ ...fullCells, ...some }).reverse());
        const said = checkSheet(sheet(some), context({ history, period: '2023-08' }));
        expect(checkSheet({ ...sheet(), cells: backwards }, context({ history, period: '2023-08' }))).toEqual(said);
        expect(new Set(said.map(({ id }) => id)).size).toBe(said.length);
      }),
    );
  });
});
