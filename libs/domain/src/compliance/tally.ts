import { type Decimal, dividedBy, plus, rounded, times, ZERO } from '../indicator/decimal.js';
import type { ComplianceBasis, ComplianceLine, ComplianceVerdict } from './line.js';
import { bandOf, type LateBand, type ScoringRule } from './scoring.js';

/** What lines come to. What was excused and what still has time is in no share. */
export interface ComplianceTally {
  /** Owed, and judged by now: handed in, missing or overdue. */
  readonly owed: number;
  readonly excused: number;
  readonly pending: number;
  /** Obligations that were sent back at least once, and how often in all. */
  readonly returned: number;
  readonly timesReturned: number;
  readonly first: MeasureTally;
  readonly counted: MeasureTally;
}

/** By one of the two measures. Shares are in percent to two places; null where nothing was owed. */
export interface MeasureTally {
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly overdue: number;
  readonly workingDaysLate: number;
  /** Handed in of owed. */
  readonly completeness: Decimal | null;
  /** On time of owed. */
  readonly timeliness: Decimal | null;
  /** How many fell into each band of the rule, in its order. */
  readonly bands: readonly { readonly band: LateBand['code']; readonly count: number }[];
  /** The mean of the bands' points. */
  readonly score: Decimal | null;
}

/** Counts these lines by both measures. */
export const complianceTally = (lines: readonly ComplianceLine[], rule: ScoringRule): ComplianceTally => {
  const owed = lines.filter(({ counted }) => IN_THE_BASE.has(counted.verdict));
  return {
    owed: owed.length,
    excused: lines.filter(({ counted }) => counted.verdict === 'excused').length,
    pending: lines.filter(({ counted }) => counted.verdict === 'pending').length,
    returned: lines.filter(({ timesReturned }) => timesReturned > 0).length,
    timesReturned: lines.reduce((sum, line) => sum + line.timesReturned, 0),
    first: measureTally(owed, 'first', rule),
    counted: measureTally(owed, 'counted', rule),
  };
};

const IN_THE_BASE: ReadonlySet<ComplianceVerdict> = new Set<ComplianceVerdict>(['on_time', 'late', 'missing', 'overdue']);

const measureTally = (owed: readonly ComplianceLine[], basis: ComplianceBasis, rule: ScoringRule): MeasureTally => {
  const count = (verdict: ComplianceVerdict): number => owed.filter((line) => line[basis].verdict === verdict).length;
  const [onTime, late] = [count('on_time'), count('late')];
  const bands = rule.bands.map((band) => ({ band, count: owed.filter((line) => bandOf(line[basis], rule) === band).length }));
  const points = bands.reduce((sum, { band, count: many }) => plus(sum, times(band.points, `${many}`)), ZERO);
  return {
    ...{ onTime, late, missing: count('missing'), overdue: count('overdue') },
    workingDaysLate: owed.reduce((sum, line) => sum + line[basis].workingDaysLate, 0),
    completeness: shareOf(`${onTime + late}`, owed.length, '100'),
    timeliness: shareOf(`${onTime}`, owed.length, '100'),
    bands: bands.map(({ band, count: many }) => ({ band: band.code, count: many })),
    score: shareOf(points, owed.length, '1'),
  };
};

const shareOf = (part: Decimal, whole: number, factor: Decimal): Decimal | null => {
  const share = dividedBy(times(part, factor), `${whole}`);
  return share === undefined ? null : rounded(share, 2);
};
