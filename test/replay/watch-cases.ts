import type { Instant } from '#eventsourcing';
import {
  type CasePlan,
  decidingSeats,
  decisionWay,
  type Deciders,
  type Delegation,
  escalationDecider,
  type EscalationCase,
  type EscalationEvent,
  type Escalation,
  evolveEscalation,
  evolveRollup,
  impedimentDecider,
  type ImpedimentEvent,
  type ImpedimentPlan,
  impedimentStream,
  isKnownImpediment,
  isKnownRollup,
  isTask,
  type KnownImpediment,
  type KnownTask,
  localDayOf,
  matterOf,
  NO_IMPEDIMENT,
  NO_ROLLUP,
  NO_TASK,
  planCase,
  planImpediment,
  planRollup,
  planTask,
  policyOn,
  type Rollup,
  rollupDecider,
  type RollupEvent,
  type RollupPlan,
  rollupStream,
  type Seat,
  type Task,
  taskDecider,
  type TaskEvent,
  type TaskPlan,
  type WatchPlan,
} from '#domain';
import { districtsRegime } from '../support/districts-regime.js';
import { WatchedInMemory } from './watched-in-memory.js';

/** A domain day in so many real seconds: timers then are short, and everything else is as in life. */
const SECONDS_A_DAY = 3;
const speed = 86_400 / SECONDS_A_DAY;

const regime = districtsRegime('2023-03-31T17:00:00.000Z');
const { calendar } = regime;
const POLICY = 'default';

/** The working day of April and May 2023 on which something happens in these courses, in the morning unless another hour is said. */
export const on = (day: `${number}-${number}`, time: `${number}:${number}` = '10:00'): Instant =>
  new Date(`2023-${day}T${time}:00+07:00`).toISOString() as Instant;

const [ward, office, chiefs] = ['Q3-P-11', regime.authority.code, 'Q3-VP'];

/* People of the authority, as far as they decide. */

const viceChair: Seat = { person: 'vinh', unit: office, role: 'vice_chair' };
const seats: readonly Seat[] = [
  viceChair,
  { person: 'chi', unit: chiefs, role: 'office_chief' },
  { person: 'thu', unit: office, role: 'chair' },
];
const grant: Delegation = {
  ...{ id: 'd1', principal: 'vinh', delegate: 'dung', seat: { unit: office, role: 'vice_chair' }, form: 'TUQ' },
  ...{ from: '2023-04-18', to: '2023-05-31', acts: ['decide_escalation'], documentNumber: '12/UQ-UBND' },
};

interface CaseSetting {
  /** Who is away all the time. */
  readonly absent?: readonly string[];
  readonly deputised?: boolean;
  /** From when on the next level's case is there. */
  readonly furtherFrom?: Instant;
}

const proposed: EscalationEvent = {
  type: 'EscalationProposed',
  data: {
    ...{ subject: `obligation/${ward}/monthly/2023-04`, unit: ward, revision: 0, level: 2, attempt: 1 },
    ...{ addressee: 'vice_chair', approver: 'vice_chair', parent: null, proposedBy: 'clock' },
  },
  occurredAt: on('04-18', '08:00'),
};

/** A case of level 2, proposed on Tuesday 18/04 at 08:00; what people do about it comes after. Its days pass at this pace. */
export const caseInMemory = (
  people: readonly EscalationEvent[],
  { absent = [], deputised = true, furtherFrom }: CaseSetting = {},
  pace = speed,
) =>
  new WatchedInMemory<Escalation, EscalationEvent, CasePlan>({
    ...{ initialState: { status: 'absent' }, evolve: evolveEscalation, from: proposed.occurredAt!, speed: pace },
    people: [proposed, ...people],
    decide: (known, command) => escalationDecider.decide(command, known),
    plan: (state, now) => {
      const known = state as EscalationCase;
      const day = localDayOf(now, calendar.zone);
      const deciders: Deciders = { day, seats, absent: new Set(absent), delegations: deputised ? [grant] : [] };
      const places = decidingSeats(known, matterOf({ unit: ward, recipient: 'Q3-TCKH' }, regime), regime);
      const way = decisionWay(known, places, deciders);
      const further = furtherFrom !== undefined && now >= furtherFrom ? { further: 'c3' } : {};
      return planCase({ known, policy: policyOn(regime.policies, POLICY, day), way, calendar, subjectOwed: true, ...further }, now);
    },
  });

