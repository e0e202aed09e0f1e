import type { Instant, RecordedEvent } from '#eventsourcing';
import type { Act } from '../access/acts.js';
import { type Matter, matterOfObligation } from '../access/matter.js';
import {
  evolveImpediment,
  type Impediment,
  type ImpedimentEvent,
  isEndedImpediment,
  isKnownImpediment,
  NO_IMPEDIMENT,
} from '../impediment/impediment.js';
import { matterOfImpediment } from '../impediment/subject.js';
import type { History } from '../notice/history-teller.js';
import type { ObligationEvent } from '../obligation/events.js';
import { evolveObligation } from '../obligation/evolve.js';
import { ABSENT, isKnown, mayDraft, mayHandIn, type Obligation } from '../obligation/obligation.js';
import type { Regime } from '../plan/regime.js';
import type { TaskEvent } from '../task/events.js';
import { evolveTask } from '../task/evolve.js';
import { coordinatorsOf, leadOf, matterOfTask } from '../task/matter.js';
import { isAssigned, isTask, isTaskOwed, NO_TASK, type Task } from '../task/state.js';

/** What files belong to, as far as rights go by it. */
export interface FileSubject {
  readonly matter: Matter;
  /** By which acts files come in as it stands; none when it takes none. */
  readonly acts: readonly Act[];
  /** The units that may read it, beside those who read everything. */
  readonly readers: readonly string[];
}

type Order = Pick<Regime, 'authority' | 'units' | 'duties'>;

/** The report, task or difficulty of this stream as a subject of files; undefined where there is none. */
export const fileSubject = (stream: string, history: History, regime: Order): FileSubject | undefined => {
  switch (stream.split('/')[0]) {
    case 'obligation':
      return ofObligation(history as readonly ObligationEvent[], regime);
    case 'task':
      return ofTask(history as readonly TaskEvent[], regime);
    case 'impediment':
      return ofImpediment(history as readonly ImpedimentEvent[], regime);
    default:
      return undefined;
  }
};

const ofObligation = (history: readonly ObligationEvent[], regime: Order): FileSubject | undefined => {
  const obligation = history.reduce<Obligation>(evolveObligation, ABSENT);
  if (!isKnown(obligation)) return undefined;
  const { owner, unit, explanation } = obligation;
  return {
    matter: matterOfObligation(obligation, regime),
    acts: [
      ...when(mayDraft(obligation), 'draft', 'enter_on_behalf'),
      ...when(mayHandIn(obligation), 'enter_receipt'),
      ...when(explanation.open !== undefined, 'give_explanation'),
    ],
    readers: [owner, unit],
  };
};

const ofTask = (history: readonly TaskEvent[], regime: Order): FileSubject | undefined => {
  const task = history.reduce<Task>(evolveTask, NO_TASK);
  if (!isTask(task)) return undefined;
  const isAtWork = isAssigned(task) && isTaskOwed(task);
  return {
    matter: matterOfTask(task, regime),
    acts: when(isAtWork, 'report_progress', 'report_completion', 'provide_coordinator_input'),
    readers: [leadOf(task) ?? '', ...coordinatorsOf(task)],
  };
};

const ofImpediment = (history: readonly ImpedimentEvent[], regime: Order): FileSubject | undefined => {
  const impediment = history.reduce<Impediment>(evolveImpediment, NO_IMPEDIMENT);
  if (!isKnownImpediment(impediment)) return undefined;
  const { unit, recipient, owner, status } = impediment;
  return {
    matter: matterOfImpediment(impediment, regime),
    acts: [...when(!isEndedImpediment(impediment), 'raise_impediment'), ...when(status === 'routed', 'answer_impediment')],
    readers: [unit, recipient, ...(owner ? [owner.unit] : [])],
  };
};

const when = (is: boolean, ...acts: readonly Act[]): readonly Act[] => (is ? acts : []);

/** Whether something was handed in after a file had come in, so that it may rest on the file. */
export const isHandedInSince = (history: readonly Pick<RecordedEvent, 'type' | 'recordedAt'>[], receivedAt: Instant): boolean =>
  history.some(({ type, recordedAt }) => HANDS_IN.has(type) && recordedAt >= receivedAt);

const HANDS_IN: ReadonlySet<string> = new Set<(ObligationEvent | TaskEvent | ImpedimentEvent)['type']>([
  'ReportSubmitted',
  'ReportResubmitted',
  'CorrectedVersionSubmitted',
  'OutOfBandReceiptEntered',
  'ReportReceivedOutOfBand',
  'ExplanationGiven',
  'ProgressReported',
  'CompletionReported',
  'CoordinatorInputProvided',
  'ImpedimentAnswered',
  'AnswerDisputed',
]);
