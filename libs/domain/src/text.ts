/** A text that a person sees: Vietnamese first, English second. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

export type Language = keyof Bilingual;