export const approved = (at: Instant): EscalationEvent => ({ type: 'EscalationApproved', data: { approvedBy: 'vinh' }, occurredAt: at });
export const dispatched = (at: Instant): EscalationEvent => ({
  type: 'EscalationDispatched',
  data: { dispatchedBy: 'chi', documentNumber: '12/UBND', channel: 'văn thư' },
  occurredAt: at,
});
export const resolved = (at: Instant): EscalationEvent => ({ type: 'EscalationResolved', data: { outcome: 'submitted' }, occurredAt: at });
export const withdrawn = (at: Instant): EscalationEvent => ({ type: 'EscalationWithdrawn', data: { withdrawnBy: 'chi' }, occurredAt: at });
const declined: EscalationEvent = { type: 'EscalationDeclined', data: { declinedBy: 'vinh' }, occurredAt: on('04-19') };
const mooted: EscalationEvent = { type: 'EscalationMooted', data: {}, occurredAt: on('04-19', '15:00') };
const deferred: EscalationEvent = {
  type: 'EscalationDeferred',
  data: { until: '2023-04-21', deferredBy: 'vinh' },
  occurredAt: on('04-18'),
};
const acknowledged = (at: Instant): EscalationEvent => ({ type: 'EscalationAcknowledged', data: { acknowledgedBy: 'ha' }, occurredAt: at });

/* A task: the urban office leads it until Friday 28/04; it was given on Tuesday 18/04 and may be disputed until Friday 21/04. */

const byDay = (day: '2023-04-21' | '2023-04-28' | '2023-05-05') => ({
  lastDay: day,
  dueAt: new Date(Date.parse(`${day}T00:00:00+07:00`) + 86_400_000).toISOString() as Instant,
});
const doers = { lead: 'Q3-QLDT', coordinators: ['Q3-TNMT'] };
const given: TaskEvent = {
  type: 'TaskAssigned',
  data: {
    ...{ ...doers, ...byDay('2023-04-28'), documentNumber: '45/QĐ-UBND', policy: POLICY, receipt: byDay('2023-04-21') },
    ...{ proposedBy: 'chi', assignedBy: 'thu' },
  },
  occurredAt: on('04-18'),
};

interface WatchedTask {
  readonly task: Task;
  readonly cases: readonly EscalationCase[];
}

const recorded: TaskEvent = {
  type: 'TaskRecorded',
  data: {
    ...{ plan: 'q3-2023', section: 'III.2' },
    task: {
      ...{ code: 'III.2.4', title: { vi: 'Chung cư cũ', en: 'Old apartment blocks' }, text: 'Cải tạo chung cư cũ', section: 'III.2' },
      ...{ leadUnit: null, assignees: [], coordinators: [], unitsMentioned: [], commitments: [] },
    },
  },
  occurredAt: on('04-17'),
};
const proposedTask: TaskEvent = {
  type: 'TaskProposed',
  data: { code: 'III.2.4', ...doers, ...byDay('2023-04-28'), proposedBy: 'chi' },
  occurredAt: on('04-17', '11:00'),
};

export const taskInMemory = (people: readonly TaskEvent[]) =>
  new WatchedInMemory<WatchedTask, TaskEvent | EscalationEvent, TaskPlan>({
    ...{ initialState: { task: NO_TASK, cases: [] }, from: given.occurredAt!, speed },
    people: [recorded, proposedTask, given, ...people],
    evolve: ({ task, cases }, event) =>
      event.type === 'EscalationProposed'
        ? { task, cases: [...cases, evolveEscalation({ status: 'absent' }, event) as EscalationCase] }
        : { task: taskDecider.evolve(task, event as TaskEvent), cases },
    decide: ({ task }, command) =>
      command.type === 'ProposeEscalation' ? escalationDecider.decide(command, { status: 'absent' }) : taskDecider.decide(command, task),
    plan: ({ task, cases }, now) => planTask({ task: demandTask(task), cases, regime }, now),
  });

