import type { Bilingual, Language } from '#domain';

/** A page speaks one language; whatever it says goes through here. */
export interface Speech {
  readonly language: Language;
  readonly say: (text: Bilingual) => string;
}

export const speech = (language: Language): Speech => ({ language, say: (text) => text[language] });

/** The same word in both languages: a name, a number. */
export const same = (text: string): Bilingual => ({ vi: text, en: text });
