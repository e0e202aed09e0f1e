import { RULES_CATEGORY, type RulesChangeEvent, rulesChangeIdOf, type RulesChangeStatus } from './change/rules-change.js';
import type { PlanFact } from './plan-events.js';
import { itemOf } from './plan-facts.js';

/** What a log says of plans: whose it is, and the items adopted so far, by their names. */
export interface AdoptedPlan {
  /** The code of the authority; undefined while the log knows none. */
  readonly authority: string | undefined;
  readonly items: ReadonlyMap<string, object>;
  /** What became of each change that was proposed, by its id. */
  readonly proposals: ReadonlyMap<string, RulesChangeStatus>;
}

/** The categories of streams in which the items stand, and the changes of them. Tasks stand in streams of their own long lives. */
export const ITEM_CATEGORIES = [
  'authority',
  'unit',
  'calendar',
  'policy',
  'duty',
  'target',
  'form',
  'plan',
  'task',
  RULES_CATEGORY,
] as const;

/** An event as it is folded here: its stream is asked of changes only. */
interface Told {
  readonly type: string;
  readonly data: object;
  readonly stream?: string;
}

/** The adopted items, from events in the order of the log. Events of other kinds may lie among them. */
export const adoptedPlan = (events: readonly Told[]): AdoptedPlan =>
  events.reduce(evolve, { authority: undefined, items: new Map(), proposals: new Map() });

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
    case 'TargetValueAssigned':
      return fact.data.assigned;
    case 'FormDefined':
      return fact.data.form;
    case 'TaskRecorded':
      return fact.data.task;
    case 'PlanAdopted':
      return fact.data.head;
  }
};

const evolve = (adopted: AdoptedPlan, event: Told): AdoptedPlan => {
  if (isChange(event))
    return { ...adopted, proposals: new Map(adopted.proposals).set(rulesChangeIdOf(event.stream ?? ''), STATUS[event.type]) };
  if (!isFact(event)) return adopted;
  return {
    ...adopted,
    authority: event.type === 'AuthorityFounded' ? event.data.authority.code : adopted.authority,
    items: new Map(adopted.items).set(itemOf(event), contentOf(event)),
  };
};

const STATUS: Record<RulesChangeEvent['type'], RulesChangeStatus> = {
  RulesChangeProposed: 'proposed',
  RulesChangeApproved: 'approved',
  RulesChangeDeclined: 'declined',
};

const FACTS: Record<PlanFact['type'], true> = {
  AuthorityFounded: true,
  UnitRegistered: true,
  CalendarYearPublished: true,
  PolicySet: true,
  DutyDefined: true,
  TargetSet: true,
  TargetValueAssigned: true,
  FormDefined: true,
  TaskRecorded: true,
  PlanAdopted: true,
};

const isFact = (event: Told): event is PlanFact => Object.hasOwn(FACTS, event.type);

const isChange = (event: Told): event is RulesChangeEvent & Told => Object.hasOwn(STATUS, event.type);
