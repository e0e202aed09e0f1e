import type { LocalDay } from '../calendar/local-day.js';
import { type Period, periodsOfYear } from '../calendar/period.js';
import type { Regime } from '../plan/regime.js';
import { type Form, formOn } from './form.js';

type Rules = Pick<Regime, 'duties' | 'forms'>;

/** The form of a duty's report in a period, and the day by which it and its reporters are told. */
export interface FormOfPeriod {
  readonly form: Form;
  readonly day: LocalDay;
}

/**
 * The form on which a period is reported: the one that holds on the period's last day, whenever it is filled in, so that drafts, corrections
 * and what is compiled of them speak of the same cells. Undefined where the duty's report is written in words alone.
 */
export const formOfPeriod = ({ duties, forms }: Rules, duty: string, period: string): FormOfPeriod | undefined => {
  const day = calendarPeriod({ duties }, duty, period)?.lastDay;
  if (day === undefined) return undefined;
  const form = formOn(forms, duty, day);
  return form && { form, day };
};

/** How many periods of a duty a look back reaches: its latest twelve, and with them the same one of the year before. */
const LOOKED_BACK = 13;

/** The periods of a duty before this one, oldest first. */
export const periodsBefore = ({ duties }: Pick<Regime, 'duties'>, duty: string, period: string): readonly string[] => {
  const at = calendarPeriod({ duties }, duty, period);
  if (at === undefined) return [];
  const year = yearOfPeriod(period);
  // Of what comes round once a year two years are enough; twelve of them would lie before every plan.
  return [year - 3, year - 2, year - 1, year]
    .flatMap((one) => periodsIn({ duties }, duty, one))
    .filter(({ lastDay }) => lastDay < at.firstDay)
    .map(({ id }) => id)
    .slice(-LOOKED_BACK);
};

/** The same period of the year before: `2022-04` of `2023-04`. */
export const yearBefore = (period: string): string => `${yearOfPeriod(period) - 1}${period.slice(4)}`;

/** Whether a period is a whole year: then nothing is too early to be measured. */
export const isYear = (period: string): boolean => /^\d{4}$/.test(period);

/** The year in which a period lies. */
export const yearOfPeriod = (period: string): number => Number(period.slice(0, 4));

const calendarPeriod = (rules: Pick<Regime, 'duties'>, duty: string, period: string): Period | undefined =>
  periodsIn(rules, duty, yearOfPeriod(period)).find(({ id }) => id === period);

const periodsIn = ({ duties }: Pick<Regime, 'duties'>, code: string, year: number): readonly Period[] => {
  const duty = duties.find((one) => one.code === code);
  return duty === undefined || duty.cadence === 'once' || Number.isNaN(year) ? [] : periodsOfYear(duty.cadence, year);
};
