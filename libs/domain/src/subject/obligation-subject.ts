import { matterOfObligation } from '../access/matter.js';
import { sayReport } from '../notice/digest.js';
import type { History } from '../notice/history-teller.js';
import { lastDaysOf } from '../notice/last-days.js';
import { namesIn } from '../notice/names-in.js';
import type { ObligationEvent } from '../obligation/events.js';
import { evolveObligation } from '../obligation/evolve.js';
import { ABSENT, isKnown, isOwed, type Obligation } from '../obligation/obligation.js';
import type { Regime } from '../plan/regime.js';
import type { Subject } from './subject.js';

/** A report that is owed, as something to be followed up; undefined while it is not opened. */
export const obligationSubject = (stream: string, history: History, regime: Regime): Subject | undefined => {
  const obligation = history.map((event) => event as ObligationEvent).reduce<Obligation>(evolveObligation, ABSENT);
  if (!isKnown(obligation)) return undefined;
  const lastDayOf = lastDaysOf(history.map((event) => ({ stream, event })));
  return {
    stream,
    kind: 'obligation',
    title: sayReport(obligation, namesIn(regime)),
    matter: matterOfObligation(obligation, regime),
    policy: obligation.policy,
    revision: obligation.due.revision,
    lastDay: obligation.due.lastDay,
    lastDayAt: (revision) => lastDayOf(stream, revision),
    isOwed: isOwed(obligation),
  };
};
