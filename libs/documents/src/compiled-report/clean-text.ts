/**
 * A text as a document may hold it: composed letters (NFC), so that ệ is one character for whoever searches, and no control
 * character, of which XML knows none.
 */
export const cleanText = (text: string): string => text.normalize('NFC').replace(/[^\P{Cc}\t\n]/gu, '');
