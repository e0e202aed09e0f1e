import type { Command } from '#eventsourcing';
import { isAmong } from '../access/acting.js';
import { isHeldOn, type Person, type PersonEvent, type SeatHeld, type SeatLeft } from './person.js';
import { personRefusals as refusals } from './person-refusals.js';
import type { Role } from './role.js';
import { isSameSeat } from './seat.js';

/** `person` is whom the stream is about: nobody seats himself. */
export type TakeSeat = Command<'TakeSeat', SeatHeld & { readonly person: string }>;
export type LeaveSeat = Command<'LeaveSeat', SeatLeft['data']>;

type Registered = Extract<Person, { status: 'registered' }>;

export const takeSeat = (command: TakeSeat, { seats }: Registered): PersonEvent[] => {
  const seat = seatIn(command.data);
  const standing = seats.find((other) => isSameSeat(other, seat) && overlap(other, seat));
  if (standing !== undefined && isTheSame(standing, seat)) return [];
  if (isAmong(command, command.data.person)) throw refusals.ownSeat();
  if (seat.to !== null && seat.to < seat.from) throw refusals.endsBeforeItBegins(seat);
  if (standing !== undefined) throw refusals.overlaps(standing);
  if (seat.role === 'administrator' && seat.cleared) throw refusals.clearedAdministrator();
  const other = seats.find((held) => overlap(held, seat) && (excludes(held, seat) || excludes(seat, held)));
  if (other !== undefined) throw refusals.excluded(other, seat);
  return [{ type: 'SeatTaken', data: seat, occurredAt: command.now }];
};

export const leaveSeat = ({ data, now }: LeaveSeat, { seats }: Registered): PersonEvent[] => {
  const { unit, role, on } = data;
  const held = seats.find((seat) => isHeldOn(seat, data));
  if (held === undefined) throw refusals.notHeld();
  return held.to === on ? [] : [{ type: 'SeatLeft', data: { unit, role, on }, occurredAt: now }];
};

const seatIn = ({ unit, role, from, to, cleared, field }: TakeSeat['data']): SeatHeld => ({
  ...{ unit, role, from, to },
  ...(cleared === true && { cleared }),
  ...(field !== undefined && { field }),
});

const overlap = (a: SeatHeld, b: SeatHeld): boolean => (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);

const isTheSame = (a: SeatHeld, b: SeatHeld): boolean =>
  a.from === b.from && a.to === b.to && (a.cleared ?? false) === (b.cleared ?? false) && a.field === b.field;

/** Who audits holds nothing else; who enters the rules neither decides about them nor sees classified figures (domain 5.6, 6 and 10). */
const excludes = ({ role }: SeatHeld, other: SeatHeld): boolean => {
  if (role === 'auditor') return other.role !== 'auditor';
  return role === 'administrator' && (DECIDING.has(other.role) || other.cleared === true);
};

const DECIDING: ReadonlySet<Role> = new Set<Role>(['finance_head', 'office_chief', 'vice_chair', 'chair', 'superior_body']);
