import type { Instant } from '#eventsourcing';
import type { Rules } from '../agenda/agenda.js';
import type { LocalDay } from '../calendar/local-day.js';
import { type CalendarYear, type WorkingCalendar, workingCalendar } from '../calendar/working-calendar.js';
import { localDayOf } from '../calendar/zone.js';
import type { Duty } from '../duty/duty.js';
import type { Policy } from '../duty/policy.js';
import type { Unit } from '../org/unit.js';
import type { ReportRequested } from '../report-request/report-request.js';
import type { Authority, CalendarHead, PlanFact, PlanHead } from './plan-events.js';

/** The rules in force (chế độ báo cáo): what the log says of the authority, its units, duties, policies and calendar. */
export interface Regime extends Rules {
  readonly authority: Authority;
  /** The plan adopted last. */
  readonly head: PlanHead;
  readonly units: readonly Unit[];
  readonly duties: readonly Duty[];
  readonly policies: readonly Policy[];
  readonly calendar: WorkingCalendar;
  /** The day on which each duty was first adopted: what fell due before it was never owed here. */
  readonly adoptedOn: ReadonlyMap<string, LocalDay>;
}

/** What makes the rules: a plan's adoption, and the reports that were asked for once. */
export type RegimeFact = PlanFact | ReportRequested;

/** The categories of streams in which these facts stand. */
export const REGIME_CATEGORIES = ['authority', 'unit', 'calendar', 'policy', 'duty', 'plan', 'request'] as const;

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
    duties: [...draft.duties.values()],
    policies: [...draft.policies.values()],
    calendar: workingCalendar({ ...calendar, years: [...draft.years.values()] }, version, approvedAt),
    adoptedOn: new Map([...draft.adoptedAt].map(([duty, at]) => [duty, localDayOf(at, authority.zone)])),
  };
};

interface Draft {
  authority: Authority | undefined;
  head: PlanHead | undefined;
  calendar: CalendarHead | undefined;
  readonly units: Map<string, Unit>;
  readonly duties: Map<string, Duty>;
  readonly policies: Map<string, Policy>;
  readonly years: Map<number, CalendarYear>;
  readonly adoptedAt: Map<string, Instant>;
  readonly republishedAt: Set<Instant>;
}

const emptyDraft = (): Draft => ({
  authority: undefined,
  head: undefined,
  calendar: undefined,
  units: new Map(),
  duties: new Map(),
  policies: new Map(),
  years: new Map(),
  adoptedAt: new Map(),
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
    case 'DutyDefined':
    case 'ReportRequested':
      draft.duties.set(fact.data.duty.code, fact.data.duty);
      if (!draft.adoptedAt.has(fact.data.duty.code)) draft.adoptedAt.set(fact.data.duty.code, at);
      return;
    case 'PlanAdopted':
      draft.head = fact.data.head;
      return;
    default:
      return;
  }
};
