import type { Cadence, Period } from './period.js';
import { addDays, addMonths, localDay, type LocalDay, monthOf, yearOf } from './local-day.js';
import { onOrAfter, onOrBefore, workingDayAfter, type WorkingCalendar } from './working-calendar.js';

/** `before` leaves the named day out ("trước ngày 15"), `on_or_before` takes it in ("chậm nhất ngày 15"). */
export type Relation = 'before' | 'on_or_before';

/** Where the last day goes when it is off. The plan does not say, so the default is `none`: administrative regimes usually keep the date. */
export type Shift = 'none' | 'next_working_day' | 'previous_working_day';

/** The day a due rule names. */
export type Anchor =
  /** A day of the period's month ("ngày 15 hàng tháng"), or of a month after it. */
  | { readonly kind: 'day_of_month'; readonly day: number; readonly monthsAfter?: number }
  /** A day of the period's last month ("ngày 10 của tháng cuối quý"). */
  | { readonly kind: 'day_of_last_month'; readonly day: number }
  /** A fixed month and day ("ngày 10 tháng 11"), in the period's year or so many years after it. */
  | { readonly kind: 'month_and_day'; readonly month: number; readonly day: number; readonly yearsAfter?: number }
  /** So many days after the period's end or after the closing of figures; the first day is not counted (Civil Code 2015, art. 147). */
  | {
      readonly kind: 'offset';
      readonly from: 'period_end' | 'closing_date';
      readonly days: number;
      readonly count: 'calendar_days' | 'working_days';
    }
  /** A day named outright, for a report asked for once. */
  | { readonly kind: 'date'; readonly date: LocalDay };

/** When a report is due, as data. */
export interface DueRule {
  readonly relation: Relation;
  readonly anchor: Anchor;
  readonly shift: Shift;
}

/** Which days the figures of a report cover. */
export type Covered =
  | { readonly kind: 'calendar_period' }
  /** From this day of the month before the period to the day before it in the period's last month: 15 → 14 as in Decree 09/2019/NĐ-CP, art. 12. */
  | { readonly kind: 'month_day'; readonly fromDay: number }
  | { readonly kind: 'explicit'; readonly from: LocalDay; readonly to: LocalDay };

/** Both days are covered. The closing date of the figures is the last of them. */
export interface CoveredDays {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

export const coveredDays = (covered: Covered, period: Period): CoveredDays => {
  switch (covered.kind) {
    case 'calendar_period':
      return { from: period.firstDay, to: period.lastDay };
    case 'month_day': {
      const { firstDay, lastDay } = period;
      const from = addMonths(localDay(yearOf(firstDay), monthOf(firstDay), 1), -1);
      const nextFrom = localDay(yearOf(lastDay), monthOf(lastDay), covered.fromDay);
      return { from: localDay(yearOf(from), monthOf(from), covered.fromDay), to: addDays(nextFrom, -1) };
    }
    case 'explicit':
      return { from: covered.from, to: covered.to };
  }
};

/** The last day on which a report may be handed in, and the day the rule alone names where a shift has moved it. */
export interface LastDay {
  readonly lastDay: LocalDay;
  readonly unshiftedLastDay: LocalDay;
}

/** The last day of `rule` for one period whose figures close on `closingDate`. The due instant is the start of the day after it. */
export const lastDayOf = (rule: DueRule, period: Period, closingDate: LocalDay, calendar: WorkingCalendar): LastDay => {
  const named = namedDay(rule.anchor, period, closingDate, calendar);
  const unshiftedLastDay = rule.relation === 'before' ? addDays(named, -1) : named;
  return { lastDay: shifted(rule.shift, unshiftedLastDay, calendar), unshiftedLastDay };
};

/** Whether a cadence can be due by this anchor: a day of the quarter's last month has no meaning for a report asked for once. */
export const anchorFits = (anchor: Anchor, cadence: Cadence): boolean => {
  switch (anchor.kind) {
    case 'day_of_month':
      return cadence === 'month';
    case 'day_of_last_month':
      return cadence === 'quarter' || cadence === 'half_year' || cadence === 'nine_months' || cadence === 'year';
    case 'month_and_day':
      return cadence === 'year' || cadence === 'nine_months';
    case 'offset':
      return true;
    case 'date':
      return cadence === 'once';
  }
};

const namedDay = (anchor: Anchor, period: Period, closingDate: LocalDay, calendar: WorkingCalendar): LocalDay => {
  const year = yearOf(period.lastDay);
  switch (anchor.kind) {
    case 'day_of_month': {
      const month = addMonths(localDay(year, monthOf(period.lastDay), 1), anchor.monthsAfter ?? 0);
      return localDay(yearOf(month), monthOf(month), anchor.day);
    }
    case 'day_of_last_month':
      return localDay(year, monthOf(period.lastDay), anchor.day);
    case 'month_and_day':
      return localDay(year + (anchor.yearsAfter ?? 0), anchor.month, anchor.day);
    case 'offset': {
      const from = anchor.from === 'period_end' ? period.lastDay : closingDate;
      if (anchor.days === 0) return from;
      return anchor.count === 'working_days' ? workingDayAfter(calendar, from, anchor.days) : addDays(from, anchor.days);
    }
    case 'date':
      return anchor.date;
  }
};

const shifted = (shift: Shift, day: LocalDay, calendar: WorkingCalendar): LocalDay => {
  switch (shift) {
    case 'none':
      return day;
    case 'next_working_day':
      return onOrAfter(calendar, day);
    case 'previous_working_day':
      return onOrBefore(calendar, day);
  }
};
