import { type Matter, matterOfObligation } from '../access/matter.js';
import { isKnown, isOwed } from '../obligation/obligation.js';
import type { Regime } from '../plan/regime.js';
import { matterOfTask } from '../task/matter.js';
import { isAssigned, isTaskOwed } from '../task/state.js';
import type { UnitLog } from './unit-log.js';

/** What a case is about, as it stands: a report or a task. */
export interface WatchedSubject {
  readonly matter: Matter;
  readonly policy: string;
  readonly isOwed: boolean;
  /** The date that counts now, by its number. */
  readonly revision: number;
}

export const watchedIn = (log: UnitLog, stream: string, regime: Regime): WatchedSubject | undefined => {
  const obligation = log.obligation(stream);
  if (isKnown(obligation)) {
    const { policy, due } = obligation;
    return { matter: matterOfObligation(obligation, regime), policy, isOwed: isOwed(obligation), revision: due.revision };
  }
  const task = log.task(stream);
  if (!isAssigned(task)) return undefined;
  return { matter: matterOfTask(task, regime), policy: task.policy, isOwed: isTaskOwed(task), revision: task.due.revision };
};
