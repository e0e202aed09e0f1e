import type { InstantText, Sentence } from './sentence.js';
import type { CellValueView, EntryValueView, FindingView } from './sheets.js';

/**
 * `POST …/sheet/file`, `…/sheet/pasted` and `POST /api/sheet-files`: what a file does to drafts, or with `?dryRun=true` would do. With a
 * fault, or a conflict, nothing of it is saved.
 */
export interface SheetFileAnswer {
  readonly dryRun: boolean;
  /** Whether it was saved. Not with `dryRun`, nor where it changes nothing. */
  readonly saved: boolean;
  readonly faults: readonly SheetFaultView[];
  readonly units: readonly SheetFileUnit[];
}

/** Why something in a file is not taken. */
export interface SheetFaultView {
  /** `not_a_number` */
  readonly code: string;
  /** The sheet of the workbook; empty where the file has none, or where the file as a whole is meant. */
  readonly sheet: string;
  /** From 1; 0 where no row is meant. */
  readonly row: number;
  /** `H`; empty where no column is meant. */
  readonly column: string;
  readonly sentence: Sentence;
}

/** What becomes of one unit's draft. */
export interface SheetFileUnit {
  readonly obligation: string;
  readonly unit: string;
  readonly unitName: Sentence;
  /** Written by the office that receives the report (nhập thay). */
  readonly onBehalf: boolean;
  /** Version of the draft that it was compared with. */
  readonly version: number;
  readonly changes: readonly SheetFileChange[];
  /** Somebody wrote these since the file was made: they are shown and not overwritten. */
  readonly conflicts: readonly SheetFileChange[];
  /** What there is to say of the sheet as it comes to be. */
  readonly findings: readonly FindingView[];
}

export interface SheetFileChange {
  /** `T03:estimate`, `section:economy` */
  readonly key: string;
  readonly name: Sentence;
  /** `Q3-PKT!K10`: where the file says so. */
  readonly place: string;
  readonly from: EntryValueView | null;
  /** The same in words, 5.558 and 33,5; empty where nothing stands. */
  readonly fromText: Sentence;
  /** Who wrote what stands there now; null where nobody did. */
  readonly fromBy: string | null;
  readonly fromByName: string | null;
  readonly fromAt: InstantText | null;
  readonly to: EntryValueView | null;
  readonly toText: Sentence;
  /** The result of a formula was taken. */
  readonly reckoned: boolean;
}

/** `GET …/sheet.json`, and sent back by `POST …/sheet/file`: the cells and sections of one sheet. */
export interface SheetFileJson {
  /** `monthly/1` */
  readonly form: string;
  readonly unit: string;
  readonly duty: string;
  readonly period: string;
  /** By key; null empties a cell. What is left out stays. */
  readonly cells: Readonly<Record<string, CellValueView | null>>;
  readonly sections: Readonly<Record<string, string | null>>;
  /** By key, `section:economy` among them: the revision that was seen. Without it only what is empty can be filled in. */
  readonly basedOn: Readonly<Record<string, number>>;
}
