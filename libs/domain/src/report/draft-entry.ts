import { cellOf, type CellValue } from './cell.js';
import type { Sheet } from './sheet.js';
import { isCellValue, isRecord, isText } from './sheet-shape.js';

/*
 * entry  mục của bản nháp: the least that is saved by itself: a cell, a section, a reason, the progress of a task, a file or a difficulty that
 *        goes with the report. All are saved in one way, so that two persons can fill in one sheet and neither loses a word.
 */

/** By its key: `T03:estimate` a cell, `section:economy`, `reason:jump:T03:estimate`, `task:III.2.4`, `attachment:…`, `impediment:…`. */
export type EntryValue = CellValue | string | Progress | true;

type Progress = Pick<Sheet['tasks'][number], 'percent' | 'text'>;

export type EntryKind = 'cell' | 'section' | 'reason' | 'task' | 'attachment' | 'impediment';

/** Of what kind an entry is, and what its key names; undefined where it is none. */
export const entryOf = (key: string): { readonly kind: EntryKind; readonly of: string } | undefined => {
  if (cellOf(key) !== undefined) return { kind: 'cell', of: key };
  const [, kind, of] = KEY.exec(key) ?? [];
  return kind === undefined || of === undefined ? undefined : { kind: kind as EntryKind, of };
};

const KEY = /^(section|reason|task|attachment|impediment):(.+)$/s;

/** Whether a value is of the kind that the key asks for; a draft may hold a wrong figure, but no other thing. */
export const isEntry = (key: string, value: unknown): value is EntryValue => {
  const kind = entryOf(key)?.kind;
  switch (kind) {
    case 'cell':
      return isCellValue(value);
    case 'section':
    case 'reason':
      return isText(value);
    case 'task':
      return isRecord(value) && Object.keys(value).length === 2 && isText(value['text']) && typeof value['percent'] === 'number';
    case 'attachment':
    case 'impediment':
      return value === true;
    case undefined:
      return false;
  }
};

type Entries = ReadonlyMap<string, EntryValue>;

/** The sheet that these entries make. */
export const sheetOfEntries = (form: string, entries: Entries): Sheet => ({
  form,
  cells: named(entries, 'cell') as Sheet['cells'],
  sections: named(entries, 'section') as Sheet['sections'],
  reasons: named(entries, 'reason') as Sheet['reasons'],
  tasks: Object.entries(named(entries, 'task') as Record<string, Progress>).map(([task, { percent, text }]) => ({ task, percent, text })),
  attachments: Object.keys(named(entries, 'attachment')),
  impediments: Object.keys(named(entries, 'impediment')),
});

/** The entries of which a sheet is made: the other way about. */
export const entriesOfSheet = ({ cells, sections, reasons, tasks, attachments, impediments }: Sheet): Entries =>
  new Map<string, EntryValue>([
    ...Object.entries(cells),
    ...keyed('section', Object.entries(sections)),
    ...keyed('reason', Object.entries(reasons)),
    ...tasks.map(({ task, percent, text }) => [`task:${task}`, { percent, text }] as const),
    ...attachments.map((id) => [`attachment:${id}`, true] as const),
    ...impediments.map((stream) => [`impediment:${stream}`, true] as const),
  ]);

const keyed = (kind: EntryKind, entries: readonly (readonly [string, EntryValue])[]) =>
  entries.map(([of, value]) => [`${kind}:${of}`, value] as const);

const named = (entries: Entries, kind: EntryKind): Record<string, EntryValue> =>
  Object.fromEntries(
    [...entries]
      .flatMap(([key, value]) => {
        const entry = entryOf(key);
        return entry?.kind === kind ? [[entry.of, value] as const] : [];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
