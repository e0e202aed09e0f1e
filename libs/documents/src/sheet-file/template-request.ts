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
  /** What was said of a cell in the period before, by the cell's key. */
  readonly previous: Readonly<Record<string, CellValue>>;
}
