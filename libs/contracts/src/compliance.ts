import type { AsOfView } from './as-of.js';
import type { DayText, InstantText, Sentence } from './sentence.js';

/** `GET /api/compliance?duty=&from=&to=&unit=&asOf=`: how reports that were owed came in, by unit and period. */
export interface ComplianceView {
  /** What it rests on; asked without `asOf`, what is known now. */
  readonly asOf: AsOfView;
  readonly basis: ComplianceBasisNames;
  /** By which points are given. */
  readonly rule: ScoringRuleView;
  readonly total: ComplianceTallyView;
  readonly periods: readonly CompliancePeriod[];
  readonly units: readonly ComplianceUnit[];
  /** How many units there are on all pages, and where the next page begins. */
  readonly unitCount: number;
  readonly nextOffset: number | null;
}

/** What each of the two measures goes by. */
export interface ComplianceBasisNames {
  readonly first: Sentence;
  readonly counted: Sentence;
}

export interface CompliancePeriod {
  readonly duty: string;
  readonly dutyName: Sentence;
  readonly period: string;
  readonly periodName: Sentence;
  readonly tally: ComplianceTallyView;
}

export interface ComplianceUnit {
  readonly unit: string;
  readonly unitName: Sentence;
  readonly tally: ComplianceTallyView;
  readonly cells: readonly ComplianceCell[];
}

/** One obligation: by the first submission, and by the one that counts. */
export interface ComplianceCell {
  readonly obligation: string;
  readonly duty: string;
  readonly period: string;
  readonly lastDay: DayText;
  readonly first: JudgementView;
  readonly counted: JudgementView;
  readonly firstReceivedAt: InstantText | null;
  readonly timesReturned: number;
}

export interface JudgementView {
  readonly verdict: 'on_time' | 'late' | 'missing' | 'overdue' | 'pending' | 'excused';
  readonly verdictName: Sentence;
  readonly workingDaysLate: number;
}

export interface ComplianceTallyView {
  /** In the base: handed in, missing or overdue. */
  readonly owed: number;
  readonly excused: number;
  readonly pending: number;
  readonly returned: number;
  readonly timesReturned: number;
  readonly first: MeasureTallyView;
  readonly counted: MeasureTallyView;
}

/** Shares in percent as decimals; null where nothing was owed. */
export interface MeasureTallyView {
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly overdue: number;
  readonly workingDaysLate: number;
  readonly completeness: string | null;
  readonly timeliness: string | null;
  readonly bands: readonly { readonly band: string; readonly count: number }[];
  readonly score: string | null;
}

export interface ScoringRuleView {
  readonly code: string;
  readonly name: Sentence;
  readonly bands: readonly {
    readonly code: string;
    readonly name: Sentence;
    readonly upToWorkingDays: number | null;
    readonly points: string;
  }[];
  readonly note: Sentence;
}

/** `GET /api/compliance/{unit}`: the obligations behind a unit's numbers, each with the events that say so. */
export interface UnitComplianceView extends Omit<ComplianceView, 'units' | 'unitCount' | 'nextOffset'> {
  readonly unit: string;
  readonly unitName: Sentence;
  readonly obligations: readonly ComplianceEvidence[];
}

export interface ComplianceEvidence extends ComplianceCell {
  /** Ids of the events on which its line rests. */
  readonly events: readonly string[];
}
