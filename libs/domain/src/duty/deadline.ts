import type { Instant } from '#eventsourcing';
import { coveredDays, type CoveredDays, lastDayOf } from '../calendar/due-rule.js';
import { addDays, laterOf, type LocalDay, yearOf } from '../calendar/local-day.js';
import { type Period, periodsOfYear } from '../calendar/period.js';
import { isWorkingDay, type WorkingCalendar } from '../calendar/working-calendar.js';
import { endOfDay, startOfDay } from '../calendar/zone.js';
import type { DueSentence } from './due-sentence.js';
import { type Duty, levelOf, type ReportingLevel } from './duty.js';

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
export const scheduleOf = (duties: readonly Duty[], unit: string, calendar: WorkingCalendar, { from, to }: CoveredDays): Deadline[] => {
  const owed = duties.flatMap((duty) => {
    const level = levelOf(duty, unit);
    return level === undefined ? [] : owedPeriods(duty, level, calendar, { from, to }).map((owing) => ({ duty, level, ...owing }));
  });
  const absorbed = ({ duty, period }: (typeof owed)[number]): boolean =>
    duty.overlap.kind === 'absorbed_by' &&
    duty.overlap.duties.some((by) => owed.some((other) => other.duty.code === by && other.period.lastDay === period.lastDay));
  return owed
    .filter((owing) => !absorbed(owing))
    .map(({ deadline }) => deadline)
    .sort((a, b) => compare(a.dueAt, b.dueAt) || compare(a.duty, b.duty));
};

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
      calendar: { version: calendar.version, status: calendar.years.get(yearOf(lastDay)) ?? 'forecast' },
    },
  };
};

const owedPeriods = (duty: Duty, level: ReportingLevel, calendar: WorkingCalendar, window: CoveredDays) => {
  const from = laterOf(duty.effectiveFrom, window.from);
  const to = duty.effectiveTo !== null && duty.effectiveTo < window.to ? duty.effectiveTo : window.to;
  return periodsNear(duty, from, to)
    .map((period) => ({ period, deadline: deadlineOf(duty, level, period, calendar) }))
    .filter(({ deadline: { lastDay } }) => from <= lastDay && lastDay <= to);
};

// A last day may lie before its period's end or long after it, so the neighbouring years are looked at too.
const periodsNear = (duty: Duty, from: LocalDay, to: LocalDay): Period[] => {
  const { cadence, period } = duty;
  if (cadence === 'once') return period === undefined ? [] : [period];
  const years: number[] = [];
  for (let year = yearOf(addDays(from, -730)); year <= yearOf(to) + 1; year++) years.push(year);
  return years.flatMap((year) => periodsOfYear(cadence, year));
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
