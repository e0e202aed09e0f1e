import { coveredDays } from '../calendar/due-rule.js';
import { type Period, periodsOfYear } from '../calendar/period.js';
import { deadlineOf, type Deadline } from '../duty/deadline.js';
import type { Duty, ReportingLevel } from '../duty/duty.js';
import type { Regime } from '../plan/regime.js';
import { rollupRefusals as refusals } from './refusals.js';

/** A period of a duty as an office compiles it. */
export interface CompiledPeriod {
  /** The duty as it held on the period's last day, or as it holds at all. */
  readonly duty: Duty;
  readonly period: Period;
  /** The last day that its figures cover. */
  readonly closesOn: Period['lastDay'];
  /** The levels at which the office receives. */
  readonly levels: readonly ReportingLevel[];
}

/** What is compiled by whom; refuses with `NO_SUCH_COMPILATION` what no plan asks for. */
export const compiledPeriod = (
  { duty: code, period: id, unit }: { readonly duty: string; readonly period: string; readonly unit: string },
  { duties }: Pick<Regime, 'duties'>,
): CompiledPeriod => {
  const versions = duties.filter((duty) => duty.code === code);
  const duty = versions.find((one) => isHeld(one, periodOf(one, id))) ?? versions[0];
  const period = duty && periodOf(duty, id);
  if (duty === undefined || period === undefined) throw refusals.noSuchCompilation();
  const levels = duty.levels.filter(({ recipient }) => recipient === unit);
  if (levels.length === 0) throw refusals.noSuchCompilation();
  return { duty, period, closesOn: coveredDays(duty.covered, period).to, levels };
};

/** When the reports that are compiled are due: the latest of the levels at which the office receives. */
export const dueOf = ({ duty, period, levels }: CompiledPeriod, { calendar }: Pick<Regime, 'calendar'>): Deadline =>
  levels.map((level) => deadlineOf(duty, level, period, calendar)).reduce((a, b) => (b.dueAt > a.dueAt ? b : a));

const isHeld = ({ effectiveFrom, effectiveTo }: Duty, period: Period | undefined): boolean =>
  period !== undefined && effectiveFrom <= period.lastDay && (effectiveTo === null || period.lastDay <= effectiveTo);

const periodOf = ({ cadence, period }: Duty, id: string): Period | undefined => {
  if (cadence === 'once') return period?.id === id ? period : undefined;
  const year = Number(id.slice(0, 4));
  return Number.isInteger(year) ? periodsOfYear(cadence, year).find((one) => one.id === id) : undefined;
};
