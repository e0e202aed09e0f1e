import type { Instant } from '#eventsourcing';
import { localDayOf } from '../calendar/zone.js';
import { policyOn } from '../duty/policy.js';
import { type Deciders, decidingSeats, decisionWay } from '../escalation/decision-steps.js';
import type { EscalationCase } from '../escalation/escalation.js';
import { planCase, stageOf } from '../escalation/plan-case.js';
import { inOrder } from '../in-order.js';
import { holdsOn } from '../org/delegation.js';
import type { Regime } from '../plan/regime.js';
import type { People } from './people.js';
import type { UnitLog } from './unit-log.js';
import { watchedIn, type WatchedSubject } from './watched.js';

/** What the watches of a unit's open cases do at one look, without the waiting; and when the next of them looks again by itself. */
export const lookAtCases = (log: UnitLog, regime: Regime, people: People, now: Instant): Instant | undefined => {
  const wakes = log.openCases().flatMap((known) => lookAtCase(known, { log, regime, people }, now) ?? []);
  return wakes.sort(inOrder)[0];
};

interface Watched {
  readonly log: UnitLog;
  readonly regime: Regime;
  readonly people: People;
}

/** Each act opens the way to the next look, and the way only goes forward: it comes to an end. */
const lookAtCase = (known: EscalationCase, watched: Watched, now: Instant): Instant | undefined => {
  const { log } = watched;
  const subject = watchedIn(log, known.subject, watched.regime);
  if (subject === undefined) return undefined;
  const plan = planCase(questionOf(known, subject, watched, now), now);
  for (const command of plan.due) log.carryOutCase(known.id, command);
  if (plan.due.length === 0) return plan.nextWakeAt;
  const after = log.escalation(known.id);
  if (after.status === 'absent' || after === known) throw new Error(`What is due of case ${known.id} at ${now} changed nothing.`);
  return stageOf(after) === 'ended' ? undefined : lookAtCase(after, watched, now);
};

const questionOf = (
  known: EscalationCase,
  { matter, policy, isOwed, revision }: WatchedSubject,
  { log, regime, people }: Watched,
  now: Instant,
) => {
  const { calendar, policies } = regime;
  const day = localDayOf(now, calendar.zone);
  const places = decidingSeats(known, matter, regime);
  const units = new Set([places.approver.unit, ...places.fallbacks.map(({ unit }) => unit), known.unit]);
  const deciders: Deciders = {
    day,
    seats: [...units].flatMap((unit) => people.seatsOf(unit)),
    absent: new Set(people.absences.filter(({ from, to }) => from <= day && day <= to).map(({ person }) => person)),
    delegations: people.delegations.filter((delegation) => holdsOn(delegation, day)),
  };
  const further = log.cases(known.subject).find(({ parent }) => parent === known.id)?.id;
  return {
    known,
    calendar,
    policy: policyOn(policies, policy, day),
    way: decisionWay(known, places, deciders),
    // By a later date the case is about to be settled, too.
    subjectOwed: isOwed && revision === known.revision,
    ...(further !== undefined && { further }),
  };
};
