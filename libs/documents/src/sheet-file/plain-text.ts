import { cleanText } from '../compiled-report/clean-text.js';

/**
 * A text as it is kept, whichever program and keyboard it comes from: accents put together, lines ended alike, nothing around it, and no
 * sign that a workbook cannot hold: Excel opens no file with one of them.
 */
export const plainText = (text: string): string =>
  // Excel itself writes such signs as _x000D_.
  cleanText(text.replace(/_x000D_/g, '').replace(/\r\n?/g, '\n')).trim();

/** A word as it is compared: without differences of case, of spaces, of line ends. */
export const sameWord = (one: string, other: string): boolean => bare(one) === bare(other);

const bare = (text: string): string => plainText(text).replace(/\s+/g, ' ').toLocaleLowerCase('vi');
