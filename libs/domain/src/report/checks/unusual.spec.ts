import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../cell.js';
import { checkSheet } from '../check-sheet.js';
import type { SheetContext, SheetOfPeriod } from '../sheet-context.js';
import { context, months, ratio, sheet, value } from '../testing/small-sheet.js';

const saysOf = (key: string, now: CellValue, more: Partial<SheetContext>) =>
  checkSheet(sheet({ [key]: now }), context(more)).filter(({ cell }) => cell === key);
const found = (now: CellValue, more: Partial<SheetContext>) => saysOf('T1:estimate', now, more).map(({ id }) => id.split(':')[0]);

const said = (period: string, total: string): SheetOfPeriod => ({ period, sheet: sheet({ 'T1:estimate': value(total) }) });

describe('what a month brought of a running total', () => {
  it('is compared with the month before, and not with the first one', () => {
    const history = [said('2023-01', '10'), said('2023-02', '110')];
    expect(found(value('220'), { history, period: '2023-03' })).toEqual([]);
  });

  it('is in January the total itself', () => {
    const history = [said('2022-11', '900'), said('2022-12', '1000')];
    expect(found(value('100'), { history, period: '2023-01' })).toEqual([]);
    expect(found(value('500'), { history, period: '2023-01' })).toEqual(['jump']);
  });

  it('is not known of the first report in a year that is none of its first month', () => {
    expect(found(value('1000'), { history: [said('2023-02', '900')], period: '2023-03' })).toEqual([]);
    expect(found(value('900'), { history: [said('2022-11', '10'), said('2022-12', '20')], period: '2023-03' })).toEqual([]);
  });
});

it('where a figure is missing it is compared with nothing', () => {
  const history = [said('2022-06', '50'), said('2023-04', '100'), said('2023-05', '200')];
  expect(found({ kind: 'missing', reason: 'Mất điện' }, { history })).toEqual([]);
});

it('of a weighted figure it is the figure that is compared, and not what it comes to with its weight', () => {
  const t7 = (number: string): CellValue => ({ kind: 'weighted', value: number, weight: '1000' });
  const [finding] = saysOf('T7:estimate', t7('60'), { unit: 'W2', history: months('T7:estimate', [t7('96')]) });
  expect(finding).toMatchObject({ id: 'jump:T7:estimate' });
  expect(finding?.sentence.vi).toContain('60% chênh lệch lớn so với tháng 01/2023 (96%)');
});

it('a figure that falls below nothing, or comes from nothing, is not so many times as large', () => {
  expect(found(value('50'), { history: [said('2023-01', '0')], period: '2023-02' })).toEqual([]);
  expect(found(value('50'), { history: [said('2023-01', '100')], period: '2023-02' })).toEqual(['not_falling']);
  expect(found(value('100'), { history: [said('2023-01', '100'), said('2023-02', '100')], period: '2023-03' })).toEqual([]);
});

describe('the usual', () => {
  /** Totals that bring these amounts month by month, and then this one. */
  const outlier = (amounts: readonly number[], now: number) => {
    const totals = [...amounts, now].map((_, index, all) => all.slice(0, index + 1).reduce((a, b) => a + b * 10_000, 0) / 10_000);
    const history = months(
      'T1:estimate',
      totals.slice(0, -1).map((total) => value(String(total))),
    );
    const period = `2023-${String(amounts.length + 1).padStart(2, '0')}`;
    return saysOf('T1:estimate', value(String(totals.at(-1))), { history, period }).filter(({ id }) => id.startsWith('outlier'));
  };

  it('is the middle one of those before in the order of their size, of an even number the mean of both', () => {
    expect(outlier([101, 1, 102, 2, 103, 3, 104, 4, 100], 150)[0]?.sentence.vi).toContain('(100 doanh nghiệp, trung vị của 9 kỳ trước)');
    expect(outlier([98, 102, 98, 102, 98, 102], 112)[0]?.sentence.vi).toContain('(100 doanh nghiệp, trung vị của 6 kỳ trước)');
  });

  it('ends at three and a half times the spread', () => {
    const around = [99.3255, 100.6745, 99.3255, 100.6745, 99.3255, 100.6745];
    expect(outlier(around, 103.5)).toEqual([]);
    expect(outlier(around, 103.6)).toHaveLength(1);
  });

  it('says nothing where all were alike', () => {
    expect(outlier([100, 100, 100, 100, 100, 100], 130)).toEqual([]);
  });
});

it('a share moves by points, whichever way', () => {
  const share = (now: string) => saysOf('T2:estimate', ratio(now, '100'), { history: months('T2:estimate', [ratio('70', '100')]) });
  expect(share('49')).toHaveLength(1);
  expect(share('50')).toEqual([]);
});
