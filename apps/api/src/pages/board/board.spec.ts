import { describe, expect, it } from '@jest/globals';
import { type Duty, namesIn, type Regime, workingCalendar } from '#domain';
import type { BoardRow, PeriodStanding } from '#postgres';
import { speech } from '../frame/speech.js';
import { boardOf } from './board.js';
import { matrix } from './matrix.js';

const calendar = workingCalendar({ code: 'c', zone: 'Asia/Ho_Chi_Minh', weekend: [6, 7], years: [] }, 'c/1');

const monthly = (reporters: readonly string[]): Duty => ({
  code: 'monthly',
  name: { vi: 'Báo cáo tháng', en: 'Monthly report' },
  text: '',
  section: 'IV.2',
  cadence: 'month',
  covered: { kind: 'calendar_period' },
  overlap: { kind: 'both' },
  effectiveFrom: '2023-01-01',
  effectiveTo: '2023-12-31',
  policy: 'usual',
  levels: [
    {
      code: 'unit',
      due: { relation: 'before', anchor: { kind: 'day_of_month', day: 15 }, shift: 'none' },
      reporters,
      recipient: 'authority',
    },
  ],
});

const regime = (units: readonly string[]): Regime =>
  ({
    authority: { code: 'authority', name: { vi: 'Ủy ban', en: 'Committee' }, zone: calendar.zone },
    head: { year: 2023 },
    units: units.map((code) => ({ code, name: { vi: `Đơn vị ${code}`, en: `Unit ${code}` } })),
    duties: [monthly(units)],
    calendar,
    adoptedOn: new Map([['monthly', '2023-03-01']]),
  }) as unknown as Regime;

const open = (unit: string, period = '2023-04', lastDay: BoardRow['lastDay'] = '2023-04-14'): BoardRow => ({
  obligation: `obligation/${unit}/monthly/${period}`,
  ...{ unit, owner: unit, duty: 'monthly', period, status: 'open', timeliness: 'pending', overdue: false, lastDay },
  nextDueAt: `${lastDay}T17:00:00.000Z`,
  ...{ reportVersions: 0, firstReceivedAt: null, countedReceivedAt: null },
});

const none = { all: 0, onTime: 0, late: 0, missing: 0, waiting: 0, returned: 0, open: 0, overdue: 0, exempt: 0 };
const april = (counts: Partial<PeriodStanding>): PeriodStanding => ({
  ...none,
  duty: 'monthly',
  period: '2023-04',
  lastDay: '2023-04-14',
  ...counts,
});

const ask = { now: '2023-04-10T02:00:00.000Z', countedLastDays: new Map(), visibleTo: 'all' } as const;

describe('the matrix', () => {
  it('has a column for each period of the year that was owed since the duty was adopted', () => {
    const board = boardOf({ ...ask, regime: regime(['a', 'b']), rows: [open('a')], standings: [april({ all: 1, open: 1 })] });
    expect(board.columns.map(({ label, lastDay }) => `${label.vi} ${lastDay}`)).toEqual(
      ['03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `Tháng ${Number(month)} 2023-${month}-14`),
    );
    expect(board.rows.map(({ unit, cells }) => [unit, [...cells.keys()]])).toEqual([
      ['a', ['monthly|unit|2023-04']],
      ['b', []],
    ]);
  });

  it('keeps an extended report in its period’s column, and finds a place for what the rules do not know any more', () => {
    const rows = [open('a', '2023-04', '2023-04-28'), open('a', '2023-004', '2023-06-02')];
    const board = boardOf({ ...ask, regime: regime(['a']), rows, standings: [] });
    expect([...board.rows[0]!.cells.keys()]).toEqual(['monthly|unit|2023-04', 'monthly||2023-004']);
    expect(board.columns.map(({ period }) => period).slice(1, 5)).toEqual(['2023-04', '2023-05', '2023-004', '2023-06']);
  });

  it('shows a unit’s people only their own', () => {
    const board = boardOf({ ...ask, visibleTo: ['b'], regime: regime(['a', 'b']), rows: [open('b')], standings: [] });
    expect(board.rows.map(({ unit }) => unit)).toEqual(['b']);
    expect(board.units).toBe(1);
  });

  it('of too many units gives the shares of all, and one by one only those that did worst', () => {
    const units = Array.from({ length: 3321 }, (_, index) => `u${index}`);
    const standings = [april({ all: 3321, onTime: 3000, late: 200, missing: 121 })];
    const board = boardOf({ ...ask, regime: regime(units), rows: [open('u7')], standings, worst: ['u7', 'u9'] });
    const { text } = matrix(board, 2023, namesIn(regime(units)), speech('vi'));
    expect(text).toContain('Có 3.321 đơn vị: bảng nêu tỷ lệ chung của từng kỳ, rồi 2 đơn vị có kết quả kém nhất');
    expect(text).toContain('<td class="on_time">90,3%</td>');
    expect(text.match(/<th scope="row">Đơn vị u\d+<\/th>/g)).toHaveLength(2);
    expect(text).toMatch(/<th scope="row">Đúng hạn<\/th>(\s*<td[^>]*>[^<]*<\/td>)+\s*<td class="total sum" colspan="\d+">3.000<\/td>/);
  });
});
