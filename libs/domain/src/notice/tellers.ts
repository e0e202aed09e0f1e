import { escalationTeller } from '../escalation/telling.js';
import { impedimentTeller } from '../impediment/telling.js';
import { obligationTeller } from '../obligation/telling.js';
import type { Regime } from '../plan/regime.js';
import { rollupTeller } from '../rollup/telling.js';
import { describeSubject } from '../subject/describe.js';
import type { Subject } from '../subject/subject.js';
import { taskTeller } from '../task/telling.js';
import { byHistory, type History, type HistoryTeller } from './history-teller.js';

/** Who puts events in words, and how a stream that they mention is described. */
export interface Speech {
  readonly tellers: readonly HistoryTeller[];
  readonly describe: (stream: string, history: History, regime: Regime) => Subject | undefined;
}

/** Every capability that has something to tell. */
export const SPEECH: Speech = {
  tellers: [
    byHistory(obligationTeller),
    byHistory(escalationTeller),
    byHistory(impedimentTeller),
    byHistory(taskTeller),
    byHistory(rollupTeller),
  ],
  describe: describeSubject,
};
