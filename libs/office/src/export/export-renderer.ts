import { type Bilingual, type ExportParams, exportRefusals, type ExportSees, type Language } from '#domain';
import type { ExportStep } from '#postgres';

/** What is to be written: with which parameters, and what its asker may see. */
export interface ExportOrder {
  readonly params: ExportParams;
  readonly sees: ExportSees;
}

export interface ExportTask extends ExportOrder {
  /** To be called as it goes on. Throws when somebody else has taken the export over. */
  readonly progress: (step: ExportStep) => Promise<void>;
}

/** How one kind of export is written: piece by piece, so that its length does not matter. Written again it comes out the same. */
export interface ExportRenderer {
  readonly kind: string;
  readonly name: Bilingual;
  readonly mediaType: string;
  /** Its parameters by name; every one is asked for unless it is `optional`. */
  readonly params: Readonly<Record<string, ExportParam>>;
  /** How the file is called, ending and all. */
  readonly fileName: (params: ExportParams) => string;
  /** Refuses what there is not, or is not for him, when it is asked for. */
  readonly demand?: (order: ExportOrder) => Promise<void>;
  readonly render: (task: ExportTask) => AsyncIterable<string | Uint8Array>;
}

export interface ExportParam {
  readonly pattern: RegExp;
  readonly example: string;
  readonly optional?: true;
}

/** In which language it is written; Vietnamese unless it is said. */
export const LANGUAGE_PARAM: ExportParam = { pattern: /^(vi|en)$/, example: 'vi', optional: true };

export const languageIn = ({ language }: ExportParams): Language => (language === 'en' ? 'en' : 'vi');

/** The kinds of export there are. */
export class ExportRenderers {
  readonly #byKind: ReadonlyMap<string, ExportRenderer>;

  constructor(renderers: readonly ExportRenderer[]) {
    this.#byKind = new Map(renderers.map((renderer) => [renderer.kind, renderer]));
  }

  get all(): readonly ExportRenderer[] {
    return [...this.#byKind.values()];
  }

  /** Undefined for a kind that is there no longer. */
  find(kind: string): ExportRenderer | undefined {
    return this.#byKind.get(kind);
  }

  /** Refuses with `EXPORT_KIND` and `EXPORT_PARAM`. */
  demand(kind: string, params: ExportParams): ExportRenderer {
    const renderer = this.find(kind);
    if (renderer === undefined) throw exportRefusals.kindUnknown([...this.#byKind.keys()]);
    const unknown = Object.keys(params).find((name) => !Object.hasOwn(renderer.params, name));
    if (unknown !== undefined) throw exportRefusals.paramUnknown(unknown);
    for (const [name, { pattern, example, optional }] of Object.entries(renderer.params))
      if (params[name] === undefined ? !optional : !pattern.test(params[name])) throw exportRefusals.paramUnfit(name, example);
    return renderer;
  }
}
