import type { Bilingual } from '#domain';

/** Something wrong in a file, told to the person who wrote it: where it stands, and what is expected there. */
export interface FileFault {
  readonly severity: 'fault' | 'warning';
  /** Which file: the plan, the calendar that it names, or the personas of a rehearsal. */
  readonly file: 'plan' | 'calendar' | 'personas';
  /** For programs: `unknown_key`. */
  readonly code: string;
  /** `duties[1].levels[0].due.anchor.day`; empty for the file as a whole. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly sentence: Bilingual;
}

/** A fault that knows its path but not yet its line. */
export interface PathFault {
  readonly severity: 'fault' | 'warning';
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly sentence: Bilingual;
}

/** As people write it: `duties[1].levels[0]`. */
export const writePath = (path: readonly (string | number)[]): string =>
  path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`), '');