const demandTask = (task: Task): KnownTask => {
  if (!isTask(task)) throw new Error('It was not recorded.');
  return task;
};

const received: TaskEvent = { type: 'TaskReceived', data: { receivedBy: 'hoa' }, occurredAt: on('04-19') };
const extended: TaskEvent = {
  type: 'TaskExtensionGranted',
  data: { ...byDay('2023-05-05'), revision: 1, number: 1, grantedBy: 'thu' },
  occurredAt: on('04-27'),
};
const recalled: TaskEvent = { type: 'TaskRecalled', data: { recalledBy: 'thu' }, occurredAt: on('04-20') };
const completed = (at: Instant, number = 1, date = byDay('2023-04-28')): TaskEvent => ({
  type: 'CompletionReported',
  data: {
    ...{ number, lead: doers.lead, receivedAt: at, reportedOn: localDayOf(at, calendar.zone), ...date, onTime: at < date.dueAt },
    ...{ digest: `digest ${number}`, reportedBy: 'hoa' },
  },
  occurredAt: at,
});
const confirmed = (at: Instant, number = 1): TaskEvent => ({
  type: 'CompletionConfirmed',
  data: { number, confirmedBy: 'thu' },
  occurredAt: at,
});
const rejected: TaskEvent = {
  type: 'CompletionRejected',
  data: { number: 1, revision: 1, ...byDay('2023-05-05'), rejectedBy: 'thu' },
  occurredAt: on('04-26'),
};

/* A difficulty that ward 11 raised on Tuesday 18/04, to be answered by the urban office by Friday 28/04. */

interface WatchedImpediment {
  readonly impediment: ReturnType<ReturnType<typeof impedimentDecider>['evolve']>;
  readonly cases: readonly EscalationCase[];
}

const flooded = impedimentStream('2023-001');
const raised: ImpedimentEvent = {
  type: 'ImpedimentRaised',
  data: { unit: ward, recipient: 'Q3-TCKH', policy: POLICY, about: null, kind: 'obstacle', level: 'office', raisedBy: 'an' },
  occurredAt: on('04-18'),
};

export const impedimentInMemory = (people: readonly ImpedimentEvent[]) => {
  const decider = impedimentDecider(regime);
  return new WatchedInMemory<WatchedImpediment, ImpedimentEvent | EscalationEvent, ImpedimentPlan>({
    ...{ initialState: { impediment: NO_IMPEDIMENT, cases: [] }, from: raised.occurredAt!, speed },
    people: [raised, ...people],
    evolve: ({ impediment, cases }, event) =>
      event.type === 'EscalationProposed'
        ? { impediment, cases: [...cases, evolveEscalation({ status: 'absent' }, event) as EscalationCase] }
        : { impediment: decider.evolve(impediment, event as ImpedimentEvent), cases },
    decide: ({ impediment }, command) =>
      command.type === 'ProposeEscalation' ? escalationDecider.decide(command, { status: 'absent' }) : decider.decide(command, impediment),
    plan: ({ impediment, cases }, now) => planImpediment({ stream: flooded, impediment: demandRaised(impediment), cases }, regime, now),
  });
};

const demandRaised = (impediment: WatchedImpediment['impediment']): KnownImpediment => {
  if (!isKnownImpediment(impediment)) throw new Error('It was not raised.');
  return impediment;
};

const routed: ImpedimentEvent = {
  type: 'ImpedimentRouted',
  data: { owner: { unit: 'Q3-QLDT', role: 'head' }, level: 'office', revision: 0, ...byDay('2023-04-28'), routedBy: 'chi' },
  occurredAt: on('04-20', '15:00'),
};
const answered = (at: Instant, answer = 1): ImpedimentEvent => ({
  type: 'ImpedimentAnswered',
  data: { answer, outcome: 'solved', onTime: true, answeredBy: 'hoa' },
  occurredAt: at,
});
const disputed: ImpedimentEvent = {
  type: 'AnswerDisputed',
  data: { answer: 1, number: 1, revision: 1, ...byDay('2023-05-05'), disputedBy: 'ha' },
  occurredAt: on('04-26'),
};
const judged = (at: Instant, answer = 1): ImpedimentEvent => ({
  type: 'AnswerConfirmed',
  data: { answer, confirmedBy: 'ha' },
  occurredAt: at,
});

