import { canonicalJson, type Command, type Decider, type SealedText } from '#eventsourcing';
import { type CellsSaved, type DraftEvent, evolveDraft, NO_DRAFT, type SheetDraft } from './draft.js';
import { type EntryValue, isEntry } from './draft-entry.js';
import { draftRefusals } from './draft-refusals.js';

/** One entry as it is to stand, or nothing where it is emptied. */
export interface EntryToSave {
  readonly key: string;
  readonly value: EntryValue | null;
  /** The revision in which the writer saw it; 0 where it was empty. */
  readonly basedOn: number;
}

/** Saves entries of a draft; those of which `isRestricted` is true are sealed apart. */
export type SaveCells = Command<
  'SaveCells',
  { readonly entries: readonly EntryToSave[]; readonly restricted: ReadonlySet<string>; readonly onBehalf: boolean }
>;

/**
 * Entries are saved together or not at all: refuses with `CELL_CHANGED_MEANWHILE` when one of them was saved by another since it was seen,
 * so that the last to write never wins in silence.
 */
const decide = ({ data, by, now }: SaveCells, draft: SheetDraft): CellsSaved[] => {
  const { entries, restricted, onBehalf } = data;
  if (entries.length === 0) return [];
  const unfit = entries.find(({ key, value }) => value !== null && !isEntry(key, value));
  if (unfit !== undefined) throw draftRefusals.unfitEntry(unfit.key);
  const changed = entries.filter(({ key, basedOn }) => (draft.entries.get(key)?.revision ?? 0) !== basedOn);
  if (changed.length > 0) throw draftRefusals.changedMeanwhile(changed.map(({ key }) => ({ key, saved: draft.entries.get(key) })));
  const cells = entries.map(({ key }) => key).sort();
  const saved = { cells, savedBy: by, savedAt: now, ...(onBehalf && { onBehalf }) };
  return [{ type: 'CellsSaved', data: saved, occurredAt: now, sealed: sealedEntries(entries, restricted) }];
};

export const draftDecider: Decider<SheetDraft, SaveCells, DraftEvent> = { decide, evolve: evolveDraft, initialState: NO_DRAFT };

const sealedEntries = (entries: readonly EntryToSave[], restricted: ReadonlySet<string>): Record<string, SealedText> => {
  const textOf = (of: readonly EntryToSave[]): string => canonicalJson(Object.fromEntries(of.map(({ key, value }) => [key, value])));
  const [closed, open] = [entries.filter(({ key }) => restricted.has(key)), entries.filter(({ key }) => !restricted.has(key))];
  return {
    ...(open.length > 0 && { values: { text: textOf(open), classification: 'internal' as const } }),
    ...(closed.length > 0 && { restricted: { text: textOf(closed), classification: 'restricted' as const } }),
  };
};
