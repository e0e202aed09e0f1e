import type { HistoryEntry } from './answers.js';
import type { ActView } from './me.js';
import type { DayText, InstantText, Sentence } from './sentence.js';

export type ImpedimentKind = 'difficulty' | 'obstacle' | 'proposal';
export type ImpedimentLevel = 'unit' | 'office' | 'authority' | 'superior';
export type ImpedimentStatus = 'raised' | 'passed_upward' | 'routed' | 'answered' | 'confirmed' | 'withdrawn' | 'closed';
export type AnswerOutcome = 'solved' | 'partly' | 'cannot' | 'passed_upward';

/** What keeps a unit from its work, or what it proposes, as it stands. */
export interface ImpedimentView {
  /** Its number, `2023-007`. */
  readonly impediment: string;
  readonly unit: string;
  readonly unitName: Sentence;
  /** The compiling office, which routes it. */
  readonly recipient: string;
  /** The stream of the report or task it is about; null where it stands alone. */
  readonly about: string | null;
  readonly kind: ImpedimentKind;
  readonly level: ImpedimentLevel;
  readonly status: ImpedimentStatus;
  readonly statusName: Sentence;
  /** The seat that has to answer; null while it waits to be routed for the first time. */
  readonly owner: { readonly unit: string; readonly role: string } | null;
  /** The day by whose end it has to be answered. */
  readonly lastDay: DayText | null;
  readonly overdue: boolean;
  /** The unit did not judge the answer within its term. */
  readonly unjudged: boolean;
  readonly raisedBy: string;
  readonly raisedAt: InstantText;
  /** What it is, and what the unit proposes; null once erased. */
  readonly text: string | null;
  readonly solution: string | null;
  /** The last answer. */
  readonly answer: ImpedimentAnswerView | null;
  readonly disputes: number;
  readonly version: number;
  /** What the asker may do: by the right to raise it may be withdrawn, by the right to route closed. */
  readonly may: readonly ActView[];
}

export interface ImpedimentAnswerView {
  readonly outcome: AnswerOutcome;
  readonly answeredBy: string;
  readonly answeredAt: InstantText;
  readonly text: string | null;
}

export interface ImpedimentDetail extends ImpedimentView {
  readonly history: readonly HistoryEntry[];
}

/** `GET /api/impediments/carried?duty=…&period=…`: what a compiled report of this period lists. */
export interface CarriedImpediments {
  readonly duty: string;
  readonly period: string;
  readonly total: number;
  /** One group for each level that has any, from the unit upward. */
  readonly levels: readonly { readonly level: ImpedimentLevel; readonly levelName: Sentence; readonly items: readonly ImpedimentView[] }[];
}

/** What is raised, wherever that is done. */
export interface ImpedimentWords {
  readonly kind: ImpedimentKind;
  /** The level that can solve it. */
  readonly level: ImpedimentLevel;
  readonly text: string;
  readonly solution?: string;
}

/** `POST /api/impediments` */
export interface ImpedimentInput extends ImpedimentWords {
  /** The unit that raises it. */
  readonly unit: string;
  /** The stream of one of its reports, or of a task. */
  readonly about?: string;
}

/** `POST /api/impediments/{number}/routings` */
export interface RoutingInput {
  /** Who has to answer it. */
  readonly unit: string;
  readonly role: string;
  readonly level: ImpedimentLevel;
  /** By the policy's term when left out. */
  readonly lastDay?: DayText;
  /** Why, when it was routed before. */
  readonly reason?: string;
}

/** `POST /api/impediments/{number}/answers` */
export interface ImpedimentAnswerInput {
  readonly outcome: AnswerOutcome;
  readonly text: string;
}

/** `POST /api/impediments/{number}/disputes`, `/withdrawals` and `/closings` */
export interface ImpedimentReasonInput {
  readonly reason: string;
}