/* What the finance office compiles of the monthly reports of April: due by Friday 14/04, cut off at the end of Tuesday 18/04. */

const april = rollupStream({ duty: 'monthly', period: '2023-04', unit: 'Q3-TCKH' });
const DRAFTED = { digest: 'd1', rules: 'rollup/1', form: 'monthly/1', basis: [] };

interface RollupSetting {
  /** From when on there is a report that the first edition does not rest on. */
  readonly lateFrom?: Instant;
}

export const rollupInMemory = (people: readonly RollupEvent[], { lateFrom }: RollupSetting = {}) =>
  new WatchedInMemory<Rollup, RollupEvent, RollupPlan>({
    ...{ initialState: NO_ROLLUP, evolve: evolveRollup, from: on('04-14'), speed, people },
    decide: (rollup, command) => rollupDecider.decide(command, rollup),
    plan: (rollup, now) => {
      const isLate = lateFrom !== undefined && now >= lateFrom && isKnownRollup(rollup) && rollup.editions.length === 1;
      return planRollup({ stream: april, rollup, missing: ['Q3-P-13'], ...(isLate && { newerSince: lateFrom }) }, regime, now);
    },
  });

const drafted = (at: Instant, edition = 1): RollupEvent => ({
  type: 'CompilationDrafted',
  data: { ...DRAFTED, edition, draftedBy: 'chi' },
  occurredAt: at,
});
const reviewed = (at: Instant): RollupEvent => ({ type: 'CompilationReviewed', data: { digest: 'd1', reviewedBy: 'em' }, occurredAt: at });
const returned: RollupEvent = { type: 'CompilationReturned', data: { digest: 'd1', returnedBy: 'em' }, occurredAt: on('04-20') };
const signed = (at: Instant): RollupEvent => ({ type: 'CompilationSigned', data: { digest: 'd1', signedBy: 'thu' }, occurredAt: at });
const issued = (at: Instant, edition = 1): RollupEvent => ({
  type: 'CompilationIssued',
  data: { ...DRAFTED, edition, documentNumber: `${11 + edition}/BC-UBND`, issuedBy: 'van', recipients: ['Q3-P-01'] },
  occurredAt: at,
});
const revised: RollupEvent = { type: 'CompilationRevised', data: { edition: 2, revisedBy: 'chi' }, occurredAt: on('04-26') };

/** One course of a watch whose history is kept, and replayed with every later version of its workflow. */
export interface WatchCase {
  readonly workflow: 'escalation' | 'assignment' | 'impediment' | 'rollup';
  readonly name: string;
  readonly desk: () => InMemory;
  /** Pokes while it runs, so many real milliseconds after its start. */
  readonly pokedAfterMs?: readonly number[];
  /** It is recorded where the server suggests to continue as new after a few events. */
  readonly continues?: true;
}

/** Whatever is watched; which workflow it is for, says the case. */
export type InMemory = Pick<WatchedInMemory<unknown, never, WatchPlan>, 'look' | 'carryOut'>;

const inMemory = (desk: unknown): InMemory => desk as InMemory;

const silent = () => caseInMemory([withdrawn(on('05-05'))]);

