import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from './cell.js';
import { cellsAskedOf } from './cells-asked.js';
import { checkSheet, openFindings } from './check-sheet.js';
import type { FormRule } from './form.js';
import type { Sheet } from './sheet.js';
import type { SheetContext } from './sheet-context.js';
import { context, form, fullCells, months, ratio, sheet, targets, value } from './testing/small-sheet.js';

const found = (of: Sheet, more: Partial<SheetContext> = {}) => checkSheet(of, context(more)).map(({ id, kind }) => `${kind} ${id}`);
const sentenceOf = (of: Sheet, more: Partial<SheetContext> = {}) => checkSheet(of, context(more))[0]?.sentence;

it('asks a unit for its own cells, each field of an indicator apart', () => {
  expect(cellsAskedOf(form, 'W2', targets, '2023-06-30').map(({ indicator, field }) => [indicator, field].join('/'))).toEqual(
    expect.arrayContaining(['T3/giao-duc', 'T3/y-te', 'T7/']),
  );
  expect(cellsAskedOf(form, 'W1', targets, '2023-06-30').map(({ indicator }) => indicator)).not.toContain('T7');
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
    ['with a share of nothing', 'T2:estimate', ratio('3', '0'), ['error denominator:T2:estimate']],
    ['with nothing of nothing, which happens', 'T2:estimate', ratio('0', '0'), []],
    ['with a reduction from nothing, which happens', 'T6:estimate', ratio('3', '0'), ['warning no_base:T6:estimate']],
    ['with a share above a hundred', 'T2:estimate', ratio('101', '100'), ['warning above_hundred:T2:estimate']],
    ['with a rate below nothing', 'T3/y-te:estimate', value('-0.1'), ['warning below_nothing:T3/y-te:estimate']],
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

  it('is filled in by the actual figure as well; where both are given and differ, that is noted', () => {
    expect(found(sheet({ 'T1:estimate': undefined, 'T1:actual': value('7') }))).toEqual([]);
    expect(found(sheet({ 'T1:actual': value('7') }))).toEqual(['note unlike_estimate:T1:actual']);
    expect(found(sheet({ 'T1:actual': value('120') }))).toEqual([]);
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
    expect(found(sheet({}, { tasks: [{ task: 'III.1', percent: 101, text: '' }] }))).toEqual(['error progress:III.1']);
  });
});

describe('a rule of the form', () => {
  const rule = (more: Partial<FormRule> = {}): Partial<SheetContext> => ({
    form: {
      ...form,
      rules: [
        {
          ...{ code: 'parts', operator: '<=', kind: 'error', sentence: { vi: 'Phải nhỏ hơn', en: 'Must be less' } },
          left: [{ indicator: 'T2', part: 'denominator' }, { number: '1' }],
          right: [{ indicator: 'T1', part: 'value' }],
          ...more,
        },
      ],
    },
  });

  it('holds or does not, and says with which numbers', () => {
    expect(found(sheet(), rule())).toEqual([]);
    expect(sentenceOf(sheet({ 'T1:estimate': value('100') }), rule())).toEqual({
      vi: 'Phải nhỏ hơn (101 <= 100 không đúng)',
      en: 'Must be less (101 <= 100 does not hold)',
    });
    expect(found(sheet({ 'T1:estimate': value('101') }), rule())).toEqual([]);
    expect(found(sheet(), rule({ operator: '=', kind: 'warning' }))).toEqual(['warning rule_parts:T2:estimate']);
  });

  it('is not asked where one of its numbers is not there', () => {
    expect(found(sheet({ 'T2:estimate': { kind: 'missing', reason: 'Chưa có' } }), rule({ operator: '>' }))).toEqual([]);
  });

  it('speaks of the restricted cell where one is among its numbers, so that nobody else is told', () => {
    const right = [{ indicator: 'T6', part: 'numerator' }] as const;
    expect(found(sheet(), rule({ right }))).toEqual(['error rule_parts:T6:estimate']);
  });
});

