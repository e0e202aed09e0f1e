import type { Event } from '#eventsourcing';
import type { CalendarYear } from '../calendar/working-calendar.js';
import type { LocalDay, Weekday } from '../calendar/local-day.js';
import type { Decimal } from '../indicator/decimal.js';
import type { Duty } from '../duty/duty.js';
import type { Policy } from '../duty/policy.js';
import type { Unit } from '../org/unit.js';
import type { Form } from '../report/form.js';
import type { PlannedTask } from '../task/task.js';
import type { Comparator, Target, TargetGroup } from '../target/target.js';
import type { Bilingual } from '../text.js';
import type { Letterhead } from './letterhead.js';

/** Where a fact comes from: the plan, and the section of it that says so; null for what the plan's text does not say. */
interface Traced {
  readonly plan: string;
  readonly section: string | null;
}

export type AuthorityFounded = Event<'AuthorityFounded', Traced & { readonly authority: Authority }>;
export type UnitRegistered = Event<'UnitRegistered', Traced & { readonly unit: Unit }>;
export type CalendarYearPublished = Event<
  'CalendarYearPublished',
  Traced & { readonly calendar: CalendarHead; readonly year: CalendarYear }
>;
export type PolicySet = Event<'PolicySet', Traced & { readonly policy: Policy }>;
export type DutyDefined = Event<'DutyDefined', Traced & { readonly duty: Duty }>;
export type TargetSet = Event<'TargetSet', Traced & { readonly target: Target }>;
export type FormDefined = Event<'FormDefined', Traced & { readonly form: Form }>;
/** What the plan left to the superior authority has come: the target's value, with the document that says so. */
export type TargetValueAssigned = Event<'TargetValueAssigned', Traced & { readonly assigned: AssignedValue }>;
export type TaskRecorded = Event<'TaskRecorded', Traced & { readonly task: PlannedTask }>;
/** The plan holds from here on; said last, when all that it consists of is said. */
export type PlanAdopted = Event<'PlanAdopted', Traced & { readonly head: PlanHead }>;
/** The file said something else than what was adopted. Older logs have it; it names places only, so nothing can be approved by it. */
export type PlanChangeProposed = Event<'PlanChangeProposed', Traced & { readonly changes: readonly PlanChange[] }>;

/** What adopting a plan says. */
export type PlanFact =
  | AuthorityFounded
  | UnitRegistered
  | CalendarYearPublished
  | PolicySet
  | DutyDefined
  | TargetSet
  | TargetValueAssigned
  | FormDefined
  | TaskRecorded
  | PlanAdopted;

export type PlanEvent = PlanFact | PlanChangeProposed;

/** The value of an indicator that the superior authority has set. */
export interface AssignedValue {
  /** The number of its target, and the indicator's code. */
  readonly target: number;
  readonly indicator: string;
  /** The year it holds for. */
  readonly year: number;
  readonly comparator: Exclude<Comparator, 'assigned_externally' | 'qualitative'>;
  readonly value: Decimal;
  readonly upperValue?: Decimal;
  /** The document by which it was set, and its day. */
  readonly document: string;
  readonly documentDay: LocalDay;
}

/** The authority whose log it is. */
export interface Authority {
  readonly code: string;
  readonly name: Bilingual;
  readonly zone: string;
}

export interface CalendarHead {
  readonly code: string;
  readonly zone: string;
  readonly weekend: readonly Weekday[];
}

/** What a plan says of itself. */
export interface PlanHead {
  readonly code: string;
  readonly title: Bilingual;
  readonly year: number;
  readonly issuer: string;
  readonly zone: string;
  readonly calendar: string;
  readonly assumptions: readonly Bilingual[];
  /** Missing in older logs, and where the plan does not say. */
  readonly letterhead?: Letterhead;
  /** The same. */
  readonly targetGroups?: readonly TargetGroup[];
  readonly rolledForwardFrom?: { readonly code: string; readonly year: number };
}

/** One difference between what was adopted and what a plan file says now. `item` is `duty/monthly`, `path` a place within it. */
export type PlanChange =
  | { readonly kind: 'added'; readonly item: string; readonly after: unknown }
  | { readonly kind: 'removed'; readonly item: string; readonly before: unknown }
  | { readonly kind: 'changed'; readonly item: string; readonly path: string; readonly before: unknown; readonly after: unknown };
