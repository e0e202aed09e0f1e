import type { Bilingual } from '#domain';

/** Something wrong in a table of persons, told to the person who wrote it. */
export interface RowFault {
  /** From 1; the heading is line 1. */
  readonly line: number;
  /** Missing where the line as a whole is meant. */
  readonly column?: string;
  /** For programs. */
  readonly code: string;
  readonly sentence: Bilingual;
}

/** `persons.csv:12 email: …` as people find it. */
export const writeRowFault = (file: string, { line, column }: RowFault, sentence: string): string =>
  `${file}:${line} ${column === undefined ? '' : `${column}: `}${sentence}`;
