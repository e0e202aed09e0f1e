import type { Page } from './answers.js';
import type { CompilationView, EditionItem, RollupItem } from './rollups.js';
import type { DayText, InstantText, Sentence } from './sentence.js';

/** What an answer about the past says of itself. */
export interface AsOfView {
  readonly at: InstantText;
  /** How many events it rests on. */
  readonly events: number;
  /** The number of the latest of them in the log; null where there is none. */
  readonly seq: number | null;
  readonly sentence: Sentence;
}

/** `GET /api/rollups?asOf=`: null where it was asked how they stand now. */
export interface RollupPage extends Page<RollupItem> {
  readonly asOf: AsOfView | null;
}

/** `GET /api/rollups/{duty}/{period}/{unit}/compilation?asOf=`: what would have been compiled then. */
export interface KnownCompilationView {
  readonly asOf: AsOfView;
  readonly compilation: CompilationView;
  /** As they were issued. */
  readonly editions: readonly EditionItem[];
  readonly version: number;
}

/** `GET /api/matrix?year=&duty=&asOf=`: who owes what in which period, and how that stands. */
export interface MatrixView {
  readonly year: number;
  readonly asOf: AsOfView | null;
  /** In the order of their last days. */
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixColumn {
  readonly key: string;
  readonly duty: string;
  readonly dutyName: Sentence;
  readonly period: string;
  readonly lastDay: DayText;
  readonly label: Sentence;
  /** Of all who owe it and may be seen. */
  readonly standing: MatrixStanding;
}

/** How many stand in which way; what is overdue is not among the open ones. */
export interface MatrixStanding {
  readonly all: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly waiting: number;
  readonly returned: number;
  readonly open: number;
  readonly overdue: number;
  readonly exempt: number;
}

export interface MatrixRow {
  readonly unit: string;
  readonly unitName: Sentence;
  readonly cells: readonly MatrixCell[];
}

export interface MatrixCell {
  /** The column in which it stands. */
  readonly column: string;
  readonly obligation: string;
  readonly state: MatrixState;
  /** In full: “trễ 3 ngày làm việc, chờ kiểm tra”. */
  readonly stateName: Sentence;
  readonly status: string;
  readonly timeliness: string;
  /** Working days: late by, overdue by, or left. */
  readonly days: number;
  readonly lastDay: DayText;
}

export type MatrixState =
  'on_time' | 'late' | 'waiting' | 'returned' | 'open' | 'due_soon' | 'overdue' | 'missing' | 'excused' | 'cancelled';
