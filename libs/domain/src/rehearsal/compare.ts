import type { RehearsalReport, RehearsedObligation, Totals } from './report.js';

/** What two rules make of the same year: the totals of both, and every obligation that fares differently. */
export interface Comparison {
  readonly totals: { readonly [Key in keyof Totals]: { readonly before: number; readonly after: number; readonly change: number } };
  readonly changed: readonly {
    readonly unit: string;
    readonly duty: string;
    readonly period: string;
    readonly before: RehearsedObligation | null;
    readonly after: RehearsedObligation | null;
  }[];
}

/** Compares two rehearsals of the same seed, so that only the rules differ. */
export const compare = (before: RehearsalReport, after: RehearsalReport): Comparison => {
  const old = byKey(before.obligations);
  const next = byKey(after.obligations);
  const keys = [...new Set([...old.keys(), ...next.keys()])];
  const totals = Object.fromEntries(
    (Object.keys(before.totals) as (keyof Totals)[]).map((key) => [
      key,
      { before: before.totals[key], after: after.totals[key], change: after.totals[key] - before.totals[key] },
    ]),
  ) as Comparison['totals'];
  return {
    totals,
    changed: keys.flatMap((key) => {
      const [a, b] = [old.get(key) ?? null, next.get(key) ?? null];
      if (JSON.stringify(a) === JSON.stringify(b)) return [];
      const { unit, duty, period } = (a ?? b)!;
      return [{ unit, duty, period, before: a, after: b }];
    }),
  };
};

const byKey = (obligations: readonly RehearsedObligation[]): Map<string, RehearsedObligation> =>
  new Map(obligations.map((obligation) => [`${obligation.unit}|${obligation.duty}|${obligation.period}`, obligation]));
