import type { Event, Instant } from '#eventsourcing';
import { actingForIn, authorsOf } from '../access/acting.js';
import type { LocalDay } from '../calendar/local-day.js';
import type { SeatRef } from '../org/seat.js';
import type { FollowedDate } from '../subject/followed-date.js';

/*
 * difficulty  what keeps a unit from its work (khó khăn, vướng mắc), or what it proposes (kiến nghị), with its whole course until it is
 *             removed; stream `impediment/{number}`
 * owner       the seat that has to answer it; who raised it is another unit
 * revision    counts the answer-by days it has had: each routing and each dispute gives one
 * to judge    the head of the unit that raised it says whether an answer removes it; the clock never does (domain 5.6, 13)
 */

export type ImpedimentKind = 'difficulty' | 'obstacle' | 'proposal';
/** The level that can solve it: another unit, a specialised office, the authority's chair or vice-chair, a body above the authority. */
export type ImpedimentLevel = 'unit' | 'office' | 'authority' | 'superior';
export type AnswerOutcome = 'solved' | 'partly' | 'cannot' | 'passed_upward';

/** With the sealed part `text`, and `solution` where one is proposed. `about` is the stream of a report or a task; null when it stands alone. */
export type ImpedimentRaised = Event<'ImpedimentRaised', Raised>;
/** The compiling office says who has to answer, and by when; with the sealed part `reason` when it was routed before. */
export type ImpedimentRouted = Event<
  'ImpedimentRouted',
  AnswerDay & { readonly owner: SeatRef; readonly level: ImpedimentLevel; readonly routedBy: string }
>;
/** Nobody has to answer it yet, so many working days after it came in or was passed upward. */
export type RoutingReminderIssued = Event<'RoutingReminderIssued', { readonly afterWorkingDays: number; readonly day: LocalDay }>;
export type ImpedimentReminderIssued = Event<
  'ImpedimentReminderIssued',
  {
    readonly revision: number;
    readonly step: number;
    readonly day: LocalDay;
    readonly issuedOn: LocalDay;
    readonly passedOver: readonly number[];
  }
>;
/** Bears the due instant as its own; recorded once per revision, after the settling time. */
export type ImpedimentBecameOverdue = Event<'ImpedimentBecameOverdue', AnswerDay & { readonly passedOver: readonly number[] }>;
/** With the sealed part `text`. */
export type ImpedimentAnswered = Event<
  'ImpedimentAnswered',
  { readonly answer: number; readonly outcome: AnswerOutcome; readonly onTime: boolean; readonly answeredBy: string }
>;
export type AnswerConfirmed = Event<'AnswerConfirmed', { readonly answer: number; readonly confirmedBy: string }>;
/** It goes back to its owner with a new answer-by day. With the sealed part `reason`. */
export type AnswerDisputed = Event<
  'AnswerDisputed',
  AnswerDay & { readonly answer: number; readonly number: number; readonly disputedBy: string }
>;
/** The head of the unit has not judged the answer, so many working days after it was given. */
export type JudgementReminderIssued = Event<
  'JudgementReminderIssued',
  { readonly answer: number; readonly afterWorkingDays: number; readonly day: LocalDay }
>;
/** The term to judge is over. It decides nothing: the answer still waits for the unit, or for the compiling office to close it. */
export type AnswerUnjudged = Event<'AnswerUnjudged', { readonly answer: number; readonly lastDay: LocalDay }>;
/** By the unit that raised it; with the sealed part `reason`. */
export type ImpedimentWithdrawn = Event<'ImpedimentWithdrawn', { readonly withdrawnBy: string }>;
/** By the compiling office, for instance because it was put to the City; with the sealed part `reason`. */
export type ImpedimentClosed = Event<'ImpedimentClosed', { readonly closedBy: string }>;

interface Raised {
  readonly unit: string;
  /** The compiling office, which routes it. */
  readonly recipient: string;
  readonly policy: string;
  readonly about: string | null;
  readonly kind: ImpedimentKind;
  readonly level: ImpedimentLevel;
  readonly raisedBy: string;
}