export const watchCases: readonly WatchCase[] = [
  {
    workflow: 'escalation',
    name: 'approved',
    desk: () => inMemory(caseInMemory([approved(on('04-19')), dispatched(on('04-20')), acknowledged(on('04-21')), resolved(on('04-24'))])),
  },
  { workflow: 'escalation', name: 'declined', desk: () => inMemory(caseInMemory([declined])), pokedAfterMs: [500, 1_500] },
  { workflow: 'escalation', name: 'silent-deputy-unanswered', desk: () => inMemory(silent()) },
  {
    workflow: 'escalation',
    name: 'nobody-is-there',
    desk: () =>
      inMemory(
        caseInMemory([approved(on('04-20')), dispatched(on('04-21')), resolved(on('04-24'))], { absent: ['vinh'], deputised: false }),
      ),
  },
  { workflow: 'escalation', name: 'moot', desk: () => inMemory(caseInMemory([mooted])) },
  {
    workflow: 'escalation',
    name: 'deferred-and-escalated-further',
    desk: () =>
      inMemory(
        caseInMemory([deferred, approved(on('04-24')), dispatched(on('04-25')), acknowledged(on('04-27')), resolved(on('05-04'))], {
          furtherFrom: on('04-27'),
        }),
      ),
  },
  { workflow: 'escalation', name: 'faults', desk: () => failing(inMemory(caseInMemory([approved(on('04-21')), resolved(on('04-24'))]))) },
  { workflow: 'escalation', name: 'continues', desk: () => inMemory(silent()), continues: true },
  {
    workflow: 'assignment',
    name: 'received-completed-confirmed',
    desk: () => inMemory(taskInMemory([received, completed(on('04-26')), confirmed(on('04-27'))])),
  },
  {
    workflow: 'assignment',
    name: 'silent-extended-overdue',
    desk: () => inMemory(taskInMemory([extended, completed(on('05-10'), 1, byDay('2023-05-05')), confirmed(on('05-11'))])),
  },
  {
    workflow: 'assignment',
    name: 'rejected-and-done-again',
    desk: () =>
      inMemory(
        taskInMemory([
          received,
          completed(on('04-25')),
          rejected,
          completed(on('05-04'), 2, byDay('2023-05-05')),
          confirmed(on('05-05'), 2),
        ]),
      ),
  },
  { workflow: 'assignment', name: 'recalled', desk: () => inMemory(taskInMemory([recalled])), pokedAfterMs: [800] },
  {
    workflow: 'impediment',
    name: 'answered-and-confirmed',
    desk: () => inMemory(impedimentInMemory([routed, answered(on('04-26')), judged(on('04-27'))])),
  },
  {
    workflow: 'impediment',
    name: 'disputed-and-overdue',
    desk: () => inMemory(impedimentInMemory([routed, answered(on('04-25')), disputed, answered(on('05-10'), 2), judged(on('05-11'), 2)])),
  },
  {
    workflow: 'rollup',
    name: 'returned-and-issued',
    desk: () =>
      alone(
        rollupInMemory([
          ...[drafted(on('04-19')), returned, drafted(on('04-20', '15:00'))],
          ...[reviewed(on('04-21', '09:00')), signed(on('04-21', '14:00')), issued(on('04-21', '15:00'))],
        ]),
      ),
  },
  {
    workflow: 'rollup',
    name: 'everybody-is-slow',
    desk: () =>
      alone(
        rollupInMemory([
          ...[drafted(on('04-21', '15:00')), reviewed(on('04-26', '15:00')), signed(on('04-28', '15:00'))],
          issued(on('05-04', '09:00')),
        ]),
      ),
    pokedAfterMs: [700],
  },
  {
    workflow: 'rollup',
    name: 'late-report-and-second-edition',
    desk: () =>
      alone(
        rollupInMemory(
          [
            ...[drafted(on('04-19')), reviewed(on('04-20')), signed(on('04-20', '14:00')), issued(on('04-20', '15:00'))],
            ...[revised, drafted(on('04-26', '11:00'), 2), reviewed(on('04-27')), signed(on('04-27', '14:00'))],
            issued(on('04-27', '15:00'), 2),
          ],
          { lateFrom: on('04-20', '14:30') },
        ),
      ),
  },
];

/** A rollup with none at a level beneath. */
const alone = (desk: ReturnType<typeof rollupInMemory>): InMemory =>
  inMemory({
    look: async (of: { readonly id: string; readonly at: Instant }) => ({ ...(await desk.look(of)), below: [] }),
    carryOut: desk.carryOut,
    get said() {
      return desk.said;
    },
  });

/** Its first looks, and then its first acts, fail. */
const failing = (desk: InMemory): InMemory => {
  let [looks, acts] = [0, 0];
  const away = () => Promise.reject(new Error('The database is away.'));
  return {
    look: (of) => (looks++ < FAILURES ? away() : desk.look(of)),
    carryOut: (commands) => (acts++ < FAILURES ? away() : desk.carryOut(commands)),
  };
};

const FAILURES = 5;
