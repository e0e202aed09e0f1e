import type { Bilingual } from '#domain';
import type { Place } from './place.js';

/** Why a file of figures is not taken, told to who filled it in: where, and what to do. */
export interface SheetFault extends Place {
  /** For programs: `not_a_number`. */
  readonly code: string;
  readonly sentence: Bilingual;
}

/** What stops the reading of a whole file. */
export class FileRefused extends Error {
  constructor(readonly faults: readonly SheetFault[]) {
    super(faults.map(({ sentence }) => sentence.en).join(' '));
  }
}

export const faultAt = ({ sheet, row, column }: Place, code: string, vi: string, en: string): SheetFault => ({
  ...{ sheet, row, column, code },
  sentence: { vi, en },
});
