import type { DayText, Sentence } from './sentence.js';

/** Who asks, and what he may do. */
export interface Me {
  readonly person: string;
  /** Null where the directory knows no name. */
  readonly name: string | null;
  readonly language: 'vi' | 'en';
  readonly seats: readonly SeatView[];
  /** Whether classified figures are shown to him. */
  readonly cleared: boolean;
  /** The units whose reports he may see; `all`, or a list. */
  readonly reads: 'all' | readonly string[];
  readonly signedInBy: 'token' | 'session';
  /** A real instant. */
  readonly until: string;
}

export interface SeatView {
  readonly unit: string;
  readonly unitName: Sentence;
  readonly role: string;
  readonly roleName: Sentence;
  /** Whether classified figures may be seen from it. */
  readonly cleared: boolean;
  /** The field it is in charge of; null where it is in charge of all. */
  readonly field: string | null;
  /** In whose name he acts in it; null on a seat of his own. */
  readonly acting: ActingView | null;
}

export type DelegationForm = 'KT' | 'TL' | 'TUQ';

/** Acting authority, as who has it sees it. */
export interface ActingView {
  /** In whose name. */
  readonly person: string;
  readonly personName: string | null;
  readonly form: DelegationForm;
  readonly delegation: string;
  /** The last day on which he may. */
  readonly to: DayText;
  readonly acts: readonly ActView[];
}

/** Something that may be done here, for programs and in words. */
export interface ActView {
  readonly act: string;
  readonly name: Sentence;
}
