import type { Sentence } from './sentence.js';

/** Who asks, and what he may do. */
export interface Me {
  readonly person: string;
  /** Null where the directory knows no name. */
  readonly name: string | null;
  readonly language: 'vi' | 'en';
  readonly seats: readonly SeatView[];
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
}
