import { periodsOfYear, type Regime } from '#domain';

/** Of which periods the reports are read: this one and those before it in its year, and the same of the year before. */
export interface CompiledPeriods {
  readonly thisYear: readonly string[];
  readonly lastYear: readonly string[];
}

/** What a duty's compilation of a period looks at, by how often the duty comes round. */
export const periodsBehind = (code: string, period: string, { duties }: Pick<Regime, 'duties'>): CompiledPeriods => {
  const cadence = duties.find((duty) => duty.code === code)?.cadence;
  const year = Number(period.slice(0, 4));
  if (cadence === undefined || cadence === 'once' || !Number.isInteger(year)) return { thisYear: [period], lastYear: [] };
  const ids = periodsOfYear(cadence, year).map(({ id }) => id);
  const upTo = ids.indexOf(period) + 1;
  const before = periodsOfYear(cadence, year - 1).map(({ id }) => id);
  return upTo === 0 ? { thisYear: [period], lastYear: [] } : { thisYear: ids.slice(0, upTo), lastYear: before.slice(0, upTo) };
};
