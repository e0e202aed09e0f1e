import { describe, expect, it } from '@jest/globals';
import type { SheetContext } from '../sheet-context.js';
import { found, months, ratio, sentenceOf, sheet, targets, value } from '../testing/small-sheet.js';

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
