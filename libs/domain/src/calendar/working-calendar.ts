import type { Instant } from '#eventsourcing';
import type { Bilingual } from '../text.js';
import { addDays, type LocalDay, weekdayOf, type Weekday, yearOf } from './local-day.js';

/**
 * How sure a year's days off are: `official` are announced (Labour Code 2019, art. 112.3: the Prime Minister decides each year),
 * `forecast` are computed and will be replaced, `unconfirmed` are likely.
 */
export type CalendarStatus = 'official' | 'forecast' | 'unconfirmed';

/** A span of days off, both ends included. */
export interface DayOff {
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly name: Bilingual;
  readonly status?: CalendarStatus;
  readonly source?: string;
}

/** A day of the weekend that is worked instead of another day (hoán đổi). */
export interface WorkedDay {
  readonly day: LocalDay;
  readonly insteadOf: LocalDay;
  readonly source?: string;
}

export interface CalendarYear {
  readonly year: number;
  readonly status: CalendarStatus;
  readonly daysOff: readonly DayOff[];
  readonly worked: readonly WorkedDay[];
  readonly source?: string;
}

/** An authority's working calendar as data: what is published, versioned and approved. */
export interface CalendarData {
  readonly code: string;
  readonly zone: string;
  readonly weekend: readonly Weekday[];
  readonly years: readonly CalendarYear[];
}

/** A version of the calendar, in force since it was approved, and ready to be asked. */
export interface WorkingCalendar {
  readonly code: string;
  readonly zone: string;
  readonly version: string;
  readonly approvedAt?: Instant;
  readonly weekend: ReadonlySet<Weekday>;
  readonly off: ReadonlyMap<LocalDay, DayOff>;
  readonly worked: ReadonlySet<LocalDay>;
  readonly years: ReadonlyMap<number, CalendarStatus>;
}

export const workingCalendar = (data: CalendarData, version: string, approvedAt?: Instant): WorkingCalendar => ({
  code: data.code,
  zone: data.zone,
  version,
  ...(approvedAt !== undefined && { approvedAt }),
  weekend: new Set(data.weekend),
  off: new Map(data.years.flatMap((year) => year.daysOff).flatMap((span) => daysOf(span).map((day) => [day, span] as const))),
  worked: new Set(data.years.flatMap((year) => year.worked.map(({ day }) => day))),
  years: new Map(data.years.map(({ year, status }) => [year, status])),
});

export const isWorkingDay = (calendar: WorkingCalendar, day: LocalDay): boolean =>
  calendar.worked.has(day) || (!calendar.off.has(day) && !calendar.weekend.has(weekdayOf(day)));

/** The n-th working day before `day`, which itself is not counted; `n` is at least 1. */
export const workingDayBefore = (calendar: WorkingCalendar, day: LocalDay, n: number): LocalDay => walk(calendar, day, n, -1);

/** The n-th working day after `day`, which itself is not counted (Civil Code 2015, art. 147.2); `n` is at least 1. */
export const workingDayAfter = (calendar: WorkingCalendar, day: LocalDay, n: number): LocalDay => walk(calendar, day, n, 1);

/** `day` if it is worked, else the next day that is (Civil Code 2015, art. 148.5). */
export const onOrAfter = (calendar: WorkingCalendar, day: LocalDay): LocalDay =>
  isWorkingDay(calendar, day) ? day : workingDayAfter(calendar, day, 1);

export const onOrBefore = (calendar: WorkingCalendar, day: LocalDay): LocalDay =>
  isWorkingDay(calendar, day) ? day : workingDayBefore(calendar, day, 1);

/** How many working days lie after `from` up to and including `to`. */
export const workingDaysAfter = (calendar: WorkingCalendar, from: LocalDay, to: LocalDay): number => {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) count++;
  return count;
};

/** What makes dates within this span less than sure: years without an official calendar, days off that are not confirmed. */
export const uncertainties = (calendar: WorkingCalendar, from: LocalDay, to: LocalDay): Uncertainty[] => {
  const found: Uncertainty[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    const status = calendar.years.get(year);
    if (status === undefined) found.push({ kind: 'missing_year', year });
    else if (status !== 'official') found.push({ kind: 'forecast_year', year });
  }
  for (const [day, off] of calendar.off)
    if (off.status !== undefined && off.status !== 'official' && from <= day && day <= to)
      found.push({ kind: 'unconfirmed_day', day, name: off.name });
  return found;
};

export type Uncertainty =
  | { readonly kind: 'missing_year' | 'forecast_year'; readonly year: number }
  | { readonly kind: 'unconfirmed_day'; readonly day: LocalDay; readonly name: Bilingual };

// No office is closed for a year: a calendar that says so is a fault in the data, not a reason to walk for ever.
const LONGEST_WALK_DAYS = 400;

const walk = (calendar: WorkingCalendar, from: LocalDay, n: number, direction: 1 | -1): LocalDay => {
  let day = from;
  let left = n;
  for (let walked = 0; walked < LONGEST_WALK_DAYS + n * 7; walked++) {
    day = addDays(day, direction);
    if (isWorkingDay(calendar, day) && --left === 0) return day;
  }
  throw new Error(`Calendar ${calendar.code} has no ${n} working days next to ${from}.`);
};

const daysOf = ({ from, to }: DayOff): LocalDay[] => {
  const days: LocalDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};
