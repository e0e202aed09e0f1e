import { SLOTS } from './slots.js';

/*
 * The columns of a sheet as CSV: one line for each cell, and for each section, which has its words in the column of words.
 */

export const CSV_COLUMNS = ['unit', 'duty', 'period', 'form', 'cell', 'name', 'unit_name', ...SLOTS, 'based_on'] as const;

/** What a line must have to say anything; the others may be missing. */
export const CSV_NEEDED = ['unit', 'duty', 'period', 'cell'] as const;

/** `section:kinh-te` in the column of cells. */
export const SECTION_PREFIX = 'section:';
