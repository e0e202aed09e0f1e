import type { Instant } from '#eventsourcing';
import type { Rules } from '../agenda/agenda.js';
import { addDays, type LocalDay } from '../calendar/local-day.js';
import { type CalendarYear, type WorkingCalendar, workingCalendar } from '../calendar/working-calendar.js';
import { localDayOf } from '../calendar/zone.js';
import type { Duty } from '../duty/duty.js';
import type { Policy } from '../duty/policy.js';
import type { Unit } from '../org/unit.js';
import { type Form, formId } from '../report/form.js';
import type { ReportRequested } from '../report-request/report-request.js';
import type { Target } from '../target/target.js';
import { withValue } from '../target/assigned.js';
import type { AssignedValue, Authority, CalendarHead, PlanFact, PlanHead, TargetSet } from './plan-events.js';
import type { PlanOfYear } from './plan-of-year.js';

/** The rules in force (chế độ báo cáo): what the log says of the authority, its units, duties, policies and calendar. */
export interface Regime extends Rules {
  readonly authority: Authority;
  /** The plan adopted last. */
  readonly head: PlanHead;
  readonly units: readonly Unit[];
  readonly duties: readonly Duty[];
  readonly policies: readonly Policy[];
  /** That plan's, with the values that the superior authority has set since; what speaks of a period goes by `planOn`. */
  readonly targets: readonly Target[];
  /** The plan of each year for which one was adopted, in the order of the years. */
  readonly plans: readonly PlanOfYear[];
  readonly forms: readonly Form[];
  readonly calendar: WorkingCalendar;
  /** The day on which each duty was first adopted: what fell due before it was never owed here. */
  readonly adoptedOn: ReadonlyMap<string, LocalDay>;
}

/** What makes the rules: a plan's adoption, and the reports that were asked for once. */
export type RegimeFact = PlanFact | ReportRequested;

/** The categories of streams in which these facts stand. */
export const REGIME_CATEGORIES = ['authority', 'unit', 'calendar', 'policy', 'duty', 'target', 'form', 'plan', 'request'] as const;

/**
 * The rules in force, from these facts in the order of the log, other events among them or not. Undefined until a plan is adopted.
 *
 * The calendar's version counts its publications: everything published up to the first adoption is `/1`, each later batch the next.
 */
export const regimeOf = (
  recorded: readonly { readonly type: string; readonly data: object; readonly recordedAt: Instant }[],
): Regime | undefined => {
  const draft = emptyDraft();
  for (const fact of recorded) learn(draft, fact as RegimeFact, fact.recordedAt);
  const { authority, head, calendar } = draft;
  if (authority === undefined || head === undefined || calendar === undefined) return undefined;
  const version = `${calendar.code}/${1 + draft.republishedAt.size}`;
  const approvedAt = [...draft.republishedAt].at(-1);
  return {
    authority,
    head,
    units: [...draft.units.values()],
    duties: [...draft.duties.values()].flat(),
    policies: [...draft.policies.values()],
    targets: targetsOf(draft, head.year),
    plans: plansOf(draft),
    forms: [...draft.forms.values()],
    calendar: workingCalendar({ ...calendar, years: [...draft.years.values()] }, version, approvedAt),
    adoptedOn: new Map([...draft.adoptedAt].map(([duty, at]) => [duty, localDayOf(at, authority.zone)])),
    dutiesChangedAt: draft.changedAt,
  };
};

/** Of a year for which more than one plan was adopted the last one is its plan. */
const plansOf = (draft: Draft): readonly PlanOfYear[] => {
  const heads = new Map([...draft.heads.values()].map((head) => [head.year, head]));
  return [...heads.values()].sort((a, b) => a.year - b.year).map((head) => ({ head, targets: targetsOf(draft, head.year) }));
};

/**
 * What a plan says of a target holds from its year on, whenever it was said: the plan of 2024 leaves the targets of 2023 as they were, and
 * correcting those afterwards leaves it alone. What the plan of a year does not name stays as the one before it has it.
 */
