import type { Instant } from '#eventsourcing';
import type { Rules } from '../agenda/agenda.js';
import type { LocalDay } from '../calendar/local-day.js';
import { workingDayAfter, workingDayBefore } from '../calendar/working-calendar.js';
import { atLocalTime, endOfDay, localDayOf, type LocalTime } from '../calendar/zone.js';
import type { ReportingLevel } from '../duty/duty.js';
import { policyOn } from '../duty/policy.js';
import type { EscalationProposed } from '../escalation/escalation.js';
import { isKnown, isOwed, type KnownObligation } from '../obligation/obligation.js';
import { pick } from './chance.js';
import { keptAway } from './keep-away.js';
import { type Behaviour, behaviourOf, handsInAt, type Personas } from './persona.js';
import { seatOf } from '../notice/seat-of.js';
import { levelOfObligation, seatName } from './seats.js';
import type { Listener, UnitLog } from './unit-log.js';

/** What the persons of one unit's reports are played by. */
export interface Cast {
  readonly unit: string;
  readonly issuer: string;
  readonly rules: Rules;
  readonly personas: Personas;
  readonly seed: number;
  /** The day on which the year's books are closed: what is missing then is closed as missing. */
  readonly closesOn: LocalDay;
}

/** Puts an act into somebody's diary. */
export type Diary = (at: Instant, act: (now: Instant) => void) => void;

/** How the unit, the finance office and the managers react to what happens: each reaction is an act in the diary. */
export const castOf = (cast: Cast, log: UnitLog, enter: Diary): Listener => {
  const { unit, rules, personas, seed } = cast;
  const diary: Diary = (planned, act) => enter(keptAway(planned, personas.keepAwayHours ?? 0, rules), act);
  const { calendar } = rules;
  const at = (day: LocalDay, time: LocalTime): Instant => atLocalTime(day, time, calendar.zone);
  const dayOf = (instant: Instant): LocalDay => localDayOf(instant, calendar.zone);
  const lots = ({ duty, period }: KnownObligation): (string | number)[] => [seed, unit, duty, period];
  const behaviour = (obligation: KnownObligation): Behaviour => behaviourOf(personas.units[unit] ?? personas.otherUnits, lots(obligation));

  const handIn = (id: string, now: Instant): void => {
    const obligation = log.obligation(id);
    if (!isOwed(obligation)) return;
    const content = { kind: 'figures' as const, digest: `rehearsed:${id}:${obligation.versions.length + 1}` };
    const data = { obligation: id, receivedAt: now, preparedBy: seatName({ unit, role: 'reporter' }), content };
    log.carryOut({ type: 'SubmitReport', by: seatName({ unit, role: 'head' }), now, data });
  };

  const unitHandsIn = (id: string, obligation: KnownObligation): void => {
    const { due, opensAt } = obligation;
    const when = handsInAt(behaviour(obligation), { lastDay: due.lastDay, opensAt }, calendar, lots(obligation));
    if (when !== undefined) diary(when, (now) => handIn(id, now));
  };

  const unitMends = (id: string, now: Instant): void =>
    diary(at(workingDayAfter(calendar, dayOf(now), 1), '14:30'), (later) => handIn(id, later));

  const financeReviews = (id: string, version: number, now: Instant): void =>
    diary(at(workingDayAfter(calendar, dayOf(now), personas.finance.reviewAfterWorkingDays), '10:00'), (later) =>
      review(id, version, later),
    );

  const review = (id: string, version: number, now: Instant): void => {
    const obligation = log.obligation(id);
    if (!isKnown(obligation)) return;
    const by = reviewerOf(obligation, levelOfObligation(obligation, rules));
    if (version > 1 || behaviour(obligation).kind !== 'returned_once')
      return log.carryOut({ type: 'AcceptReport', by, now, data: { obligation: id, version } });
    const { cureWorkingDays } = policyOn(rules.policies, obligation.policy, dayOf(now));
    const cureDay = workingDayAfter(calendar, dayOf(now), cureWorkingDays);
    // Mending is never asked for earlier than the report itself is.
    const lastDay = cureDay > obligation.due.lastDay ? cureDay : obligation.due.lastDay;
    const data = { obligation: id, lastDay, dueAt: endOfDay(lastDay, calendar.zone), reason: 'Diễn tập: số liệu chưa đầy đủ' };
    log.carryOut({ type: 'ReturnReport', by, now, data });
  };

  const financeCloses = (id: string): void =>
    diary(at(workingDayBefore(calendar, cast.closesOn, 1), '16:30'), (now) => {
      const obligation = log.obligation(id);
      if (!isOwed(obligation) || !obligation.overdue) return;
      const by = seatName({ unit: levelOfObligation(obligation, rules).recipient, role: 'finance_head' });
      log.carryOut({ type: 'CloseAsMissing', by, now, data: { obligation: id } });
    });

  const managerDecides = (id: string, { approver, obligation }: EscalationProposed['data'], now: Instant): void => {
    const { decision, afterWorkingDays } = personas.managers;
    if (decision === 'silent') return;
    diary(at(workingDayAfter(calendar, dayOf(now), afterWorkingDays), '14:00'), (later) => {
      const subject = log.obligation(obligation);
      if (log.escalation(id).status !== 'proposed' || !isKnown(subject)) return;
      const by = seatName(seatOf(approver, { unit, level: levelOfObligation(subject, rules), issuer: cast.issuer }));
      if (decision === 'decline')
        return log.carryOutCase(id, { type: 'DeclineEscalation', by, now: later, data: { reason: 'Diễn tập: chờ thêm' } });
      log.carryOutCase(id, { type: 'ApproveEscalation', by, now: later, data: {} });
      const data = { documentNumber: `DT-${pick(1, 9999, seed, id)}`, channel: 'e-office' };
      log.carryOutCase(id, { type: 'DispatchEscalation', by: 'records_office', now: later, data });
    });
  };

  const settleCases = (id: string, outcome: 'submitted' | 'closed', now: Instant): void => {
    for (const { id: escalation } of log.cases(id))
      log.carryOutCase(escalation, { type: 'SettleEscalation', by: 'clock', now, data: { outcome } });
  };

  return {
    obligation: (id, event, obligation, now) => {
      switch (event.type) {
        case 'ObligationOpened':
          return unitHandsIn(id, obligation);
        case 'ReportSubmitted':
        case 'ReportResubmitted':
          settleCases(id, 'submitted', now);
          return financeReviews(id, event.data.version, now);
        case 'ReportReturned':
          return unitMends(id, now);
        case 'ObligationBecameOverdue':
          return financeCloses(id);
        case 'ObligationClosedMissing':
          return settleCases(id, 'closed', now);
        default:
          return;
      }
    },
    escalation: (id, event, now) => {
      if (event.type === 'EscalationProposed') managerDecides(id, event.data, now);
    },
  };
};

/** The compiling office's own report is reviewed by the Office, everybody else's by a clerk of the compiling office. */
const reviewerOf = ({ recipient }: KnownObligation, level: ReportingLevel): string =>
  seatName({ unit: recipient, role: recipient === level.recipient ? 'finance_clerk' : 'office_chief' });
