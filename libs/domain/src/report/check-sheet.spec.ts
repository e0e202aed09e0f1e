import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cellOf, type CellValue } from './cell.js';
import { askedCells, askedFor, cellsAskedOf } from './cells-asked.js';
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

  it.each([
    ['<', ['', 'error', 'error']],
    ['<=', ['', '', 'error']],
    ['=', ['error', '', 'error']],
    ['>=', ['error', '', '']],
    ['>', ['error', 'error', '']],
  ] as const)('with %s holds of what is less, equal and more', (operator, expected) => {
    const broken = (left: string) =>
      found(
        sheet({ 'T1:estimate': value(left) }),
        rule({ operator, left: [{ indicator: 'T1', part: 'value' }], right: [{ number: '120' }] }),
      );
    expect(['119', '120', '121'].map((left) => broken(left)[0]?.split(' ')[0] ?? '')).toEqual(expected);
  });

  it('speaks of a field by its own cell', () => {
    const left = [{ indicator: 'T3', field: 'y-te', part: 'value' }] as const;
    expect(found(sheet(), rule({ left, operator: '<', right: [{ number: '90' }] }))).toEqual(['error rule_parts:T3/y-te:estimate']);
  });

  it('is not asked where one of its numbers is not there, or is none', () => {
    expect(found(sheet({ 'T2:estimate': { kind: 'missing', reason: 'Chưa có' } }), rule({ operator: '>' }))).toEqual([]);
    expect(found(sheet({ 'T2:estimate': undefined }), rule({ operator: '>' }))).toEqual(['error empty:T2:estimate']);
    expect(found(sheet({ 'T1:estimate': value('x') }), rule({ operator: '>' }))).toEqual(['error not_a_number:T1:estimate']);
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
    const english = { history: months('T1:estimate', [value('5558')]) };
    expect(sentenceOf(sheet({ 'T1:estimate': value('1200.5') }), english)?.en).toContain(
      '1,200.5 enterprises is less than that of 01/2023 (5,558 enterprises)',
    );
    const bare = targets.map((one) => ({
      ...one,
      indicators: one.indicators.map((only) => (only.code === 'T1' ? { ...only, unit: null } : only)),
    }));
    expect(sentenceOf(sheet(), { ...english, targets: bare })?.en).toContain('running total 120 is less than that of 01/2023 (5,558).');
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

  it('is told to be wrong in other words where it is of the period itself', () => {
    const saying = (key: string) =>
      checkSheet(sheet({ [key]: value('22') }), context({ history })).find(({ cell }) => cell === key)?.sentence;
    expect(saying('T1:actual@2023-06')).toEqual({
      vi: 'Chỉ tiêu T1: kỳ bổ sung phải là một kỳ trước kỳ này. Hãy kiểm tra kỳ.',
      en: 'Target T1: the restated period has to be an earlier one. Check the period.',
    });
    expect(saying('T1:actual@2023-03')).toEqual({
      vi: 'Chỉ tiêu T1: đơn vị chưa có báo cáo tháng 03/2023 trước kỳ này để bổ sung. Hãy kiểm tra kỳ.',
      en: 'Target T1: this unit has no earlier report of 03/2023 to restate. Check the period.',
    });
  });

  it('of a field is told beside what was estimated of that field', () => {
    const said = months('T3/y-te:estimate', ['97.5', '97.5'].map(value));
    const notes = checkSheet(sheet({ 'T3/y-te:actual@2023-02': value('90') }), context({ history: said }));
    expect(notes.map(({ id }) => id)).toEqual(['unlike_estimate:T3/y-te:actual@2023-02']);
    expect(notes[0]?.sentence.vi).toContain('90%, ước thực hiện trước đó 97,5%');
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
