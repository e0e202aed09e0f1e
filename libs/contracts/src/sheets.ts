import type { DayText, InstantText, Sentence } from './sentence.js';
import type { IndicatorView } from './targets.js';

/** What stands in a cell; numbers are decimals as text, `33.5`. */
export type CellValueView =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'ratio'; readonly numerator: string; readonly denominator: string }
  | { readonly kind: 'weighted'; readonly value: string; readonly weight: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'missing'; readonly reason: string }
  | { readonly kind: 'not_yet' };

/** What stands in an entry of a draft: a cell, a section's or a reason's text, the progress of a task, or that a file goes with it. */
export type EntryValueView = CellValueView | string | { readonly percent: number; readonly text: string } | true;

/** What was handed in on a form. What the asker may not see is not there. */
export interface SheetContentView {
  /** `monthly/1` */
  readonly form: string;
  /** By their keys: `T03:estimate`, `T27/giao-duc:estimate`, `T03:actual@2023-03`. */
  readonly cells: Readonly<Record<string, CellValueView>>;
  readonly sections: Readonly<Record<string, string>>;
  readonly tasks: readonly { readonly task: string; readonly percent: number; readonly text: string }[];
  readonly impediments: readonly string[];
  readonly attachments: readonly string[];
  /** Why warnings were let stand, by the finding's id. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** The same as it is sent; what is left out is empty. */
export interface SheetInput extends Partial<Omit<SheetContentView, 'form'>> {
  readonly form: string;
}

/** `GET /api/obligations/{unit}/{duty}/{period}/sheet`: the form as it is asked of the unit, and how far it is filled in. */
export interface SheetView {
  readonly obligation: string;
  readonly form: string;
  readonly unit: string;
  readonly unitName: Sentence;
  readonly duty: string;
  readonly dutyName: Sentence;
  readonly period: string;
  readonly periodName: Sentence;
  /** By which the form tells who reports what. */
  readonly day: DayText;
  readonly cells: readonly SheetCellView[];
  readonly sections: readonly { readonly code: string; readonly name: Sentence; readonly required: boolean }[];
  /** Every entry of the draft; none for who may not see it. */
  readonly entries: readonly SavedEntryView[];
  /** Version of the draft; 0 where nothing is written yet. */
  readonly version: number;
  /** Whoever has prepared what stands in it: none of them signs it. */
  readonly preparers: readonly string[];
  readonly findings: readonly FindingView[];
  /** Whether nothing stands in the way of handing it in. */
  readonly ready: boolean;
}

/** A cell that the form asks for, with what there is to compare with. */
export interface SheetCellView {
  readonly cell: string;
  readonly target: number;
  readonly indicator: IndicatorView;
  readonly field: { readonly code: string; readonly name: Sentence } | null;
  /** What the unit said in the periods before, the latest twelve at most, oldest first. */
  readonly previous: readonly PreviousView[];
  /** The same period of the year before. */
  readonly lastYear: PreviousView | null;
  /** What stands in the draft; null where nothing does. */
  readonly saved: SavedEntryView | null;
}

export interface PreviousView {
  readonly period: string;
  readonly nature: 'estimate' | 'actual';
  readonly value: CellValueView;
}

/** An entry as it was saved last. */
export interface SavedEntryView {
  readonly key: string;
  /** Null where it was emptied. */
  readonly value: EntryValueView | null;
  /** To be named by who changes it. */
  readonly revision: number;
  readonly savedBy: string;
  /** Null once he was erased. */
  readonly savedByName: string | null;
  readonly savedAt: InstantText;
  readonly onBehalf: boolean;
}

/** What checking finds: an error keeps the sheet from being handed in, a warning asks for a reason under its id, a note says something. */
export interface FindingView {
  readonly id: string;
  readonly kind: 'error' | 'warning' | 'note';
  /** Null where it speaks of the sheet. */
  readonly cell: string | null;
  readonly sentence: Sentence;
}

/** `PUT …/sheet/cells`: some entries, together or not at all. */
export interface EntriesInput {
  readonly entries: readonly EntryInput[];
  /** True where the office that receives the report writes it for the unit (nhập thay). */
  readonly onBehalf?: boolean;
}

export interface EntryInput {
  readonly key: string;
  /** Null empties it. */
  readonly value: EntryValueView | null;
  /** The revision in which it was seen; 0 where it was empty. */
  readonly basedOn: number;
}

/** `POST …/sheet/checks`: what there would be to say; nothing is saved. Without a sheet, of the draft. */
export interface ChecksInput {
  readonly sheet?: SheetInput;
}

export interface ChecksView {
  readonly findings: readonly FindingView[];
  /** Those that still keep it from being handed in. */
  readonly open: readonly string[];
}
