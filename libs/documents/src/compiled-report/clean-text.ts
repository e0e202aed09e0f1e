/**
 * A text as a document may hold it: composed letters (NFC), so that ệ is one character for whoever searches, and nothing of which XML
 * knows none: no control character, no half of a pair, no mark that is none.
 */
export const cleanText = (text: string): string => text.normalize('NFC').replace(/[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu, '');
