import type { Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import type { Decimal } from '../indicator/decimal.js';
import type { FigurePart } from '../indicator/measurement.js';
import type { Nature } from '../report/cell.js';
import type { Form } from '../report/form.js';
import type { Sheet } from '../report/sheet.js';
import type { Target } from '../target/target.js';
import type { Bilingual } from '../text.js';

/** An accepted version of a unit's report, as compiling takes it. */
export interface AcceptedReport {
  /** The stream of the obligation it answers. */
  readonly obligation: string;
  /** Who owes it now. */
  readonly unit: string;
  readonly period: string;
  readonly version: number;
  readonly digest: string | null;
  readonly receivedAt: Instant;
  readonly acceptedAt: Instant;
  readonly preparedBy: string;
  readonly submittedBy: string;
  readonly acceptedBy: string;
  /** Null where there was nothing to report, or where it was written in words alone. */
  readonly sheet: Sheet | null;
  readonly nil: boolean;
  /** It came in after its obligation had been closed as missing. */
  readonly afterClosing: boolean;
}

/** An accepted version that another office compiles, of a unit that has reported to both in one year. */
export interface ReportElsewhere {
  /** Who compiles it. */
  readonly office: string;
  readonly report: AcceptedReport;
}

/** One who owed a report of the period, and how that stood. */
export interface Owing {
  readonly unit: string;
  readonly obligation: string;
  readonly status: 'accepted' | 'under_review' | 'returned' | 'owed' | 'excused' | 'closed_missing';
  readonly timeliness: 'on_time' | 'late' | 'missing' | 'excused' | 'pending';
  readonly workingDaysLate: number;
  readonly lastDay: LocalDay;
  readonly firstReceivedAt: Instant | null;
  readonly timesReturned: number;
  readonly closedMissing: boolean;
}

export interface Exclusion {
  readonly unit: string;
  readonly reason: string;
}

/** All that a compilation rests on. The same input gives the same bytes. */
export interface CompilationInput {
  readonly duty: string;
  readonly period: string;
  /** The office that compiles. */
  readonly unit: string;
  /** The last day of the period: by it the form tells who reports what. */
  readonly day: LocalDay;
  /** The last day that its figures cover. */
  readonly closesOn: LocalDay;
  readonly form: Form;
  readonly targets: readonly Target[];
  readonly owing: readonly Owing[];
  /** Of this duty: this period's, and the earlier ones' of the same year. */
  readonly reports: readonly AcceptedReport[];
  /** The same of the year before, up to the same period. */
  readonly lastYear: readonly AcceptedReport[];
  /** Of units that moved within one of these years, so that of their running totals what came before is not counted twice. */
  readonly elsewhere?: readonly ReportElsewhere[];
  readonly excluded: readonly Exclusion[];
}

/** A figure of the authority, with how sure it is. `mixed`: made of estimates and actual figures. */
export interface Reckoned {
  readonly value: Decimal;
  readonly nature: Nature | 'mixed';
  /**
   * Of a figure made of two numbers, both of them, by the names they have in a cell: numerators and denominators added up, or the mean and
   * all that it weighs. They go up to the next level, where a quotient is reckoned anew and never made of quotients.
   */
  readonly parts?: Readonly<Partial<Record<FigurePart, Decimal>>>;
}

/** `not_yet`: measured later in the year. `unjudged`: no value to judge by, or a person has to judge. */
export type Assessment = 'met' | 'exceeded' | 'expected' | 'at_risk' | 'missed' | 'not_yet' | 'unjudged';

/** A row of the summary table (biểu tổng hợp). */
export interface CompiledRow {
  readonly target: number;
  readonly indicator: string;
  readonly field: { readonly code: string; readonly name: Bilingual } | null;
  readonly partOf: string | null;
  readonly name: Bilingual;
  readonly measure: Bilingual | null;
  readonly places: number;
  /** The year's target as the plan words it, and whether its value is still to come from above. */
  readonly plan: { readonly comparator: string; readonly value: Decimal | null; readonly upperValue: Decimal | null };
  readonly current: Reckoned | null;
  /** From the beginning of the year. */
  readonly cumulative: Reckoned | null;
  /** The same period of the year before, cumulative. */
  readonly lastYear: Decimal | null;
  /** Of what adds up only. */
  readonly percentOfPlan: Decimal | null;
  /** Of rates: percentage points above the target, or below it. */
  readonly pointsToPlan: Decimal | null;
  /** Of what adds up in percent of last year's, of rates in percentage points against it. */
  readonly yearOnYear: { readonly in: 'percent' | 'points'; readonly value: Decimal } | null;
  readonly assessment: Assessment;
  readonly lead: string;
  /**
   * Units that say the indicator cannot be measured yet; that handed in without a figure, with the reason where they give one; and of whom no
   * report has been accepted although it was asked for: what waits for its review is not compiled.
   */
  readonly notYet: readonly string[];
  readonly withoutFigure: readonly { readonly unit: string; readonly reason: string }[];
  readonly missing: readonly string[];
  readonly contributors: number;
  /** What units say of it, where it is told in words; missing where it is measured. */
  readonly words?: readonly { readonly unit: string; readonly text: string }[];
  readonly classification: 'restricted' | null;
}

/** What was compiled, before anybody signs it: bytes for bytes the same from the same input. */
export interface Compilation {
  /** The version of the rules of compiling, `rollup/2`. */
  readonly rules: string;
  readonly form: string;
  readonly duty: string;
  readonly period: string;
  readonly unit: string;
  readonly rows: readonly CompiledRow[];
  readonly owing: readonly Owing[];
  readonly excluded: readonly Exclusion[];
  readonly sections: readonly {
    readonly code: string;
    readonly name: Bilingual;
    readonly contributions: readonly { readonly unit: string; readonly text: string }[];
  }[];
  /** The versions it rests on, in the order of their streams. */
  readonly basis: readonly { readonly obligation: string; readonly version: number; readonly digest: string | null }[];
}

/** What became another figure between an edition and what is compiled now. */
export interface Delta {
  readonly indicator: string;
  readonly field: string | null;
  readonly column: 'current' | 'cumulative' | 'lastYear' | 'plan' | 'assessment';
  readonly from: string | null;
  readonly to: string | null;
  /** The reports by whose new versions it came. */
  readonly because: readonly {
    readonly obligation: string;
    readonly unit: string;
    readonly from: number | null;
    readonly to: number | null;
  }[];
}

/** Where a figure comes from, down to who said it. */
export interface Explanation {
  readonly indicator: string;
  readonly column: 'current' | 'cumulative' | 'lastYear';
  readonly result: Reckoned | null;
  /** How it was reckoned, in words, and as a sum that can be checked by hand. */
  readonly rule: Bilingual;
  readonly inputs: readonly ExplainedInput[];
  readonly missing: readonly string[];
  readonly assumed: readonly Bilingual[];
}

export interface ExplainedInput {
  readonly unit: string;
  readonly period: string;
  readonly field: string | null;
  readonly obligation: string;
  readonly version: number;
  readonly digest: string | null;
  readonly nature: Nature;
  readonly figure: Readonly<Partial<Record<'value' | 'numerator' | 'denominator' | 'weight', Decimal>>>;
  readonly preparedBy: string;
  readonly submittedBy: string;
  readonly acceptedBy: string;
  readonly receivedAt: Instant;
}
