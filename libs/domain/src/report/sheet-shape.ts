import type { CellValue } from './cell.js';
import type { Sheet } from './sheet.js';

/** Whether something that was read is a sheet, as far as its shape goes; what it says is for `checkSheet`. */
export const isSheet = (read: unknown): read is Sheet =>
  isRecord(read) &&
  typeof read['form'] === 'string' &&
  isRecordOf(read['cells'], isCellValue) &&
  isRecordOf(read['sections'], isText) &&
  isRecordOf(read['reasons'], isText) &&
  isListOf(read['tasks'], isTask) &&
  isListOf(read['impediments'], isText) &&
  isListOf(read['attachments'], isText);

/** Whether something that was read is what may stand in a cell, and nothing beside it. */
export const isCellValue = (read: unknown): read is CellValue => {
  if (!isRecord(read)) return false;
  const members = MEMBERS.get(read['kind']);
  return members !== undefined && Object.keys(read).length === members.length + 1 && members.every((member) => isText(read[member]));
};

// A map, since what was read may call its kind `constructor`.
const MEMBERS: ReadonlyMap<unknown, readonly string[]> = new Map(
  Object.entries({
    ...{ value: ['value'], ratio: ['numerator', 'denominator'], weighted: ['value', 'weight'] },
    ...{ words: ['text'], missing: ['reason'], not_yet: [] },
  } satisfies Record<CellValue['kind'], readonly string[]>),
);

/** Whether something is an object by whose names others are found. */
export const isRecord = (read: unknown): read is Readonly<Record<string, unknown>> =>
  typeof read === 'object' && read !== null && !Array.isArray(read);

export const isRecordOf = <T>(read: unknown, is: (one: unknown) => one is T): read is Readonly<Record<string, T>> =>
  isRecord(read) && Object.values(read).every(is);

export const isText = (read: unknown): read is string => typeof read === 'string';

const isListOf = <T>(read: unknown, is: (one: unknown) => one is T): read is readonly T[] => Array.isArray(read) && read.every(is);

const isTask = (read: unknown): read is Sheet['tasks'][number] =>
  isRecord(read) && isText(read['task']) && isText(read['text']) && typeof read['percent'] === 'number';
