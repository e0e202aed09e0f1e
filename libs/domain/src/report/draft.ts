import type { Event, Instant } from '#eventsourcing';
import { authorsOf } from '../access/acting.js';

/*
 * draft  bản nháp: what a unit is writing on a form, entry by entry, before its head hands it in. A stream of its own, so that writing does
 *        not stand in the way of what happens to the report.
 */

/**
 * Entries were saved, or emptied; with the sealed parts `values` and, of entries that only cleared seats see, `restricted`: what stands in
 * them now, by their keys, null where nothing does. `onBehalf`: by the office that receives the report (nhập thay).
 */
export type CellsSaved = Event<
  'CellsSaved',
  { readonly cells: readonly string[]; readonly savedBy: string; readonly savedAt: Instant; readonly onBehalf?: true }
>;

export type DraftEvent = CellsSaved;

/** Who saved an entry last, and as which version of the draft. */
export interface SavedEntry {
  /** The version of the stream by which it was saved. */
  readonly revision: number;
  readonly savedBy: string;
  readonly savedAt: Instant;
  readonly onBehalf: boolean;
  /** Who saved it, and in whose name. */
  readonly authors: readonly string[];
}

export interface SheetDraft {
  readonly version: number;
  readonly entries: ReadonlyMap<string, SavedEntry>;
}

export const NO_DRAFT: SheetDraft = { version: 0, entries: new Map() };

/** The stream in which the draft of an obligation's sheet is written. */
export const draftStream = (obligation: string): string => obligation.replace(/^obligation\//, 'draft/');

export const evolveDraft = ({ version, entries }: SheetDraft, { data }: DraftEvent): SheetDraft => {
  const { cells, savedBy, savedAt, onBehalf = false } = data;
  const saved: SavedEntry = { revision: version + 1, savedBy, savedAt, onBehalf, authors: authorsOf(savedBy, data) };
  return { version: version + 1, entries: new Map([...entries, ...cells.map((cell) => [cell, saved] as const)]) };
};

/** Everybody by whom something in the draft stands as it does, the last one first: all of them have prepared it. */
export const preparersOf = ({ entries }: SheetDraft): readonly string[] => [
  ...new Set([...entries.values()].sort((a, b) => b.revision - a.revision).flatMap(({ authors }) => authors)),
];
