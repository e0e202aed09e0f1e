import { tallyOf } from './tally.js';
import type { Row } from './year.js';

/** The units with the most missing reports first, then those with the most late ones, then by the days they were late. */
export const worstFirst = (rows: readonly Row[]): Row[] =>
  rows
    .map((row) => ({ row, ...badness(row) }))
    .sort((a, b) => b.missing - a.missing || b.late - a.late || b.daysLate - a.daysLate)
    .map(({ row }) => row);

const badness = ({ cells }: Row): { missing: number; late: number; daysLate: number } => {
  const { missing, late } = tallyOf(cells.values());
  return { missing, late, daysLate: [...cells.values()].reduce((days, { workingDaysLate }) => days + workingDaysLate, 0) };
};
