import type { Covered, Shift } from '../../calendar/due-rule.js';
import type { Duty } from '../duty.js';

const closedOnThe14th: Covered = { kind: 'month_day', fromDay: 15 };

const inTheRegime = { section: 'IV.2', covered: closedOnThe14th, overlap: { kind: 'both' }, policy: 'standard' } as const;

const duringThePlan = { effectiveFrom: '2023-01-01', effectiveTo: '2023-12-31' } as const;

const finance = { code: 'unit', reporters: ['Q3-PKT', 'Q3-TCKH'], recipient: 'Q3-TCKH', recipientOfItsOwn: 'Q3-VP' } as const;

export const monthly: Duty = {
  code: 'monthly',
  name: { vi: 'Báo cáo định kỳ hàng tháng', en: 'Monthly periodic report' },
  text: 'Báo cáo định kỳ hàng tháng: thực hiện trước ngày 15 hàng tháng',
  cadence: 'month',
  ...inTheRegime,
  ...duringThePlan,
  levels: [{ ...finance, due: { relation: 'before', anchor: { kind: 'day_of_month', day: 15 }, shift: 'none' } }],
};

export const quarterly: Duty = {
  code: 'quarterly',
  name: { vi: 'Báo cáo quý', en: 'Quarterly report' },
  text: 'Báo cáo quý: thực hiện trước ngày 10 của tháng cuối quý',
  cadence: 'quarter',
  ...inTheRegime,
  ...duringThePlan,
  levels: [{ ...finance, due: { relation: 'before', anchor: { kind: 'day_of_last_month', day: 10 }, shift: 'none' } }],
};

export const yearly: Duty = {
  code: 'yearly',
  name: { vi: 'Báo cáo năm', en: 'Yearly report' },
  text: 'Báo cáo năm: thực hiện trước ngày 10 tháng 11 năm 2023',
  cadence: 'year',
  ...inTheRegime,
  ...duringThePlan,
  levels: [{ ...finance, due: { relation: 'before', anchor: { kind: 'month_and_day', month: 11, day: 10 }, shift: 'none' } }],
};

/** The three reporting duties of the plan of 2023, with two of the units that report. */
export const duties: readonly Duty[] = [monthly, quarterly, yearly];

/** The same duties for the years to come. */
export const endless = (duty: Duty): Duty => ({ ...duty, effectiveTo: null });

export const moved = (duty: Duty, shift: Shift): Duty => ({
  ...duty,
  levels: duty.levels.map((level) => ({ ...level, due: { ...level.due, shift } })),
});
