import type { HistoryEntry } from './answers.js';
import type { CarriedImpediments } from './impediments.js';
import type { ActView } from './me.js';
import type { DayText, InstantText, Sentence } from './sentence.js';
import type { TaskResult } from './tasks.js';

/** What a compilation waits for. `not_begun`: its first report is not owed yet. */
export type RollupStage = 'not_begun' | 'collecting' | 'cut_off' | 'drafted' | 'reviewed' | 'signed' | 'issued';
export type FigureNature = 'estimate' | 'actual' | 'mixed';
export type RollupAssessment = 'met' | 'exceeded' | 'expected' | 'at_risk' | 'missed' | 'not_yet' | 'unjudged';

/** What one office compiles of one duty and period, as the register has it. */
export interface RollupItem {
  readonly duty: string;
  readonly period: string;
  /** The office that compiles. */
  readonly unit: string;
  readonly unitName: Sentence;
  readonly stage: RollupStage;
  readonly stageName: Sentence;
  /** The last edition that was issued; 0 before the first. */
  readonly edition: number;
  readonly cutOffAt: InstantText | null;
  readonly documentNumber: string | null;
  readonly issuedAt: InstantText | null;
  /** How many units had handed in nothing at the cut-off. */
  readonly missing: number;
  readonly version: number;
}

/** A figure of the authority: a decimal as text, and how sure it is. */
export interface FigureView {
  readonly value: string;
  readonly nature: FigureNature;
}

/** A row of the summary table (biểu tổng hợp). */
export interface RollupRow {
  readonly target: number;
  readonly indicator: string;
  readonly field: string | null;
  readonly fieldName: Sentence | null;
  readonly partOf: string | null;
  readonly name: Sentence;
  readonly measure: Sentence | null;
  readonly places: number;
  readonly planComparator: string;
  readonly planValue: string | null;
  readonly planUpperValue: string | null;
  readonly current: FigureView | null;
  readonly cumulative: FigureView | null;
  readonly lastYear: string | null;
  readonly percentOfPlan: string | null;
  readonly pointsToPlan: string | null;
  readonly yearOnYear: { readonly in: 'percent' | 'points'; readonly value: string } | null;
  readonly assessment: RollupAssessment;
  readonly lead: string;
  readonly notYet: readonly string[];
  readonly withoutFigure: readonly { readonly unit: string; readonly reason: string }[];
  readonly missing: readonly string[];
  /** What units say of it, where it is told in words. */
  readonly words: readonly { readonly unit: string; readonly text: string }[];
  readonly contributors: number;
}

/** How a unit's report of the period stood. */
export interface RollupOwing {
  readonly unit: string;
  readonly unitName: Sentence;
  readonly obligation: string;
  readonly status: 'accepted' | 'under_review' | 'returned' | 'owed' | 'excused' | 'closed_missing';
  readonly timeliness: 'on_time' | 'late' | 'missing' | 'excused' | 'pending';
  readonly workingDaysLate: number;
  readonly lastDay: DayText;
  readonly firstReceivedAt: InstantText | null;
  readonly timesReturned: number;
}

/** A version of a unit's report on which figures rest. */
export interface BasisView {
  readonly obligation: string;
  readonly version: number;
  readonly digest: string | null;
}

/** A part in words, with what each unit wrote. */
export interface RollupSection {
  readonly code: string;
  readonly name: Sentence;
  readonly contributions: readonly { readonly unit: string; readonly text: string }[];
}

/** What was compiled, or would be now, without what only cleared seats see. */
export interface CompilationView {
  /** Of the canonical bytes, restricted rows among them: what a review, a signature and an issue mean. */
  readonly digest: string;
  /** The version of the rules of compiling. */
  readonly rules: string;
  readonly form: string;
  readonly rows: readonly RollupRow[];
  readonly owing: readonly RollupOwing[];
  readonly excluded: readonly { readonly unit: string; readonly reason: string }[];
  readonly sections: readonly RollupSection[];
  readonly basis: readonly BasisView[];
}

/** A figure that is another than in the edition before. */
export interface DeltaView {
  readonly indicator: string;
  readonly field: string | null;
  readonly column: string;
  readonly from: string | null;
  readonly to: string | null;
  /** The reports by whose new versions it came; `from` null where there was none before. */
  readonly because: readonly {
    readonly obligation: string;
    readonly unit: string;
    readonly from: number | null;
    readonly to: number | null;
  }[];
}

