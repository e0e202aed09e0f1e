import type { Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import { endOfDay, localDayOf } from '../calendar/zone.js';
import type { ReportingLevel } from '../duty/duty.js';
import type { ActingFor } from '../access/acting.js';
import { seatInMatter } from '../access/case-seats.js';
import type { Regime } from '../plan/regime.js';
import { isSameStep } from '../escalation/commands.js';
import type { DecisionStep, EscalationOutcome, EscalationProposed } from '../escalation/escalation.js';
import { usualCureDay } from '../obligation/cure-day.js';
import { isKnown, isOwed, type KnownObligation, obligationId, versionsReceived } from '../obligation/obligation.js';
import type { Diary } from './diary.js';
import type { SheetLot } from './invented-sheet.js';
import type { Personas } from './persona.js';
import { type DigestOf, rehearsedContent } from './rehearsed-content.js';
import { taskCastOf } from './task-cast.js';
import type { TaskPersona } from './task-persona.js';
import { watchedIn } from './watched.js';
import { Script, type ScriptedDecision, type ScriptedReport } from './script.js';
import { levelOfObligation, seatName } from './seats.js';
import type { Listener, UnitLog } from './unit-log.js';

/** What the persons of one unit's reports are played by. */
export interface Cast {
  readonly unit: string;
  readonly issuer: string;
  readonly rules: Regime;
  readonly personas: Personas;
  readonly seed: number;
  /** The tasks that the unit leads. */
  readonly tasks: readonly TaskPersona[];
  /** The SHA-256 of a text, where whoever rehearses has one: reports are then told by what they say, and not by their names alone. */
  readonly digestOf?: DigestOf;
  /** The day on which the year's books are closed: what is missing then is closed as missing. */
  readonly closesOn: LocalDay;
}

/** How the unit, the finance office and the managers react to what happens: each reaction is an act in the diary. */
export const castOf = (cast: Cast, log: UnitLog, diary: Diary): Listener => {
  const { unit, rules, personas } = cast;
  const headOfUnit = seatName({ unit, role: 'head' });
  const script = new Script(cast);

  const handIn = (id: string, now: Instant): void => {
    const obligation = log.obligation(id);
    if (!isOwed(obligation)) return;
    const version = obligation.versions.length + 1;
    const flawed = script.review(scripted(obligation), version).kind === 'return';
    const data = { obligation: id, receivedAt: now, preparedBy: seatName({ unit, role: 'reporter' }) };
    log.carryOut({ type: 'SubmitReport', by: headOfUnit, now, data: { ...data, ...writes(obligation, { version, flawed }) } });
  };

  /** What the unit writes: on the duty's form, or where there is none no more than that it wrote. */
  const writes = ({ duty, period }: KnownObligation, { version, ...lot }: Writing) =>
    rehearsedContent(cast, { ...lot, unit, duty, period }, version);

  const unitCorrects = (id: string, { duty, period }: KnownObligation, now: Instant): void => {
    const correction = personas.corrections?.find((one) => one.unit === unit && one.duty === duty && one.period === period);
    if (correction === undefined) return;
    diary(script.correctsAt(now, correction), (later) => {
      const { indicator } = correction;
      const by = seatName({ unit, role: 'reporter' });
      log.carryOut({ type: 'RequestCorrection', by, now: later, data: { obligation: id, reason: `Diễn tập: nhầm số liệu ${indicator}` } });
    });
  };

  const correctionIsDecided = (id: string, obligation: KnownObligation, now: Instant): void =>
    diary(script.reviewsAt(now), (later) => {
      const by = seatName({ unit: levelOfObligation(obligation, rules).recipient, role: 'finance_head' });
      log.carryOut({ type: 'ApproveCorrection', by, now: later, data: { obligation: id } });
    });

  const unitHandsInCorrected = (id: string, obligation: KnownObligation, now: Instant): void =>
    diary(script.mendsAt(now), (later) => {
      const version = versionsReceived(obligation) + 1;
      const correction = personas.corrections?.find((one) => obligationId(one.unit, one.duty, one.period) === id);
      const written = writes(obligation, { version, ...(correction && { corrects: correction.indicator }) });
      const data = { obligation: id, receivedAt: later, preparedBy: seatName({ unit, role: 'reporter' }), ...written };
      log.carryOut({ type: 'SubmitCorrectedVersion', by: headOfUnit, now: later, data });
    });

  const correctionIsAccepted = (id: string, obligation: KnownObligation, version: number, now: Instant): void =>
    diary(script.reviewsAt(now), (later) => {
      const by = reviewerOf(obligation, levelOfObligation(obligation, rules));
      log.carryOut({ type: 'AcceptCorrectedVersion', by, now: later, data: { obligation: id, version } });
    });

  const unitHandsIn = (id: string, obligation: KnownObligation): void => {
    const when = script.handsInAt(scripted(obligation));
    if (when !== undefined) diary(when, (now) => handIn(id, now));
  };

  const unitMends = (id: string, now: Instant): void => diary(script.mendsAt(now), (later) => handIn(id, later));

  const financeReviews = (id: string, version: number, now: Instant): void =>
    diary(script.reviewsAt(now), (later) => review(id, version, later));

  const review = (id: string, version: number, now: Instant): void => {
    const obligation = log.obligation(id);
    if (!isKnown(obligation)) return;
    const by = reviewerOf(obligation, levelOfObligation(obligation, rules));
    const review = script.review(scripted(obligation), version);
    if (review.kind === 'accept') return log.carryOut({ type: 'AcceptReport', by, now, data: { obligation: id, version } });
    const lastDay = usualCureDay(obligation, rules, localDayOf(now, rules.calendar.zone));
    const data = { obligation: id, lastDay, dueAt: endOfDay(lastDay, rules.calendar.zone), reason: review.reason };
    log.carryOut({ type: 'ReturnReport', by, now, data });
  };

  const financeCloses = (id: string): void =>
    diary(script.closesAt(cast.closesOn), (now) => {
      const obligation = log.obligation(id);
      if (!isOwed(obligation) || !obligation.overdue) return;
      const by = seatName({ unit: levelOfObligation(obligation, rules).recipient, role: 'finance_head' });
      log.carryOut({ type: 'CloseAsMissing', by, now, data: { obligation: id } });
    });

  const asks = (id: string, step: DecisionStep, now: Instant): void => {
    const decision = script.decision({ role: step.seat.role, deputy: step.kind === 'deputy' }, now);
    if (decision !== undefined) diary(decision.at, (later) => decides(id, step, decision, later));
  };

  /** Only while it is still his to decide: what was passed on to another is not decided by the first one any more. */
  const decides = (id: string, step: DecisionStep, decision: ScriptedDecision, now: Instant): void => {
    const escalation = log.escalation(id);
    if (escalation.status !== 'proposed' || !isSameStep(escalation.step ?? step, step)) return;
    const { by, actingFor } = personAt(step);
    const command = { by, now, ...(actingFor && { onBehalfOf: actingFor.person }) };
    switch (decision.kind) {
      case 'decline':
        return log.carryOutCase(id, { ...command, type: 'DeclineEscalation', data: { reason: decision.reason } }, actingFor);
      case 'defer':
        if (escalation.deferredUntil !== undefined) return;
        return log.carryOutCase(id, { ...command, type: 'DeferEscalation', data: deferral(decision) }, actingFor);
      case 'approve':
        log.carryOutCase(id, { ...command, type: 'ApproveEscalation', data: {} }, actingFor);
        log.carryOutCase(id, { type: 'DispatchEscalation', by: 'records_office', now, data: script.dispatch(id) });
    }
  };

  const deferral = ({ until, reason }: Extract<ScriptedDecision, { kind: 'defer' }>) => ({
    ...{ until, reason },
    endsAt: endOfDay(until, rules.calendar.zone),
  });

  const approverOf = ({ approver, subject }: EscalationProposed['data']): DecisionStep | undefined => {
    const watched = watchedIn(log, subject, rules);
    return watched && { kind: 'approver', seat: seatInMatter(approver, watched.matter, rules) };
  };

  const headAcknowledges = (id: string, now: Instant): void =>
    diary(script.acknowledgesAt(now), (later) => {
      if (log.escalation(id).status !== 'dispatched') return;
      log.carryOutCase(id, { type: 'AcknowledgeEscalation', by: seatName({ unit, role: 'head' }), now: later, data: {} });
    });

  const settleCases = (id: string, outcome: EscalationOutcome, now: Instant): void => {
    for (const { id: escalation } of log.cases(id))
      log.carryOutCase(escalation, { type: 'SettleEscalation', by: 'clock', now, data: { outcome } });
  };

  const tasks = taskCastOf({ personas: cast.tasks, regime: rules }, log, diary);
  tasks.begin();

  return {
    task: (stream, event, now) => {
      if (event.type === 'CompletionReported') settleCases(stream, 'completed', now);
      tasks.task(stream, event, now);
    },
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
        case 'ReportAccepted':
          return unitCorrects(id, obligation, now);
        case 'CorrectionRequested':
          return correctionIsDecided(id, obligation, now);
        case 'CorrectionApproved':
          return unitHandsInCorrected(id, obligation, now);
        case 'CorrectedVersionSubmitted':
          return correctionIsAccepted(id, obligation, event.data.version, now);
        case 'ObligationBecameOverdue':
          return financeCloses(id);
        case 'ObligationClosedMissing':
          return settleCases(id, 'closed', now);
        default:
          return;
      }
    },
    escalation: (id, event, now) => {
      switch (event.type) {
        case 'EscalationProposed': {
          const step = approverOf(event.data);
          return step && asks(id, step, now);
        }
        case 'ApprovalReassigned':
          return asks(id, event.data.to, now);
        case 'EscalationDispatched':
          return headAcknowledges(id, now);
        default:
          return;
      }
    },
  };
};

/** Who decides at a step: the deputy in another's name, everybody else in his own. */
const personAt = ({ seat, deputy }: DecisionStep): { readonly by: string; readonly actingFor?: ActingFor } =>
  deputy === undefined ? { by: seatName(seat) } : { by: deputy.person, actingFor: deputy.actingFor };

/** The compiling office's own report is reviewed by the Office, everybody else's by a clerk of the compiling office. */
const reviewerOf = ({ recipient }: KnownObligation, level: ReportingLevel): string =>
  seatName({ unit: recipient, role: recipient === level.recipient ? 'finance_clerk' : 'office_chief' });

const scripted = ({ duty, period, opensAt, due }: KnownObligation): ScriptedReport => ({ duty, period, opensAt, lastDay: due.lastDay });

/** Which version is written, and what is wrong with it or put right by it. */
interface Writing extends Pick<SheetLot, 'flawed' | 'corrects'> {
  readonly version: number;
}
