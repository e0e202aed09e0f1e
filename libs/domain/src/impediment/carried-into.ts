import type { Instant } from '#eventsourcing';
import { endOfDay, startOfDay } from '../calendar/zone.js';
import { scheduleOf } from '../duty/deadline.js';
import type { Regime } from '../plan/regime.js';
import { impedimentRefusals as refusals } from './refusals.js';

/** Which difficulties a compiled report lists. */
export interface CarriedInto {
  readonly duty: string;
  readonly period: string;
  /** Whose reports it compiles. */
  readonly units: readonly string[];
  /** What it covers: from the first instant of its first day to the end of its last. */
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * What a compiled report of this period has to list of its units' difficulties (the plan's IV.3): those raised with one of its reports,
 * and those raised by the end of the days it covers that are still open, or came to their end within these days. None that was withdrawn.
 * Refuses with `NO_SUCH_PERIOD`.
 */
export const carriedInto = (duty: string, period: string, { duties, calendar }: Pick<Regime, 'duties' | 'calendar'>): CarriedInto => {
  const found = duties.find(({ code }) => code === duty);
  const units = [...new Set(found?.levels.flatMap(({ reporters }) => reporters) ?? [])];
  const covered = found && coveredBy(found, period, units[0], calendar);
  if (covered === undefined) throw refusals.noSuchPeriod();
  return { duty, period, units, from: startOfDay(covered.from, calendar.zone), to: endOfDay(covered.to, calendar.zone) };
};

const coveredBy = (duty: Regime['duties'][number], period: string, unit: string | undefined, calendar: Regime['calendar']) => {
  const year = Number(period.slice(0, 4));
  if (unit === undefined || !Number.isInteger(year)) return undefined;
  // A last day lies at most two years behind its period.
  const schedule = scheduleOf([duty], unit, calendar, { from: `${year}-01-01`, to: `${year + 3}-12-31` });
  return schedule.find((deadline) => deadline.period === period)?.covered;
};
