import type { PlanEvent, PlanFact } from './plan-events.js';
import { itemOf } from './plan-facts.js';

/** What a log says of plans: whose it is, and the items adopted so far, by their names. */
export interface AdoptedPlan {
  /** The code of the authority; undefined while the log knows none. */
  readonly authority: string | undefined;
  readonly items: ReadonlyMap<string, object>;
  /** The ids of changes proposed so far. */
  readonly proposals: ReadonlySet<string>;
}

/** The adopted items, from events in the order of the log. Events of other kinds may lie among them. */
export const adoptedPlan = (events: readonly { readonly type: string; readonly data: object; readonly id?: string }[]): AdoptedPlan =>
  events.filter(isPlanEvent).reduce(evolve, { authority: undefined, items: new Map(), proposals: new Set() });

/** The item a fact carries, without where it comes from. */
export const contentOf = (fact: PlanFact): object => {
  switch (fact.type) {
    case 'AuthorityFounded':
      return fact.data.authority;
    case 'UnitRegistered':
      return fact.data.unit;
    case 'CalendarYearPublished':
      return { calendar: fact.data.calendar, ...fact.data.year };
    case 'PolicySet':
      return fact.data.policy;
    case 'DutyDefined':
      return fact.data.duty;
    case 'TargetSet':
      return fact.data.target;
    case 'TaskRecorded':
      return fact.data.task;
    case 'PlanAdopted':
      return fact.data.head;
  }
};

const evolve = (adopted: AdoptedPlan, event: PlanEvent): AdoptedPlan => {
  if (event.type === 'PlanChangeProposed') return { ...adopted, proposals: new Set([...adopted.proposals, event.id ?? '']) };
  return {
    ...adopted,
    authority: event.type === 'AuthorityFounded' ? event.data.authority.code : adopted.authority,
    items: new Map(adopted.items).set(itemOf(event), contentOf(event)),
  };
};

const TYPES: Record<PlanEvent['type'], true> = {
  AuthorityFounded: true,
  UnitRegistered: true,
  CalendarYearPublished: true,
  PolicySet: true,
  DutyDefined: true,
  TargetSet: true,
  TaskRecorded: true,
  PlanAdopted: true,
  PlanChangeProposed: true,
};

const isPlanEvent = (event: { readonly type: string }): event is PlanEvent => Object.hasOwn(TYPES, event.type);
