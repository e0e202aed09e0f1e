import { seatInMatter } from '../access/case-seats.js';
import type { Matter } from '../access/matter.js';
import type { Delegation } from '../org/delegation.js';
import { holdersOf, isSameSeat, type Seat, type SeatRef } from '../org/seat.js';
import type { LocalDay } from '../calendar/local-day.js';
import type { Regime } from '../plan/regime.js';
import { isSameStep } from './commands.js';
import type { DecisionStep, EscalationCase } from './escalation.js';

/*
 * way   whom a case is put to, one after the other: who approves that level, his deputy by written delegation, and, where neither is
 *       there, the chief of Office and then the chair (domain 5.6, 11)
 */

/** The seats from which a unit is headed: nobody decides about a unit of his own. */
export const headsOf = (unit: string): readonly SeatRef[] =>
  (['head', 'finance_head', 'office_chief'] as const).map((role) => ({ unit, role }));

/** Who could decide on a day, as the directory has it. */
export interface Deciders {
  readonly day: LocalDay;
  /** Those of the way, and those of the unit that the case is about. */
  readonly seats: readonly Seat[];
  readonly absent: ReadonlySet<string>;
  /** Grants that hold on the day, in the order in which they are asked. */
  readonly delegations: readonly Delegation[];
}

/** Where a case is decided: the seat that its level names, and those that stand in for it, in their order. */
export interface DecidingSeats {
  readonly approver: SeatRef;
  readonly fallbacks: readonly SeatRef[];
  /** The field of the matter; who is in charge of another one is not asked. */
  readonly field?: string;
}

/** The seats of a case's way, in the matter that it is about. */
export const decidingSeats = (
  { approver }: Pick<EscalationCase, 'approver'>,
  matter: Matter,
  regime: Pick<Regime, 'authority' | 'duties'>,
): DecidingSeats => ({
  approver: seatInMatter(approver, matter, regime),
  fallbacks: [seatInMatter('office_chief', matter, regime), seatInMatter('chair', matter, regime)],
  ...(matter.field !== undefined && { field: matter.field }),
});

/** How far a case has come on its way. */
export interface DecisionWay {
  readonly current: DecisionStep;
  /** Whether anybody is there who may decide it now. */
  readonly isManned: boolean;
  /** Who is asked after the present step: somebody who is there, and whom nobody has asked before. */
  readonly next: DecisionStep | undefined;
}

/**
 * The way of a case on a day. It only goes forward: a step that was left is not gone back to, nobody is asked twice, and neither who
 * proposed it nor who heads the unit it is about is asked at all.
 */
export const decisionWay = (known: EscalationCase, places: DecidingSeats, deciders: Deciders): DecisionWay => {
  const approver: DecisionStep = { kind: 'approver', seat: places.approver };
  const current = known.step ?? approver;
  const isThere = (step: DecisionStep): boolean => askedAt(step, { known, places, deciders, current }).length > 0;
  const ordinary = [approver, ...deputiesOf(places, deciders)];
  const fallbacks = places.fallbacks.map((seat): DecisionStep => ({ kind: 'fallback', seat }));
  const standIn = current.kind === 'fallback' || !ordinary.some(isThere);
  const ahead = [...ordinary, ...(standIn ? fallbacks : [])].filter((step) => !isSameStep(step, current) && !isPassed(step, known));
  return { current, isManned: isThere(current), next: ahead.find(isThere) };
};

interface Asking {
  readonly known: EscalationCase;
  readonly places: DecidingSeats;
  readonly deciders: Deciders;
  readonly current: DecisionStep;
}

/** The persons who would be asked at a step, were it the case's turn. */
const askedAt = (step: DecisionStep, { known, places, deciders, current }: Asking): readonly string[] => {
  const earlier = [...known.passed, current].filter((other) => !isSameStep(other, step));
  const askedBefore = new Set(earlier.flatMap((other) => personsAt(other, places, deciders)));
  if (step.deputy !== undefined && !mayDeputise(step.deputy, known, deciders)) return [];
  return personsAt(step, places, deciders).filter(
    (person) => !askedBefore.has(person) && !deciders.absent.has(person) && !isInvolved(person, known, deciders),
  );
};

const personsAt = ({ deputy, seat }: DecisionStep, { field }: DecidingSeats, { seats, day }: Deciders): readonly string[] =>
  deputy === undefined ? holdersOf(seats.filter(inCharge(field)), seat, day) : [deputy.person];

/** While his grant holds; and what the principal may not decide, nobody decides in his name. */
const mayDeputise = ({ actingFor }: NonNullable<DecisionStep['deputy']>, known: EscalationCase, deciders: Deciders): boolean =>
  deciders.delegations.some(({ id }) => id === actingFor.delegation) && !isInvolved(actingFor.person, known, deciders);

/** Those to whom somebody who holds the approver's seat has granted that they decide in his name. */
const deputiesOf = ({ approver, field }: DecidingSeats, { seats, delegations, day }: Deciders): readonly DecisionStep[] => {
  const principals = holdersOf(seats.filter(inCharge(field)), approver, day);
  return delegations
    .filter(
      ({ seat, acts, principal }) => isSameSeat(seat, approver) && acts.includes('decide_escalation') && principals.includes(principal),
    )
    .map(({ id, principal, delegate, form }) => ({
      kind: 'deputy',
      seat: approver,
      deputy: { person: delegate, actingFor: { person: principal, form, delegation: id } },
    }));
};

const inCharge =
  (field: string | undefined) =>
  (seat: Seat): boolean =>
    seat.field === undefined || field === undefined || seat.field === field;

/** Who proposed it, himself or through another, and who heads the unit it is about. */
const isInvolved = (person: string, { unit, proposedBy, proposedFor }: EscalationCase, { seats, day }: Deciders): boolean =>
  person === proposedBy || person === proposedFor || headsOf(unit).some((seat) => holdersOf(seats, seat, day).includes(person));

const isPassed = (step: DecisionStep, { passed }: EscalationCase): boolean => passed.some((other) => isSameStep(other, step));
