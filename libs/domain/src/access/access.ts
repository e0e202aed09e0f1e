import { type Role } from '../org/role.js';
import type { SeatRef, SeatTraits } from '../org/seat.js';
import type { ActingFor } from './acting.js';
import type { Act } from './acts.js';
import { type Matter, type Standing, standingsOf } from './matter.js';
import { PERMISSIONS } from './permissions.js';
import { accessRefusals } from './refusals.js';

/** Somebody who acts: a person, with the seats he holds on the day he acts, his own and those in which he acts for others. */
export interface Actor {
  readonly person: string;
  readonly seats: readonly HeldSeat[];
}

export interface HeldSeat extends SeatRef, SeatTraits {
  /** Where it is another's, by whose written grant; missing on a seat of his own. */
  readonly acting?: Acting;
}

export interface Acting extends ActingFor {
  /** The acts the grant covers. */
  readonly acts: readonly Act[];
}

/** By what somebody may act: the seat, and in whose name. */
export interface Warrant {
  readonly seat: HeldSeat;
  readonly actingFor?: ActingFor;
}

/**
 * By which warrant somebody may do this: one that is `wanted` here before the others, and his own seat before one he acts in. Refuses
 * with `NOT_YOUR_UNIT`, `NOT_YOUR_ROLE`, `NOT_YOUR_FIELD`, or `OWN_UNIT` where nobody decides about a unit of his own (domain 5.6).
 */
export const demandFor = (act: Act, actor: Actor, matter: Matter, wanted: (seat: HeldSeat) => boolean = () => true): Warrant => {
  if (hasOwnInterest(act, actor, matter)) throw accessRefusals.ownUnit();
  const allowed = usable(act, actor).filter((seat) => isPermitted(act, seat, matter));
  const inField = allowed.filter((held) => isInField(held, matter));
  const seat = inField.find(wanted) ?? inField[0];
  if (seat !== undefined) return warrantOf(seat);
  throw allowed.length > 0 ? accessRefusals.notYourField() : refusalOf(act, actor, matter);
};

/** The same for a choice that is shown: whether he may, as far as permission goes. The command is decided all the same. */
export const mayDo = (act: Act, actor: Actor, matter: Matter): boolean =>
  !hasOwnInterest(act, actor, matter) && usable(act, actor).some((seat) => isPermitted(act, seat, matter) && isInField(seat, matter));

/** Whether this may be done from a seat in such a place, whoever holds it. */
export const isPermitted = (act: Act, { role, unit }: SeatRef, matter: Matter): boolean =>
  standingsOf(unit, matter).some((standing) => PERMISSIONS[act][role]?.includes(standing));

/** Whose reports somebody may see: all, or those of the units in which he holds a seat (domain 5.5, last row). */
export const readableUnits = ({ seats }: Actor): 'all' | readonly string[] =>
  seats.some(({ role }) => SEES_ALL.has(role))
    ? 'all'
    : [...new Set(seats.filter(({ role }) => role !== 'administrator').map(({ unit }) => unit))];

/** Whether somebody may see what concerns any of these units. Refuses with `NOT_YOUR_UNIT`. */
export const demandReadable = (actor: Actor, units: readonly string[]): void => {
  const readable = readableUnits(actor);
  if (readable !== 'all' && !units.some((unit) => readable.includes(unit))) throw accessRefusals.notYourUnit();
};

/** Whether classified figures may be shown to him: from a cleared seat of his own, and never from an administrator's (domain 5.6). */
export const isCleared = ({ seats }: Actor): boolean =>
  seats.some(({ role, cleared, acting }) => cleared === true && acting === undefined && role !== 'administrator');

const SEES_ALL: ReadonlySet<Role> = new Set<Role>([
  'finance_clerk',
  'finance_head',
  'office_chief',
  'vice_chair',
  'chair',
  'records_office',
  'auditor',
]);

/** Acts by which somebody would decide about his own unit's matter; he may hold another seat in which he could. */
const ABOUT_OTHERS: ReadonlySet<Act> = new Set<Act>([
  'review',
  'decide_correction',
  'confirm_receipt',
  'enter_receipt',
  'confirm_completion',
  'review_completion',
]);
/** Acts by which the head of a unit would decide about it. */
const NOT_BY_ITS_HEAD: ReadonlySet<Act> = new Set<Act>([
  'decide_escalation',
  'grant_short_extension',
  'grant_extension',
  'excuse',
  'close_missing',
  'request_explanation',
  'decide_task_extension',
]);

const hasOwnInterest = (act: Act, { seats }: Actor, { unit }: Matter): boolean =>
  seats.some(
    (seat) =>
      seat.unit === unit && seat.acting === undefined && (ABOUT_OTHERS.has(act) || (NOT_BY_ITS_HEAD.has(act) && seat.role === 'head')),
  );

const usable = (act: Act, { seats }: Actor): readonly HeldSeat[] => [
  ...seats.filter(({ acting }) => acting === undefined),
  ...seats.filter(({ acting }) => acting?.acts.includes(act)),
];

const isInField = ({ field }: HeldSeat, matter: Matter): boolean =>
  field === undefined || matter.field === undefined || field === matter.field;

const warrantOf = (seat: HeldSeat): Warrant => {
  if (seat.acting === undefined) return { seat };
  const { person, form, delegation } = seat.acting;
  return { seat, actingFor: { person, form, delegation } };
};

/** Of another unit, or of the right one in a role that may not; either way he is told who may. */
const refusalOf = (act: Act, actor: Actor, matter: Matter): Error => {
  const permitted = Object.entries(PERMISSIONS[act]) as [Role, readonly Standing[]][];
  const roles = permitted.map(([role]) => role);
  const his = new Set(usable(act, actor).flatMap(({ unit }) => standingsOf(unit, matter)));
  const isItsUnit = his.has('own') || permitted.some(([, standings]) => standings.some((standing) => his.has(standing)));
  return isItsUnit ? accessRefusals.notYourRole(roles) : accessRefusals.notYourUnit(roles);
};