interface AnswerDay {
  readonly revision: number;
  readonly lastDay: LocalDay;
  readonly dueAt: Instant;
}

export type ImpedimentEvent =
  | ImpedimentRaised
  | ImpedimentRouted
  | RoutingReminderIssued
  | ImpedimentReminderIssued
  | ImpedimentBecameOverdue
  | ImpedimentAnswered
  | AnswerConfirmed
  | AnswerDisputed
  | JudgementReminderIssued
  | AnswerUnjudged
  | ImpedimentWithdrawn
  | ImpedimentClosed;

/** What a difficulty keeps through all its stages. */
interface Course extends Raised {
  /** In whose name it was raised, where that was not his own. */
  readonly raisedFor?: string;
  readonly raisedAt: Instant;
  /** Who has to answer it, or had to. */
  readonly owner?: SeatRef;
  /** The last day of each date it has had, by its revision. */
  readonly answerDays: readonly LocalDay[];
  /** The answers it got. */
  readonly answers: readonly ImpedimentAnswer[];
  readonly disputes: number;
}

export interface ImpedimentAnswer {
  /** Who gave it, and in whose name. */
  readonly persons: readonly string[];
  readonly at: Instant;
  readonly outcome: AnswerOutcome;
}

/** It waits for the compiling office to say who has to answer it. */
export interface UnroutedImpediment extends Course {
  readonly status: 'raised' | 'passed_upward';
  readonly waitsSince: Instant;
  readonly routingSteps: readonly number[];
}

/** It waits for its owner's answer. */
export interface RoutedImpediment extends Course, FollowedDate {
  readonly status: 'routed';
  readonly owner: SeatRef;
  readonly due: AnswerDay & { readonly setAt: Instant };
}

/** It waits for the unit to judge the answer. */
export interface AnsweredImpediment extends Course {
  readonly status: 'answered';
  readonly owner: SeatRef;
  readonly judgementSteps: readonly number[];
  /** The term to judge it is over. */
  readonly unjudged: boolean;
}

export interface EndedImpediment extends Course {
  readonly status: 'confirmed' | 'withdrawn' | 'closed';
  readonly endedAt: Instant;
}

export type KnownImpediment = UnroutedImpediment | RoutedImpediment | AnsweredImpediment | EndedImpediment;
export type Impediment = { readonly status: 'absent' } | KnownImpediment;

export const NO_IMPEDIMENT: Impediment = { status: 'absent' };

export const impedimentStream = (number: string): string => `impediment/${number}`;

export const isImpedimentStream = (stream: string): boolean => stream.startsWith(impedimentStream(''));

/** `2023-007`: they are counted through the year, whoever raises them. */
export const impedimentNumber = (year: number, count: number): string => `${year}-${String(count).padStart(3, '0')}`;

/** The number within the stream's name. */
export const numberOfImpediment = (stream: string): string => stream.slice('impediment/'.length);

export const isKnownImpediment = (impediment: Impediment): impediment is KnownImpediment => impediment.status !== 'absent';

/** It waits for whoever has to answer it to be named. */
export const isUnroutedImpediment = (impediment: Impediment): impediment is UnroutedImpediment =>
  impediment.status === 'raised' || impediment.status === 'passed_upward';

/** Whether it has come to its end: removed, taken back, or closed. */
export const isEndedImpediment = (impediment: KnownImpediment): impediment is EndedImpediment =>
  impediment.status === 'confirmed' || impediment.status === 'withdrawn' || impediment.status === 'closed';

export const evolveImpediment = (impediment: Impediment, event: ImpedimentEvent): Impediment => {
  if (event.type === 'ImpedimentRaised') return raised(event);
  return isKnownImpediment(impediment) ? next(impediment, event) : impediment;
};

const raised = ({ data, occurredAt = NEVER }: ImpedimentRaised): UnroutedImpediment => {
  const raisedFor = actingForIn(data)?.person;
  return {
    ...data,
    ...(raisedFor !== undefined && { raisedFor }),
    status: 'raised',
    raisedAt: occurredAt,
    waitsSince: occurredAt,
    routingSteps: [],
    answerDays: [],
    answers: [],
    disputes: 0,
  };
};

