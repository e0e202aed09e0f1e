import { canonicalJson, decided, keptText, type RecordedEvent, type SealedPart } from '#eventsourcing';
import { type DraftEvent, evolveDraft, NO_DRAFT, type SheetDraft } from './draft.js';
import { type EntryValue, isEntry, sheetOfEntries } from './draft-entry.js';
import type { Sheet } from './sheet.js';
import { spelledValue } from './sheet-content.js';
import { isCellValue, isRecord } from './sheet-shape.js';

/** A draft with what stands in it, as its reader may see it. */
export interface WrittenDraft extends SheetDraft {
  readonly values: ReadonlyMap<string, EntryValue>;
}

/** The draft from its own events; without the restricted entries for whoever may not see them. */
export const writtenDraft = (
  history: readonly RecordedEvent<DraftEvent>[] = [],
  { cleared }: { readonly cleared: boolean },
): WrittenDraft => {
  const values = new Map<string, EntryValue>();
  for (const { sealed } of history)
    for (const [key, value] of [...valuesIn(sealed['values']), ...(cleared ? valuesIn(sealed['restricted']) : [])]) {
      if (isEntry(key, value)) values.set(key, value);
      else values.delete(key);
    }
  return { ...history.map(decided).reduce(evolveDraft, NO_DRAFT), values };
};

/** The sheet as far as it is drafted. */
export const draftedSheet = ({ values }: Pick<WrittenDraft, 'values'>, form: string): Sheet => sheetOfEntries(form, values);

/** What of this is not in the draft already: the same value once more is nothing to save. */
export const unsaved = <Entry extends { readonly key: string; readonly value: EntryValue | null }>(
  { values }: Pick<WrittenDraft, 'values'>,
  entries: readonly Entry[],
): readonly Entry[] => entries.filter(({ key, value }) => canonicalJson(values.get(key) ?? null) !== canonicalJson(value));

/** An entry with its numbers in their one spelling, so that the same figure is the same entry. */
export const spelledEntry = <Entry extends { readonly value: EntryValue | null }>(entry: Entry): Entry =>
  isCellValue(entry.value) ? { ...entry, value: spelledValue(entry.value) } : entry;

const valuesIn = (part: SealedPart | undefined): readonly (readonly [string, unknown])[] => {
  const text = keptText(part);
  if (text === undefined) return [];
  const read: unknown = JSON.parse(text);
  return isRecord(read) ? Object.entries(read) : [];
};
