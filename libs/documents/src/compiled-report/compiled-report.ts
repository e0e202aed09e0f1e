import type { Compilation, Delta, Explanation, ImpedimentKind, ImpedimentLevel, LocalDay, Measurement, TaskResult } from '#domain';
import type { Instant } from '#eventsourcing';
import type { DocumentHead } from './document-head.js';

/** All that a compiled report (báo cáo tổng hợp) is written from: the same gives the same words, in every kind of file. */
export interface CompiledReport {
  /** Without the restricted rows where its reader is not cleared: what is not in it is in no document. */
  readonly compilation: Compilation;
  readonly standing: Standing;
  readonly head: DocumentHead;
  /** What it is about, under its type: `Tình hình thực hiện … tháng 10/2023`. */
  readonly abstract: string;
  /** By what it was asked for: the plan, the duty. */
  readonly grounds: string;
  readonly names: Names;
  /** The plan's headings above its targets, in their order; none where it has none. */
  readonly groups: readonly ReportedGroup[];
  readonly zone: string;
  /** When collecting ended; null where nobody has set it. */
  readonly cutOffAt: Instant | null;
  /** How indicators are added up, by their codes; none for an indicator of words. */
  readonly measurements: Readonly<Record<string, Measurement>>;
  /** Where figures come from; what is missing here is a plain number in the tables. */
  readonly explanations: readonly Explained[];
  readonly tasks: readonly ReportedTask[];
  readonly difficulties: readonly ReportedDifficulty[];
  readonly nextTasks: readonly NextTask[];
  /** What became another figure since the edition before. */
  readonly changes: readonly Delta[];
  /** What was assumed, beyond what the compilation says of itself. */
  readonly notes: readonly string[];
  /** A demonstration made its figures up. */
  readonly invented: boolean;
}

/** A draft is what would be compiled now; an edition was signed and issued, and is proved by its digest. */
export type Standing =
  { readonly kind: 'draft'; readonly at: Instant } | { readonly kind: 'edition'; readonly edition: number; readonly digest: string };

/** Names as a document writes them. A unit without a name stands there by its code. */
export interface Names {
  readonly units: Readonly<Record<string, string>>;
  readonly duty: string;
  readonly period: string;
}

/** A heading, and the numbers of the targets below it. */
export interface ReportedGroup {
  readonly name: string;
  readonly targets: readonly number[];
}

/** An explanation, of which field's figure. */
export type Explained = Explanation & { readonly field: string | null };

export interface ReportedTask {
  readonly code: string;
  readonly title: string;
  readonly lead: string | null;
  readonly result: TaskResult;
  readonly lastDay: LocalDay | null;
  readonly percent: number | null;
  readonly note: string;
}

export interface ReportedDifficulty {
  readonly number: string;
  readonly unit: string;
  readonly kind: ImpedimentKind;
  readonly level: ImpedimentLevel;
  /** Null once it was erased. */
  readonly text: string | null;
  readonly solution: string | null;
  readonly owner: string | null;
  readonly lastDay: LocalDay | null;
  readonly standing: string;
}

export interface NextTask {
  readonly text: string;
  readonly unit: string | null;
  readonly lastDay: LocalDay | null;
}

/** A unit as the document calls it. */
export const unitName = ({ names }: Pick<CompiledReport, 'names'>, code: string): string => names.units[code] ?? code;

export const unitNames = (report: Pick<CompiledReport, 'names'>, codes: readonly string[]): string =>
  codes.map((code) => unitName(report, code)).join(', ');
