import { addDays, addMonths, localDay, type LocalDay } from './local-day.js';

/** How often a duty comes round. `once` is a report that is asked for a single time. */
export type Cadence = 'month' | 'quarter' | 'half_year' | 'nine_months' | 'year' | 'once';

/** A reporting period as the calendar has it: `2023-04`, `2023-Q2`, `2023-H1`, `2023-9M`, `2023`. Both days belong to it. */
export interface Period {
  readonly id: string;
  readonly firstDay: LocalDay;
  readonly lastDay: LocalDay;
}

type Recurring = Exclude<Cadence, 'once'>;

const MONTHS: Record<Recurring, number> = { month: 1, quarter: 3, half_year: 6, nine_months: 9, year: 12 };

const ID: Record<Recurring, (year: number, n: number) => string> = {
  month: (year, n) => `${year}-${String(n).padStart(2, '0')}`,
  quarter: (year, n) => `${year}-Q${n}`,
  half_year: (year, n) => `${year}-H${n}`,
  nine_months: (year) => `${year}-9M`,
  year: (year) => `${year}`,
};

/** The periods of this cadence that begin in this year, in their order. Nine months are counted once a year, from January. */
export const periodsOfYear = (cadence: Recurring, year: number): Period[] => {
  const months = MONTHS[cadence];
  const count = cadence === 'nine_months' ? 1 : 12 / months;
  return Array.from({ length: count }, (_, index) => {
    const firstDay = localDay(year, index * months + 1, 1);
    return { id: ID[cadence](year, index + 1), firstDay, lastDay: addDays(addMonths(firstDay, months), -1) };
  });
};
