import type { Instant } from '#eventsourcing';
import { specification } from '#eventsourcing/testing';
import type { LocalDay } from '../../calendar/local-day.js';
import { endOfDay } from '../../calendar/zone.js';
import { onTheDay } from '../../obligation/testing/april.js';
import { planFacts } from '../../plan/plan-facts.js';
import { type Regime, regimeOf } from '../../plan/regime.js';
import { smallPlan } from '../../plan/testing/small-plan.js';
import type { ImpedimentCommand } from '../commands.js';
import { impedimentDecider } from '../decide.js';
import { type ImpedimentEvent, impedimentStream, type KnownImpediment, NO_IMPEDIMENT, type AnswerOutcome } from '../impediment.js';

/*
 * Ward 1 cannot move its market while the drains are not mended: raised by An, its reporter, on Monday 10/07/2023; routed by Chi of the
 * compiling office to the head of the works department, Giang, who has to answer by Friday 21/07. Binh heads the ward.
 */

const works = { ...smallPlan.units[1]!, code: 'WORKS' };
const facts = planFacts({ ...smallPlan, units: [...smallPlan.units, works] });
const adopted = facts.flatMap(({ events }) => events.map((event) => ({ ...event, recordedAt: onTheDay('2023-01-03') })));
export const regime = regimeOf(adopted) as Regime;

export const decider = impedimentDecider(regime);
export const given = specification(decider);
export const flooded = impedimentStream('2023-001');
export const stateAfter = (...history: readonly ImpedimentEvent[]): KnownImpediment =>
  history.reduce(decider.evolve, NO_IMPEDIMENT) as KnownImpediment;

const zone = 'Asia/Ho_Chi_Minh';
export const dayOf = (lastDay: LocalDay) => ({ lastDay, dueAt: endOfDay(lastDay, zone) });
const at = (day: LocalDay, time?: `${number}:${number}`): Instant => onTheDay(day, time);

export const monday = at('2023-07-10');
export const raised: ImpedimentEvent = {
  type: 'ImpedimentRaised',
  data: { unit: 'W1', recipient: 'OFFICE', policy: 'default', about: null, kind: 'obstacle', level: 'office', raisedBy: 'an' },
  occurredAt: monday,
};
export const routed: ImpedimentEvent = {
  type: 'ImpedimentRouted',
  data: { owner: { unit: 'WORKS', role: 'head' }, level: 'office', revision: 0, ...dayOf('2023-07-21'), routedBy: 'chi' },
  occurredAt: at('2023-07-11'),
};
export const overdue: ImpedimentEvent = {
  type: 'ImpedimentBecameOverdue',
  data: { revision: 0, ...dayOf('2023-07-21'), passedOver: [] },
  occurredAt: endOfDay('2023-07-21', zone),
};
export const answeredAs = (outcome: AnswerOutcome, answer = 1): ImpedimentEvent => ({
  type: 'ImpedimentAnswered',
  data: { answer, outcome, onTime: true, answeredBy: 'giang' },
  occurredAt: at('2023-07-20'),
});
export const answered = answeredAs('solved');
export const disputed: ImpedimentEvent = {
  type: 'AnswerDisputed',
  data: { answer: 1, number: 1, revision: 1, ...dayOf('2023-07-28'), disputedBy: 'binh' },
  occurredAt: at('2023-07-21'),
};
export const confirmed: ImpedimentEvent = {
  type: 'AnswerConfirmed',
  data: { answer: 1, confirmedBy: 'binh' },
  occurredAt: at('2023-07-21'),
};
export const unjudged: ImpedimentEvent = {
  type: 'AnswerUnjudged',
  data: { answer: 1, lastDay: '2023-07-27' },
  occurredAt: endOfDay('2023-07-27', zone),
};

type PartOf<C> = C extends ImpedimentCommand ? { readonly type: C['type']; readonly data: Omit<C['data'], 'impediment'> } : never;

/** Somebody asks something of it. */
export const asks = (by: string, now: Instant, part: PartOf<ImpedimentCommand>): ImpedimentCommand =>
  ({ ...part, by, now, data: { ...part.data, impediment: flooded } }) as ImpedimentCommand;

export const answers = (by = 'giang', text = 'Đã thông cống.'): ImpedimentCommand =>
  asks(by, at('2023-07-20'), { type: 'AnswerImpediment', data: { outcome: 'solved', text } });
export const confirms = (by = 'binh'): ImpedimentCommand => asks(by, at('2023-07-21'), { type: 'ConfirmAnswer', data: {} });
export const disputes = (by = 'binh', reason = 'Nước vẫn ngập.', lastDay: LocalDay = '2023-07-28'): ImpedimentCommand =>
  asks(by, at('2023-07-21'), { type: 'DisputeAnswer', data: { reason, ...dayOf(lastDay) } });