describe('against what was said before', () => {
  const t1 = (now: string, before: readonly string[], more: Partial<SheetContext> = {}) =>
    found(sheet({ 'T1:estimate': value(now) }), { history: months('T1:estimate', before.map(value)), ...more });

  it('a running total does not fall within its year', () => {
    expect(t1('120', ['100', '121'])).toContain('warning not_falling:T1:estimate');
    expect(t1('121', ['100', '121'])).toEqual([]);
    expect(found(sheet(), { period: '2024-01', history: months('T1:estimate', [value('9000')]) })).not.toContain(
      'warning not_falling:T1:estimate',
    );
    expect(
      sentenceOf(sheet({ 'T1:estimate': value('1200.5') }), { history: months('T1:estimate', [value('1000'), value('5558')]) })?.vi,
    ).toContain('lũy kế 1.200,5 doanh nghiệp thấp hơn tháng 02/2023 (5.558 doanh nghiệp)');
  });

  it('what one period brings is about what the last one did: of a running total the difference counts', () => {
    expect(t1('430', ['100', '200', '300'], { period: '2023-04' })).toEqual([]);
    expect(t1('601', ['100', '200', '300'], { period: '2023-04' })).toEqual(['warning jump:T1:estimate']);
    expect(t1('333', ['100', '200', '300'], { period: '2023-04' })).toEqual(['warning jump:T1:estimate']);
  });

  it('a share moves by points', () => {
    const history = months('T2:estimate', [ratio('70', '100')]);
    expect(found(sheet({ 'T2:estimate': ratio('90', '100') }), { history })).toEqual([]);
    expect(found(sheet({ 'T2:estimate': ratio('91', '100') }), { history })).toEqual(['warning jump:T2:estimate']);
  });

  it('the same period of last year is not far away', () => {
    const history = [{ period: '2022-06', sheet: sheet({ 'T1:estimate': value('59') }) }];
    expect(found(sheet(), { history })).toEqual(['warning last_year:T1:estimate']);
    expect(found(sheet({ 'T1:estimate': value('118') }), { history })).toEqual([]);
  });

  it('what is far from the usual is told with the usual; one reason answers the last period, last year and the usual', () => {
    const totals = (all: readonly number[]) => all.map((_, index) => String(all.slice(0, index + 1).reduce((a, b) => a + b)));
    const before = totals([100, 98, 101, 102, 99, 100]);
    const now = (brought: number) => String(600 + brought);
    expect(t1(now(103), before, { period: '2023-07' })).toEqual([]);
    expect(t1(now(110), before, { period: '2023-07' })).toEqual(['warning outlier:T1:estimate']);
    expect(t1(now(110), before.slice(0, 5), { period: '2023-06' })).not.toContain('warning outlier:T1:estimate');
    expect(t1(now(900), before, { period: '2023-07' })).toEqual(['warning jump:T1:estimate']);
  });
});

describe('the actual figure of an earlier period', () => {
  const history = months('T1:estimate', ['10', '20'].map(value));

  it('may come with a later report, and is told beside what was estimated then', () => {
    const [note] = checkSheet(sheet({ 'T1:actual@2023-02': value('22') }), context({ history, period: '2023-06' })).filter(
      ({ cell }) => cell === 'T1:actual@2023-02',
    );
    expect(note).toMatchObject({
      kind: 'note',
      sentence: { vi: expect.stringContaining('22 doanh nghiệp, ước thực hiện trước đó 20') as unknown },
    });
  });

  it('may be of last year, before anything was reported here: this period is compared with it', () => {
    expect(found(sheet({ 'T1:actual@2022-06': value('59') }))).toEqual(['warning last_year:T1:estimate']);
    expect(found(sheet({ 'T1:actual@2022-06': value('118') }))).toEqual([]);
  });

  it('is what the sheet that mends it is compared with', () => {
    const mistaken = { period: '2023-03', history: months('T1:estimate', ['10', '5000'].map(value)) };
    expect(found(sheet({ 'T1:estimate': value('30') }), mistaken)).toEqual(['warning not_falling:T1:estimate']);
    expect(found(sheet({ 'T1:estimate': value('30'), 'T1:actual@2023-02': value('20') }), mistaken)).toEqual([
      'note unlike_estimate:T1:actual@2023-02',
    ]);
  });

  it('is a figure: nothing that is missing is given later', () => {
    const missing: CellValue = { kind: 'missing', reason: 'Chưa có' };
    expect(found(sheet({ 'T1:actual@2023-02': missing }), { history })).toContain('error restated_period:T1:actual@2023-02');
    expect(found(sheet({ 'T4:actual@2023-02': { kind: 'words', text: 'Tốt' } }), { history })).toContain(
      'error restated_period:T4:actual@2023-02',
    );
  });

  it.each([
    ['of a period that nobody reported on', 'T1:actual@2023-03'],
    ['of the sheet’s own period', 'T1:actual@2023-06'],
    ['of a later one', 'T1:actual@2023-07'],
    ['as an estimate', 'T1:estimate@2023-02'],
  ])('not %s', (_, key) => {
    expect(found(sheet({ [key]: value('22') }), { history })).toContain(`error restated_period:${key}`);
  });
});

describe('what still keeps it from being handed in', () => {
  const findings = checkSheet(sheet({ 'T2:estimate': ratio('101', '100'), 'T1:estimate': undefined }), context());

  it('is every error, and each warning without a reason', () => {
    expect(openFindings(findings, {}).map(({ kind }) => kind)).toEqual(['error', 'warning']);
    expect(openFindings(findings, { 'above_hundred:T2:estimate': ' ' })).toHaveLength(2);
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
