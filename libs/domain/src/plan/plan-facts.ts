import { factId } from '../fact-id.js';
import type { Plan } from './plan.js';
import type { RulesChangeProposed } from './change/rules-change.js';
import type { PlanFact } from './plan-events.js';

/** Facts of one stream, in their order. */
export interface StreamFacts<E extends PlanFact | RulesChangeProposed = PlanFact | RulesChangeProposed> {
  readonly stream: string;
  readonly events: readonly E[];
}

/**
 * What adopting this plan says, stream by stream, the plan itself last.
 *
 * Each fact's id is made of the plan, its kind and its item, so that adopting the same plan twice says nothing new.
 */
export const planFacts = (plan: Plan): StreamFacts<PlanFact>[] =>
  inStreams(factsOf(plan).map((fact) => ({ ...fact, id: factId(plan.code, fact.type, itemOf(fact)) })));

/** The name of what a fact speaks of, `duty/monthly`. */
export const itemOf = (fact: PlanFact): string => {
  const stream = streamOf(fact);
  switch (fact.type) {
    case 'CalendarYearPublished':
      return `${stream}/${fact.data.year.year}`;
    case 'PolicySet':
      return `${stream}/${fact.data.policy.effectiveFrom}`;
    case 'FormDefined':
      return `${stream}/${fact.data.form.version}`;
    case 'TargetValueAssigned':
      return `${stream}/${fact.data.assigned.indicator}/${fact.data.assigned.year}`;
    default:
      return stream;
  }
};

const streamOf = (fact: PlanFact): string => {
  switch (fact.type) {
    case 'AuthorityFounded':
      return `authority/${fact.data.authority.code}`;
    case 'UnitRegistered':
      return `unit/${fact.data.unit.code}`;
    case 'CalendarYearPublished':
      return `calendar/${fact.data.calendar.code}`;
    case 'PolicySet':
      return `policy/${fact.data.policy.code}`;
    case 'DutyDefined':
      return `duty/${fact.data.duty.code}`;
    case 'TargetSet':
      return `target/${fact.data.target.number}`;
    case 'TargetValueAssigned':
      return `target/${fact.data.assigned.target}`;
    case 'FormDefined':
      return `form/${fact.data.form.duty}`;
    case 'TaskRecorded':
      return `task/${fact.data.task.code}`;
    case 'PlanAdopted':
      return `plan/${fact.data.head.code}`;
  }
};

const factsOf = (plan: Plan): PlanFact[] => {
  const traced = (section: string | null) => ({ plan: plan.code, section });
  const { code, zone, weekend, years } = plan.calendar;
  return [
    { type: 'AuthorityFounded', data: { ...traced(null), authority: authorityOf(plan) } },
    ...plan.units.map((unit): PlanFact => ({ type: 'UnitRegistered', data: { ...traced(null), unit } })),
    ...years.map((year): PlanFact => ({
      type: 'CalendarYearPublished',
      data: { ...traced(null), calendar: { code, zone, weekend }, year },
    })),
    ...plan.policies.map((policy): PlanFact => ({ type: 'PolicySet', data: { ...traced(null), policy } })),
    ...plan.duties.map((duty): PlanFact => ({ type: 'DutyDefined', data: { ...traced(duty.section), duty } })),
    ...plan.targets.map((target): PlanFact => ({ type: 'TargetSet', data: { ...traced(target.section), target } })),
    ...plan.forms.map((form): PlanFact => ({ type: 'FormDefined', data: { ...traced(null), form } })),
    ...plan.tasks.map((task): PlanFact => ({ type: 'TaskRecorded', data: { ...traced(task.section), task } })),
    { type: 'PlanAdopted', data: { ...traced(null), head: headOf(plan) } },
  ];
};

const authorityOf = ({ issuer, zone, units }: Plan) => {
  const body = units.find(({ code }) => code === issuer);
  return { code: issuer, name: body?.name ?? { vi: issuer, en: issuer }, zone };
};

const headOf = ({ code, title, year, issuer, zone, calendar, assumptions, letterhead, targetGroups, rolledForwardFrom }: Plan) => ({
  code,
  title,
  year,
  issuer,
  zone,
  calendar: calendar.code,
  assumptions,
  ...(letterhead !== undefined && { letterhead }),
  ...(targetGroups !== undefined && { targetGroups }),
  ...(rolledForwardFrom !== undefined && { rolledForwardFrom }),
});

/** The same facts, those of each stream together. */
export const inStreams = (facts: readonly PlanFact[]): StreamFacts<PlanFact>[] => {
  const streams = new Map<string, PlanFact[]>();
  for (const fact of facts) streams.set(streamOf(fact), [...(streams.get(streamOf(fact)) ?? []), fact]);
  return [...streams].map(([stream, events]) => ({ stream, events }));
};
