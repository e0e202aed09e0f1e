import type { Instant } from '#eventsourcing';
import {
  escalationDecider,
  type EscalationCase,
  type EscalationEvent,
  evolveEscalation,
  impedimentDecider,
  type ImpedimentEvent,
  type ImpedimentPlan,
  impedimentStream,
  isKnownImpediment,
  type KnownImpediment,
  NO_IMPEDIMENT,
  planImpediment,
} from '#domain';
import { WatchedInMemory } from '../watched-in-memory.js';
import { byDay, on, POLICY, regime, speed, ward } from './days.js';

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

export const routed: ImpedimentEvent = {
  type: 'ImpedimentRouted',
  data: { owner: { unit: 'Q3-QLDT', role: 'head' }, level: 'office', revision: 0, ...byDay('2023-04-28'), routedBy: 'chi' },
  occurredAt: on('04-20', '15:00'),
};
export const answered = (at: Instant, answer = 1): ImpedimentEvent => ({
  type: 'ImpedimentAnswered',
  data: { answer, outcome: 'solved', onTime: true, answeredBy: 'hoa' },
  occurredAt: at,
});
export const disputed: ImpedimentEvent = {
  type: 'AnswerDisputed',
  data: { answer: 1, number: 1, revision: 1, ...byDay('2023-05-05'), disputedBy: 'ha' },
  occurredAt: on('04-26'),
};
export const judged = (at: Instant, answer = 1): ImpedimentEvent => ({
  type: 'AnswerConfirmed',
  data: { answer, confirmedBy: 'ha' },
  occurredAt: at,
});
