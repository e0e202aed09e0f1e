import type { AskedCell, Bilingual, CellValue, FormSection, Language } from '#domain';
import type { Present } from './filled-sheet.js';

/** What a template is made of. What its reader may not see is not given: no restricted indicator for whoever is not cleared. */
export interface TemplateRequest {
  readonly language: Language;
  readonly authority: Bilingual;
  readonly duty: { readonly code: string; readonly name: Bilingual };
  readonly period: { readonly id: string; readonly name: Bilingual };
  /** One for each unit. */
  readonly sheets: readonly TemplateSheet[];
}

export interface TemplateSheet {
  readonly unit: { readonly code: string; readonly name: Bilingual };
  /** `monthly/1` */
  readonly form: string;
  /** As `askedCells` gives them. */
  readonly asked: readonly AskedCell[];
  readonly sections: readonly FormSection[];
  /** The present draft by `cellKey`, and by section. */
  readonly cells: Readonly<Record<string, Present<CellValue>>>;
  readonly texts: Readonly<Record<string, Present<string>>>;
  /** What was said of a cell last, by the cell's key. */
  readonly previous: Readonly<Record<string, SaidLast>>;
  /** Earlier periods whose actual figures may still be given, the latest first; none where the file has no place for them. */
  readonly earlier: readonly EarlierPeriod[];
}

/** What was said, and of which period. */
export interface SaidLast {
  readonly period: Bilingual;
  readonly value: CellValue;
}

export interface EarlierPeriod {
  /** `2023-03` */
  readonly id: string;
  readonly name: Bilingual;
  /** What counts of that period so far, by the cell's key. */
  readonly said: Readonly<Record<string, CellValue>>;
}
