import type { CellValue } from './cell.js';

/** What one unit hands in on a form (nội dung báo cáo). */
export interface Sheet {
  /** `monthly/1`, the form and its version. */
  readonly form: string;
  /** By `cellKey`. */
  readonly cells: Readonly<Record<string, CellValue>>;
  /** By the form's section codes. */
  readonly sections: Readonly<Record<string, string>>;
  /** The tasks whose progress it tells of, as they stood. */
  readonly tasks: readonly { readonly task: string; readonly percent: number; readonly text: string }[];
  /** Streams of difficulties that are raised with it. */
  readonly impediments: readonly string[];
  /** Ids of files. */
  readonly attachments: readonly string[];
  /** Why a warning is let stand, by the finding's id. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** What a sheet has beside its form before anything is written on it. */
export const BLANK_SHEET: Omit<Sheet, 'form'> = { cells: {}, sections: {}, tasks: [], impediments: [], attachments: [], reasons: {} };

/** What checking a sheet finds: an error keeps it from being handed in, a warning asks for a reason, a note says something only. */
export interface Finding {
  /** The rule and the cell it speaks of, `not_falling:T03:estimate`: the same finding has the same id. */
  readonly id: string;
  readonly kind: 'error' | 'warning' | 'note';
  /** The key of a cell; null where it speaks of the sheet. */
  readonly cell: string | null;
  readonly sentence: { readonly vi: string; readonly en: string };
}
