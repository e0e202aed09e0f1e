import type { EscalationOutcome } from '../escalation/escalation.js';
import { evolveImpediment, type Impediment, type ImpedimentEvent, isKnownImpediment, NO_IMPEDIMENT } from '../impediment/impediment.js';
import type { History } from '../notice/history-teller.js';
import type { ObligationEvent } from '../obligation/events.js';
import { evolveObligation } from '../obligation/evolve.js';
import { ABSENT, isKnown, type Obligation } from '../obligation/obligation.js';
import type { TaskEvent } from '../task/events.js';
import { evolveTask } from '../task/evolve.js';
import { isAssigned, NO_TASK, type Task } from '../task/state.js';
import type { Subject } from './subject.js';

/** With what an event settles the cases about its stream; undefined where it settles none. */
export const settlementBy = ({ type }: { readonly type: string }): EscalationOutcome | undefined => SETTLEMENTS.get(type);

/** The date that counted when these events had happened; undefined while there is none. Cases of later dates are another matter. */
export const revisionAfter = (stream: string, history: History): number | undefined =>
  REVISIONS[stream.split('/')[0] as Subject['kind']]?.(history);

const SETTLED_BY: { readonly [Type in (ObligationEvent | TaskEvent | ImpedimentEvent)['type']]?: EscalationOutcome } = {
  ReportSubmitted: 'submitted',
  ReportResubmitted: 'submitted',
  ReportReceivedOutOfBand: 'submitted',
  ExtensionGranted: 'extended',
  ObligationExcused: 'excused',
  ObligationCancelled: 'closed',
  ObligationClosedMissing: 'closed',
  ObligationTransferred: 'reassigned',
  CompletionReported: 'completed',
  TaskExtensionGranted: 'extended',
  TaskReassigned: 'reassigned',
  TaskRecalled: 'closed',
  TaskSuperseded: 'closed',
  TaskDeclaredNotFeasible: 'closed',
  ImpedimentAnswered: 'answered',
  ImpedimentRouted: 'reassigned',
  ImpedimentWithdrawn: 'closed',
  ImpedimentClosed: 'closed',
};

const SETTLEMENTS: ReadonlyMap<string, EscalationOutcome> = new Map(Object.entries(SETTLED_BY));

const REVISIONS: Readonly<Record<Subject['kind'], (history: History) => number | undefined>> = {
  obligation: (history) => {
    const obligation = history.map((event) => event as ObligationEvent).reduce<Obligation>(evolveObligation, ABSENT);
    return isKnown(obligation) ? obligation.due.revision : undefined;
  },
  task: (history) => {
    const task = history.map((event) => event as TaskEvent).reduce<Task>(evolveTask, NO_TASK);
    return isAssigned(task) ? task.due.revision : undefined;
  },
  impediment: (history) => {
    const impediment = history.map((event) => event as ImpedimentEvent).reduce<Impediment>(evolveImpediment, NO_IMPEDIMENT);
    return isKnownImpediment(impediment) ? impediment.answerDays.length - 1 : undefined;
  },
};
