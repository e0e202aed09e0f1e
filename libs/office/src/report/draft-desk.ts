import type { Handled, HandlingOptions, Instant } from '#eventsourcing';
import {
  type Actor,
  askedFor,
  cellOf,
  cellOfFinding,
  type CellsSaved,
  demandMayDraft,
  demandOpened,
  draftDecider,
  draftStream,
  entryOf,
  type EntryToSave,
  isCleared,
  matterOfObligation,
  type ObligationEvent,
  type SaveCells,
  spelledEntry,
  unsaved,
} from '#domain';
import type { PostgresEventStore } from '#postgres';
import { foldObligation } from '../agenda/agenda-items.js';
import type { Door } from '../door/door.js';
import type { SheetInHand, SheetReader } from './sheet-reader.js';
import { sheetRefusals } from './sheet-refusals.js';

export interface DraftDeskParts {
  readonly store: Pick<PostgresEventStore, 'read'>;
  readonly sheets: SheetReader;
  readonly door: Door;
}

/** What somebody writes on a form. */
export interface Writing {
  readonly actor: Actor;
  readonly obligation: string;
  readonly entries: readonly EntryToSave[];
  /** By the office that receives the report, and not by the unit itself (nhập thay). */
  readonly onBehalf: boolean;
  readonly now: Instant;
}

/** Saves what is written on a form, entry by entry, whoever writes it and on whichever way it comes. */
export class DraftDesk {
  constructor(private readonly parts: DraftDeskParts) {}

  /**
   * Refuses with `NO_FORM`, `UNKNOWN_ENTRIES`, `SEAT_NOT_CLEARED`, what the report's state refuses, and `CELL_CHANGED_MEANWHILE`; `unchanged`
   * means that all of it stood there already.
   */
  async save(writing: Writing, options: HandlingOptions<CellsSaved> = {}): Promise<Handled<CellsSaved>> {
    const { actor, obligation: id, onBehalf, now } = writing;
    const [inHand, events] = await Promise.all([this.parts.sheets.take(id), this.parts.store.read<ObligationEvent>(id)]);
    const obligation = demandOpened(foldObligation(events));
    const entries = writing.entries.map(spelledEntry);
    const demand = (): void => {
      demandMayDraft(obligation);
      demandOnForm(entries, inHand);
      if (!isCleared(actor) && entries.some(({ key }) => isRestrictedEntry(key, inHand!))) throw sheetRefusals.notCleared();
    };
    const command: SaveCells = {
      ...{ type: 'SaveCells', by: actor.person, now },
      data: {
        entries: inHand === undefined ? entries : unsaved(inHand.draft, entries),
        restricted: new Set(entries.map(({ key }) => key).filter((key) => inHand !== undefined && isRestrictedEntry(key, inHand))),
        onBehalf,
      },
    };
    return this.parts.door.carryOut(
      {
        ...{ actor, act: onBehalf ? 'enter_on_behalf' : 'draft', stream: draftStream(id) },
        matterOf: (_, regime) => matterOfObligation(obligation, regime),
        alsoDemand: demand,
      },
      draftDecider,
      command,
      options,
    );
  }
}

/** Whether an entry tells of what only cleared seats see: a cell, or why a warning about one is let stand. */
export const isRestrictedEntry = (key: string, { isRestricted }: Pick<SheetInHand, 'isRestricted'>): boolean => {
  const entry = entryOf(key);
  if (entry?.kind === 'reason') return isRestricted(cellOfFinding(entry.of));
  return entry?.kind === 'cell' && isRestricted(key);
};

const demandOnForm = (entries: readonly EntryToSave[], inHand: SheetInHand | undefined): void => {
  if (inHand === undefined) throw sheetRefusals.noForm();
  const unknown = entries.map(({ key }) => key).filter((key) => !isOnForm(key, inHand));
  if (unknown.length > 0) throw sheetRefusals.unknownEntries(unknown);
};

const isOnForm = (key: string, { asked, context }: SheetInHand): boolean => {
  const entry = entryOf(key);
  switch (entry?.kind) {
    case 'cell':
      return askedFor(asked, cellOf(key)!) !== undefined;
    case 'section':
      return context.form.sections.some(({ code }) => code === entry.of);
    case undefined:
      return false;
    default:
      return true;
  }
};