/** `GET /api/rollups/{duty}/{period}/{unit}` */
export interface RollupView extends RollupItem {
  /** What would be compiled now; null for who sees only what his unit handed in. */
  readonly draft: CompilationView | null;
  /** The digest that was put before the Office, as long as nothing newer was. */
  readonly draftedDigest: string | null;
  /** What is another figure in the draft than in the last edition. */
  readonly deltas: readonly DeltaView[];
  /** Units without an accepted report now, and of those named with the finance head's decision. */
  readonly missingUnits: readonly string[];
  readonly recordedMissing: readonly string[];
  /** How the reports stand; to a unit its own. */
  readonly owing: readonly RollupOwing[];
  /** Which figures their lead units have confirmed. */
  readonly confirmed: readonly { readonly indicator: string; readonly value: string; readonly confirmedBy: string }[];
  readonly editions: readonly EditionItem[];
  readonly annexes: RollupAnnexes | null;
  readonly history: readonly HistoryEntry[];
  readonly may: readonly ActView[];
}

/** What a compiled report lists beside its figures. */
export interface RollupAnnexes {
  readonly impediments: CarriedImpediments;
  readonly tasks: readonly TaskCount[];
}

/** How many tasks of the authority stand so. */
export interface TaskCount {
  readonly result: TaskResult;
  readonly resultName: Sentence;
  readonly count: number;
  readonly tasks: readonly string[];
}

/** One edition as it was issued. */
export interface EditionItem {
  readonly edition: number;
  readonly digest: string;
  readonly rules: string;
  readonly form: string;
  readonly documentNumber: string;
  readonly issuedBy: string;
  readonly issuedAt: InstantText;
  readonly signedBy: string | null;
  readonly recipients: readonly string[];
  readonly recalledAt: InstantText | null;
}

/** Whether an edition is what its reports make of it. */
export interface EditionVerification {
  /** Its kept bytes have its digest. */
  readonly kept: boolean;
  /** Compiled again from the versions it rests on: the same bytes; other ones by newer rules of compiling; other ones, a fault; erased. */
  readonly verdict: 'same' | 'other_rules' | 'differs' | 'unknown';
  /** The version of the rules by which it was compiled, and that of today: where they differ, a difference is no fault. */
  readonly rules: string;
  readonly rulesToday: string;
}

/** `GET /api/rollups/{duty}/{period}/{unit}/editions/{edition}` */
export interface EditionView extends EditionItem {
  readonly compilation: CompilationView;
  /** Which figures are others than in the edition before. */
  readonly deltas: readonly DeltaView[];
  readonly verification: EditionVerification;
}

/** `GET /api/rollups/{duty}/{period}/{unit}/explanations/{indicator}?column=&field=` */
export interface ExplanationView {
  readonly indicator: string;
  readonly column: 'current' | 'cumulative' | 'lastYear';
  readonly result: FigureView | null;
  readonly rule: Sentence;
  readonly inputs: readonly ExplainedInputView[];
  readonly missing: readonly string[];
  readonly assumed: readonly Sentence[];
}

/** What one unit said of one period, in which version, and who stands behind it. */
export interface ExplainedInputView {
  readonly unit: string;
  readonly period: string;
  readonly field: string | null;
  readonly obligation: string;
  readonly version: number;
  readonly digest: string | null;
  readonly nature: 'estimate' | 'actual';
  readonly figure: Readonly<Record<string, string>>;
  readonly preparedBy: string;
  readonly submittedBy: string;
  readonly acceptedBy: string;
  readonly receivedAt: InstantText;
}

/** `POST …/missing-units`, `/revisions`: why. */
export interface RollupReasonInput {
  readonly reason: string;
}

/** `POST …/exclusions` */
export interface ExclusionInput {
  readonly unit: string;
  readonly reason: string;
}

/** `POST …/inclusions` */
export interface InclusionInput {
  readonly unit: string;
}

/** `POST …/drafts`: of what was looked at, where that is said. */
export interface DraftCompilationInput {
  readonly digest?: string;
}

/** `POST …/confirmations` */
export interface IndicatorConfirmationInput {
  readonly indicator: string;
  /** The figure that is confirmed, as it was seen. */
  readonly value: string;
}

/** `POST …/reviews` and `/signatures`: of which draft. */
export interface DigestInput {
  readonly digest: string;
}

/** `POST …/returns` */
export interface CompilationReturnInput extends DigestInput {
  readonly reason: string;
}

/** `POST …/issues` */
export interface IssueInput extends DigestInput {
  readonly documentNumber: string;
  /** Who gets it beside the units whose reports it rests on. */
  readonly recipients?: readonly string[];
}

/** `POST …/recalls` */
export interface RecallInput {
  readonly edition: number;
  readonly reason: string;
}
