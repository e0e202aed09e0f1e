import type { Rules } from '../agenda/agenda.js';
import type { LocalDay } from '../calendar/local-day.js';
import { localDayOf } from '../calendar/zone.js';
import { type Policy, policyOn } from '../duty/policy.js';
import { type EscalationProposed } from '../escalation/escalation.js';
import type { OwedFact, Suppression } from '../notice/owed-fact.js';
import type { KnownObligation, ObligationEvent } from '../obligation/obligation.js';
import type { Role } from '../org/role.js';
import { levelOfObligation, seatOf } from './seats.js';
import type { RehearsedEvent, UnitLog } from './unit-log.js';

/** The facts of one unit's year that somebody has to be told, in the order in which they happened. */
export const owedFacts = (log: UnitLog, rules: Rules, issuer: string): OwedFact[] => {
  const lastDays = lastDaysOf(log);
  return log.events.flatMap((recorded) => {
    const subject = subjectOf(recorded, log);
    if (subject === undefined) return [];
    const { id, obligation } = subject;
    const policy = policyOn(rules.policies, obligation.policy, localDayOf(recorded.recordedAt, rules.calendar.zone));
    const telling = tell(recorded.event as ObligationEvent | EscalationProposed, policy, (revision) => lastDays.get(`${id}#${revision}`)!);
    if (telling === undefined) return [];
    const level = levelOfObligation(obligation, rules);
    const { roles, ...rest } = telling;
    const to = roles.map((role) => seatOf(role, { unit: obligation.owner, level, issuer }));
    return [
      {
        id: factIdOf(recorded),
        at: recorded.recordedAt,
        obligation: id,
        unit: obligation.owner,
        duty: obligation.duty,
        period: obligation.period,
        ...rest,
        to,
      },
    ];
  });
};

/** Whether what was to be told has been overtaken between the fact and the closing of its wave. */
export const suppressionIn =
  (logOf: (unit: string) => UnitLog | undefined) =>
  (fact: OwedFact, at: string): Suppression | undefined => {
    const log = logOf(fact.unit);
    const obligation = log?.obligation(fact.obligation);
    if (obligation === undefined || obligation.status === 'absent') return undefined;
    return obligation.versions.some(({ receivedAt }) => fact.at < receivedAt && receivedAt <= at) ? 'handed_in' : undefined;
  };

interface Telling {
  readonly kind: OwedFact['kind'];
  readonly lastDay: OwedFact['lastDay'];
  readonly step?: number;
  readonly roles: readonly Role[];
}

const tell = (
  event: ObligationEvent | EscalationProposed,
  policy: Policy,
  lastDayAt: (revision: number) => LocalDay,
): Telling | undefined => {
  switch (event.type) {
    case 'ReminderIssued': {
      const { step } = event.data;
      return {
        kind: 'reminder',
        lastDay: lastDayAt(event.data.revision),
        step,
        roles: policy.reminders.find((rule) => rule.step === step)?.to ?? [],
      };
    }
    case 'ObligationBecameOverdue':
      return { kind: 'overdue', lastDay: event.data.lastDay, roles: policy.overdueTo };
    case 'ReportReturned':
      return { kind: 'returned', lastDay: event.data.lastDay, roles: ['reporter', 'head'] };
    case 'EscalationProposed':
      return {
        kind: 'escalation',
        lastDay: lastDayAt(event.data.revision),
        step: event.data.level,
        roles: [event.data.approver],
      };
    default:
      return undefined;
  }
};

/** The last day of each date that an obligation of this unit has had, by `{obligation}#{revision}`. */
const lastDaysOf = ({ events }: UnitLog): ReadonlyMap<string, LocalDay> =>
  new Map(
    events.flatMap(({ stream, event: { type, data } }): [string, LocalDay][] => {
      const date = data as { readonly revision?: number; readonly lastDay: LocalDay };
      return DATING.has(type) ? [[`${stream}#${date.revision ?? 0}`, date.lastDay]] : [];
    }),
  );

const DATING: ReadonlySet<string> = new Set<ObligationEvent['type']>([
  'ObligationOpened',
  'ExtensionGranted',
  'DueDateRecalculated',
  'ReportReturned',
]);

const subjectOf = ({ stream, event }: RehearsedEvent, log: UnitLog): { id: string; obligation: KnownObligation } | undefined => {
  const id = event.type === 'EscalationProposed' ? (event as EscalationProposed).data.obligation : stream;
  const obligation = log.obligation(id);
  return obligation.status === 'absent' ? undefined : { id, obligation };
};

/** How a notice names the event that it tells. */
export /** What a fact is called before its event stands in a log: by the event's own identity, or by its place. */
const factIdOf = ({ event, stream, version }: RehearsedEvent): string => event.id ?? `${stream}#${version}`;
