import type { Answer } from './answers.js';
import type { InstantText, Sentence } from './sentence.js';

export type ExportStatus = 'requested' | 'completed' | 'failed';

/** Something long that is written in the background. */
export interface ExportView {
  readonly export: string;
  readonly kind: string;
  readonly kindName: Sentence;
  readonly params: Readonly<Record<string, string>>;
  readonly status: ExportStatus;
  readonly requestedBy: string;
  readonly requestedAt: InstantText;
  /** How far it has got; null while nobody has begun it. */
  readonly progress: ExportProgressView | null;
  /** Why it could not be written; null unless it failed. */
  readonly code: string | null;
  /** How large it is; null until it is done. */
  readonly bytes: number | null;
  readonly digest: string | null;
  /** Whether the asker may fetch it now, by `GET /api/exports/{export}/content`. */
  readonly mayFetch: boolean;
  readonly version: number;
}

export interface ExportProgressView {
  readonly done: number;
  /** Null where it is not known. */
  readonly total: number | null;
  /** How often it was begun. */
  readonly attempt: number;
}

/** `GET /api/exports/kinds` */
export interface ExportKindList {
  readonly kinds: readonly ExportKindView[];
}

export interface ExportKindView {
  readonly kind: string;
  readonly name: Sentence;
  readonly params: readonly ExportParamView[];
}

export interface ExportParamView {
  readonly name: string;
  readonly example: string;
  readonly optional: boolean;
}

/** `POST /api/exports` */
export interface ExportInput {
  readonly kind: string;
  readonly params?: Readonly<Record<string, string>>;
}

export interface ExportAnswer extends Answer {
  readonly export: string;
}
