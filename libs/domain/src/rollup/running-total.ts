import { type Decimal, minus, plus, ZERO } from '../indicator/decimal.js';
import type { Figure } from '../indicator/figure.js';
import { inOrder } from '../in-order.js';
import type { Contributor } from './figures.js';
import { type FigureOfPeriod, figuresOf } from './figures-of-year.js';
import type { RowRule } from './rows.js';

/*
 * A running total goes on with a unit that moves in the middle of the year, while what it brought before stays with the office that compiled
 * it. So an office takes what came while the unit reported here: the totals with which its time here ended, less those it came with. All
 * offices together then have the unit's total, neither more nor less.
 */

/** A unit's running total at the end of a period, and whether this office compiles that period of it. */
export interface Total extends FigureOfPeriod {
  readonly isHere: boolean;
}

/** The running totals of a unit in a period's year up to it, whoever compiles them, in the order of their periods. */
export const totalsOf = (row: RowRule, { reports, elsewhere }: Contributor, period: string): readonly Total[] => {
  const offices = [...new Set(elsewhere.map(({ office }) => office))];
  const told = [
    ...toldTo(row, { reports, isHere: true }, period),
    ...offices.flatMap((office) => toldTo(row, { reports: reportsTo(office, elsewhere), isHere: false }, period)),
  ];
  const totals = new Map<string, Told>();
  for (const total of told) if (total.rank > (totals.get(total.period)?.rank ?? '')) totals.set(total.period, total);
  return [...totals.values()].sort((a, b) => inOrder(a.period, b.period));
};

/** What the period itself brought; undefined where the unit has not said here how its total stands by now. */
export const broughtIn = (totals: readonly Total[], period: string): Figure | undefined => comeTo(takenIn(totals, period));

/** The totals of which that is the difference. */
export const takenIn = (totals: readonly Total[], period: string): readonly FigureOfPeriod[] => {
  const [before, last] = [totals.at(-2), totals.at(-1)];
  if (!last?.isHere || last.period !== period) return [];
  return before === undefined ? [last] : [{ ...before, isTakenOff: true }, last];
};

/** What a unit has brought to this office in the year; undefined where it has said nothing here. */
export const broughtHere = (totals: readonly Total[]): Figure | undefined => comeTo(takenFrom(totals));

/** The totals it is made of: each with which the unit's time here ended, and the one it had come with, which is taken off. */
export const takenFrom = (totals: readonly Total[]): readonly FigureOfPeriod[] =>
  totals.flatMap((total, at) => {
    const [before, next] = [totals[at - 1], totals[at + 1]];
    if (!total.isHere) return [];
    return [...(before?.isHere === false ? [{ ...before, isTakenOff: true as const }] : []), ...(next?.isHere ? [] : [total])];
  });

/** It is as sure as the latest of them. */
const comeTo = (taken: readonly FigureOfPeriod[]): Figure | undefined => {
  const last = taken.at(-1);
  return last && { nature: last.said.nature, numbers: { value: taken.reduce(addedUp, ZERO) } };
};

/** A sum of totals with the next one added, or taken off. */
export const addedUp = (sum: Decimal, { said, isTakenOff }: FigureOfPeriod): Decimal =>
  (isTakenOff ? minus : plus)(sum, said.numbers.value!);

interface Told extends Total {
  readonly rank: string;
}

/**
 * A period belongs to the office that had its report. Where none had, and later reports speak of it, to the one that was told last; by which
 * each office decides alike.
 */
const toldTo = (row: RowRule, { reports, isHere }: Pick<Contributor, 'reports'> & { readonly isHere: boolean }, period: string): Told[] => {
  const own = new Set(reports.map((report) => report.period));
  return figuresOf(row, { reports }, period).map((figure) => ({
    ...figure,
    isHere,
    rank: own.has(figure.period) ? OWN : figure.said.report.period,
  }));
};

// Behind every period.
const OWN = '~';

const reportsTo = (office: string, elsewhere: Contributor['elsewhere']): Contributor['reports'] =>
  elsewhere.flatMap((one) => (one.office === office ? one.report : []));
