import type { Instant } from '#eventsourcing';
import { coveredDays, type CoveredDays, lastDayOf } from '../calendar/due-rule.js';
import { earlierOf, laterOf, type LocalDay, yearOf } from '../calendar/local-day.js';
import { type Period, periodsOfYear } from '../calendar/period.js';
import { isWorkingDay, type WorkingCalendar } from '../calendar/working-calendar.js';
import { endOfDay, startOfDay } from '../calendar/zone.js';
import type { DueSentence } from './due-sentence.js';
import { type Duty, levelOf, type ReportingLevel } from './duty.js';
import { inOrder } from '../in-order.js';

/** One period of one duty at one level: when it opens, when it is due, and why then. */
export interface Deadline {
  readonly duty: string;
  readonly level: string;
  readonly period: string;
  /** The later of the period's start and the duty's `effectiveFrom`. */
  readonly opensAt: Instant;
  readonly lastDay: LocalDay;
  /** Exclusive: a report is on time when it was received before this instant. */
  readonly dueAt: Instant;
  readonly covered: CoveredDays;
  readonly calendarVersion: string;
  readonly sentence: DueSentence;
}

/**
 * All deadlines of one unit, in the order of their due instants, whose last day lies within `from` to `to`, both included.
 *
 * A period is owed when its last day lies within the duty's time of effect; a period that ends together with one of a duty that
 * absorbs it is reported there. `from` and `to` bound what would otherwise be endless.
 */
export const scheduleOf = (duties: readonly Duty[], unit: string, calendar: WorkingCalendar, { from, to }: CoveredDays): Deadline[] =>
  duties
    .flatMap((duty) => owed(duty, periodsNear(duty, from, to), unit, calendar))
    .filter(({ deadline: { lastDay } }) => from <= lastDay && lastDay <= to)
    .filter(
      ({ duty, period }) => !absorbersOf(duty, duties).some((other) => owed(other, endingWith(other, period), unit, calendar).length > 0),
    )
    .map(({ deadline }) => deadline)
    .sort((a, b) => inOrder(a.dueAt, b.dueAt) || inOrder(a.duty, b.duty));

/** The deadline of one period by the duty's rule, whether or not the duty is in effect. */
export const deadlineOf = (duty: Duty, level: ReportingLevel, period: Period, calendar: WorkingCalendar): Deadline => {
  const covered = coveredDays(duty.covered, period);
  const { lastDay, unshiftedLastDay } = lastDayOf(level.due, period, covered.to, calendar);
  return {
    duty: duty.code,
    level: level.code,
    period: period.id,
    opensAt: startOfDay(laterOf(period.firstDay, duty.effectiveFrom), calendar.zone),
    lastDay,
    dueAt: endOfDay(lastDay, calendar.zone),
    covered,
    calendarVersion: calendar.version,
    sentence: {
      lastDay,
      ...(!isWorkingDay(calendar, lastDay) && { off: calendar.off.get(lastDay)?.name ?? { vi: '', en: '' } }),
      ...(unshiftedLastDay !== lastDay && { unshiftedLastDay }),
      rule: level.due,
      cadence: duty.cadence,
      periodYear: yearOf(period.lastDay),
      section: duty.section,
      calendar: { version: calendar.version, status: calendar.years.get(yearOf(lastDay)) ?? 'missing' },
    },
  };
};

/** Those of the periods that the unit owes, whether or not another report stands for them. */
const owed = (duty: Duty, periods: readonly Period[], unit: string, calendar: WorkingCalendar) => {
  const level = levelOf(duty, unit);
  if (level === undefined) return [];
  return periods
    .map((period) => ({ duty, period, deadline: deadlineOf(duty, level, period, calendar) }))
    .filter(({ deadline: { lastDay } }) => duty.effectiveFrom <= lastDay && (duty.effectiveTo === null || lastDay <= duty.effectiveTo));
};

const absorbersOf = ({ overlap }: Duty, duties: readonly Duty[]): Duty[] =>
  overlap.kind === 'absorbed_by' ? duties.filter(({ code }) => overlap.duties.includes(code)) : [];

// The absorbing report may be due outside the days that are asked for, so its periods are looked up by themselves.
const endingWith = (duty: Duty, { lastDay }: Period): Period[] =>
  periodsOf(duty, [yearOf(lastDay)]).filter((period) => period.lastDay === lastDay);

// A last day may lie before its period's end or as much as two years after it, and be moved over New Year.
const periodsNear = (duty: Duty, from: LocalDay, to: LocalDay): Period[] => {
  const first = yearOf(laterOf(duty.effectiveFrom, from)) - 3;
  const last = yearOf(duty.effectiveTo === null ? to : earlierOf(duty.effectiveTo, to)) + 1;
  return periodsOf(
    duty,
    Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index),
  );
};

const periodsOf = ({ cadence, period }: Duty, years: readonly number[]): Period[] => {
  if (cadence === 'once') return period === undefined ? [] : [period];
  return years.flatMap((year) => periodsOfYear(cadence, year));
};