const targetsOf = (draft: Draft, year: number): readonly Target[] => {
  const yearOfPlan = (plan: string): number => (draft.heads.get(plan) ?? draft.head!).year;
  const said = draft.targets.map(({ plan, target }) => ({ year: yearOfPlan(plan), target })).sort((a, b) => a.year - b.year);
  const targets = new Map(said.filter((one) => one.year <= year).map(({ target }) => [target.number, target]));
  return [...targets.values()].map((target) => valuesOf(draft, year).reduce(withValue, target));
};

/** What was set for another year says nothing of this one. */
const valuesOf = ({ values }: Draft, year: number): readonly AssignedValue[] => [...values.values()].filter((value) => value.year === year);

interface Draft {
  authority: Authority | undefined;
  head: PlanHead | undefined;
  /** By the plan's code. */
  readonly heads: Map<string, PlanHead>;
  calendar: CalendarHead | undefined;
  readonly units: Map<string, Unit>;
  /** By code, what holds last first. */
  readonly duties: Map<string, readonly Duty[]>;
  /** The plan that said last what a duty is. */
  readonly definedBy: Map<string, string>;
  readonly policies: Map<string, Policy>;
  readonly targets: TargetSet['data'][];
  readonly values: Map<string, AssignedValue>;
  readonly forms: Map<string, Form>;
  readonly years: Map<number, CalendarYear>;
  readonly adoptedAt: Map<string, Instant>;
  readonly changedAt: Map<string, Instant>;
  readonly republishedAt: Set<Instant>;
}

const emptyDraft = (): Draft => ({
  authority: undefined,
  head: undefined,
  heads: new Map(),
  calendar: undefined,
  units: new Map(),
  duties: new Map(),
  definedBy: new Map(),
  policies: new Map(),
  targets: [],
  values: new Map(),
  forms: new Map(),
  years: new Map(),
  adoptedAt: new Map(),
  changedAt: new Map(),
  republishedAt: new Set(),
});

const learn = (draft: Draft, fact: RegimeFact, at: Instant): void => {
  switch (fact.type) {
    case 'AuthorityFounded':
      draft.authority = fact.data.authority;
      return;
    case 'UnitRegistered':
      draft.units.set(fact.data.unit.code, fact.data.unit);
      return;
    case 'CalendarYearPublished':
      draft.calendar = fact.data.calendar;
      draft.years.set(fact.data.year.year, fact.data.year);
      if (draft.head !== undefined) draft.republishedAt.add(at);
      return;
    case 'PolicySet':
      draft.policies.set(`${fact.data.policy.code}/${fact.data.policy.effectiveFrom}`, fact.data.policy);
      return;
    case 'TargetSet':
      draft.targets.push(fact.data);
      return;
    case 'TargetValueAssigned':
      draft.values.set(`${fact.data.assigned.indicator}/${fact.data.assigned.year}`, fact.data.assigned);
      return;
    case 'FormDefined':
      draft.forms.set(formId(fact.data.form), fact.data.form);
      return;
    case 'DutyDefined':
      return define(draft, fact.data.duty, { by: fact.data.plan, at });
    case 'ReportRequested':
      return define(draft, fact.data.duty, { by: '', at });
    case 'PlanAdopted':
      draft.head = fact.data.head;
      // A plan that is adopted again is the last of its year.
      draft.heads.delete(fact.data.head.code);
      draft.heads.set(fact.data.head.code, fact.data.head);
      return;
    default:
      return;
  }
};

/** What a later plan says of a duty is added to what an earlier one said: that holds until the later one begins, and no longer. */
const define = (draft: Draft, duty: Duty, { by, at }: { readonly by: string; readonly at: Instant }): void => {
  const { code, effectiveFrom } = duty;
  const before = draft.duties.get(code);
  const isAdded = before !== undefined && draft.definedBy.get(code) !== by;
  const [last, ...earlier] = before ?? [];
  const kept = isAdded ? before : earlier;
  draft.duties.set(code, [duty, ...kept.filter((old) => old.effectiveFrom < effectiveFrom).map((old) => endedBefore(old, effectiveFrom))]);
  draft.definedBy.set(code, by);
  if (last === undefined) draft.adoptedAt.set(code, at);
  else draft.changedAt.set(code, at);
};

const endedBefore = (duty: Duty, day: LocalDay): Duty => {
  const lastDay = addDays(day, -1);
  return duty.effectiveTo !== null && duty.effectiveTo <= lastDay ? duty : { ...duty, effectiveTo: lastDay };
};
