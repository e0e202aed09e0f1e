import type { Regime } from '../plan/regime.js';
import { describeSubject } from '../subject/describe.js';
import type { Subject } from '../subject/subject.js';
import type { History, HistoryTeller } from './history-teller.js';

/** Who puts events in words, and how a stream that they mention is described. */
export interface Speech {
  readonly tellers: readonly HistoryTeller[];
  readonly describe: (stream: string, history: History, regime: Regime) => Subject | undefined;
}

/** Every capability that has something to tell. */
export const SPEECH: Speech = { tellers: [], describe: describeSubject };