const next = (impediment: KnownImpediment, event: Exclude<ImpedimentEvent, ImpedimentRaised>): KnownImpediment => {
  switch (event.type) {
    case 'ImpedimentRouted': {
      const { owner, level } = event.data;
      return { ...dated(impediment, event, owner), level };
    }
    case 'AnswerDisputed':
      return { ...dated(impediment, event, impediment.owner!), disputes: event.data.number };
    case 'RoutingReminderIssued':
      return isUnroutedImpediment(impediment)
        ? { ...impediment, routingSteps: [...impediment.routingSteps, event.data.afterWorkingDays] }
        : impediment;
    case 'ImpedimentReminderIssued':
      return impediment.status === 'routed'
        ? { ...impediment, ...spoken(impediment, event.data), lastRemindedOn: event.data.issuedOn }
        : impediment;
    case 'ImpedimentBecameOverdue':
      return impediment.status === 'routed' ? { ...impediment, ...spoken(impediment, event.data), overdue: true } : impediment;
    case 'ImpedimentAnswered':
      return answered(impediment, event);
    case 'JudgementReminderIssued':
      return impediment.status === 'answered'
        ? { ...impediment, judgementSteps: [...impediment.judgementSteps, event.data.afterWorkingDays] }
        : impediment;
    case 'AnswerUnjudged':
      return impediment.status === 'answered' ? { ...impediment, unjudged: true } : impediment;
    case 'AnswerConfirmed':
    case 'ImpedimentWithdrawn':
    case 'ImpedimentClosed':
      return { ...courseOf(impediment), status: STATUS_AFTER[event.type], endedAt: event.occurredAt ?? NEVER };
  }
};

const STATUS_AFTER = {
  AnswerConfirmed: 'confirmed',
  ImpedimentWithdrawn: 'withdrawn',
  ImpedimentClosed: 'closed',
} as const satisfies Partial<Record<ImpedimentEvent['type'], EndedImpediment['status']>>;

const dated = (
  impediment: KnownImpediment,
  { data, occurredAt = NEVER }: ImpedimentRouted | AnswerDisputed,
  owner: SeatRef,
): RoutedImpediment => {
  const { revision, lastDay, dueAt } = data;
  const course = courseOf(impediment);
  return {
    ...course,
    status: 'routed',
    owner,
    due: { revision, lastDay, dueAt, setAt: occurredAt },
    answerDays: [...course.answerDays, lastDay],
    spokenSteps: [],
    overdue: false,
  };
};

const spoken = (
  { spokenSteps }: FollowedDate,
  { step, passedOver }: { readonly step?: number; readonly passedOver: readonly number[] },
) => ({
  spokenSteps: [...spokenSteps, ...(step === undefined ? [] : [step]), ...passedOver],
});

/** What was passed upward goes back to the compiling office; any other answer is the unit's to judge. */
const answered = (impediment: KnownImpediment, { data, occurredAt = NEVER }: ImpedimentAnswered): KnownImpediment => {
  const course = courseOf(impediment);
  const answers = [...course.answers, { persons: authorsOf(data.answeredBy, data), at: occurredAt, outcome: data.outcome }];
  if (data.outcome === 'passed_upward') return { ...course, answers, status: 'passed_upward', waitsSince: occurredAt, routingSteps: [] };
  return { ...course, answers, status: 'answered', owner: impediment.owner!, judgementSteps: [], unjudged: false };
};

const courseOf = (impediment: KnownImpediment): Course => {
  const { unit, recipient, policy, about, kind, level, raisedBy, raisedFor, raisedAt, owner, answerDays, answers, disputes } = impediment;
  return {
    ...{ unit, recipient, policy, about, kind, level, raisedBy, raisedAt, answerDays, answers, disputes },
    ...(raisedFor !== undefined && { raisedFor }),
    ...(owner && { owner }),
  };
};

// Deciders always say when; only a hand-made event could lack it.
const NEVER: Instant = '0000-01-01T00:00:00.000Z';
