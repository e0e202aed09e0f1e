import { createHash } from 'node:crypto';
import type { CellValue } from '#domain';
import { canonicalJson } from '#eventsourcing';
import type { Base, Present } from './filled-sheet.js';
import { plainText } from './plain-text.js';

type Value = CellValue | string;

/** On what a cell of a file rests, in a hidden column: `3 4d8a…`, its revision and what it said. */
export const writeBase = ({ revision, value }: Present<Value>): string => `${revision} ${markOf(value)}`;

/** The base that was written, for a cell that says this now; undefined where none was. */
export const readBase = (written: string, value: Value | null): Base | undefined => {
  const [, revision, mark] = /^(\d{1,9}) ([0-9a-f]{16})$/.exec(written) ?? [];
  return revision === undefined ? undefined : { revision: Number(revision), leftAsItWas: mark === markOf(value) };
};

const markOf = (value: Value | null): string =>
  createHash('sha256')
    .update(canonicalJson(plain(value)))
    .digest('hex')
    .slice(0, 16);

// A spreadsheet changes how lines end and accents are put together, without anybody having written anything.
const plain = (value: Value | null) => {
  if (value === null) return null;
  if (typeof value === 'string') return plainText(value) || null; // emptied is the same as never written
  if (value.kind === 'words') return { ...value, text: plainText(value.text) };
  return value.kind === 'missing' ? { ...value, reason: plainText(value.reason) } : value;
};
