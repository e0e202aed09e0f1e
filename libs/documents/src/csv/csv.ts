import { cleanText } from '../compiled-report/clean-text.js';

/**
 * Rows as RFC 4180 writes them, with the two departures that Excel in Vietnam asks for: a byte order mark, by which it knows the text
 * to be UTF-8, and a semicolon between fields, since a comma stands within the numbers.
 */
export const csv = (rows: readonly (readonly string[])[]): string =>
  `${BYTE_ORDER_MARK}${rows.map((fields) => `${fields.map(field).join(';')}\r\n`).join('')}`;

const BYTE_ORDER_MARK = '\uFEFF';

const field = (words: string): string => {
  const clean = cleanText(words);
  return /[;"\r\n]/.test(clean) ? `"${clean.replaceAll('"', '""')}"` : clean;
};

/** A text that a program would take for a formula gets an apostrophe before it, by which Excel takes it for a text. */
export const harmless = (words: string): string => (/^\s*[=+\-@]|^[\t\r]/.test(words) ? `'${words}` : words);
