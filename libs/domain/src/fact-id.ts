import { parse, v5 as uuidv5 } from 'uuid';
import type { LocalDay } from './calendar/local-day.js';

/** The namespace of Đúng Hạn's own names; any fixed value will do, but it must never change. */
const NAMESPACE = parse('6b1f4d52-6f0e-5c1a-9d39-1b6a5c8f2e77');

/** An identity made of the words that name a fact: who says the same again names the same fact. */
export const factId = (...words: readonly (string | number)[]): string => uuidv5(words.join('|'), NAMESPACE);

/** The identity of a fact that time makes: one per obligation, kind, due date and planned local day. */
export const timeFactId = (obligation: string, kind: string, revision: number, day: LocalDay): string =>
  factId(obligation, kind, revision, day);
