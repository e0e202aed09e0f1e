import type { CellValue } from '#domain';
import type { Place } from './place.js';

/*
 * filled sheet  what a file, a pasted block or a program gives for one unit: some cells and sections, each with the place it was read from
 * base          the revision of a cell when the file was made, and whether it was left as it was: then nothing was said
 */

export interface FilledSheet {
  readonly unit: string;
  readonly duty: string;
  readonly period: string;
  /** `monthly/1`; missing where the way it came by names none. */
  readonly form?: string;
  /** The sheet, for what is said of it as a whole. */
  readonly at: Place;
  /** By `cellKey`. */
  readonly cells: Readonly<Record<string, Written<CellValue>>>;
  /** By the form's section codes. */
  readonly sections: Readonly<Record<string, Written<string>>>;
}

export interface Written<Value> {
  /** Null where it was left, or made, empty. */
  readonly value: Value | null;
  /** Missing where the way it came by does not say on what it rests. */
  readonly base?: Base;
  readonly at: Place;
  /** A formula's result was taken; said, not refused. */
  readonly reckoned?: true;
}

export interface Base {
  /** 0 where nothing had ever been written. */
  readonly revision: number;
  /** It says what it said when the file was made. */
  readonly leftAsItWas: boolean;
}

/** What stands in a cell of the draft, and how often it was written. */
export interface Present<Value> {
  readonly revision: number;
  readonly value: Value | null;
}

/** Nothing was ever written. */
export const NOTHING_YET = { revision: 0, value: null } as const;
