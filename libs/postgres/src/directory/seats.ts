import type { Act, DelegationForm, HeldSeat, LocalDay, Role, Seat, SeatRef } from '#domain';

/** A seat as it is asked of the database: its days as texts, since the driver would make local midnights of them. */
export const SEAT = `s.person, s.unit, s.role, s.from_day::text as "from", s.to_day::text as "to", s.cleared, s.field`;

/** Whether it is held on the day that is the second value of each question. */
export const HELD_ON = `s.from_day <= $2 and (s.to_day is null or $2 <= s.to_day)`;

export interface SeatColumns {
  readonly person: string;
  readonly unit: string;
  readonly role: Role;
  readonly from: LocalDay;
  readonly to: LocalDay | null;
  readonly cleared: boolean;
  readonly field: string | null;
}

/** A seat in which a person acts: his own, or by a grant that of another. */
export interface HeldColumns extends Pick<SeatColumns, 'unit' | 'role' | 'cleared' | 'field'> {
  readonly delegation: string | null;
  readonly principal: string | null;
  readonly form: DelegationForm | null;
  readonly acts: readonly Act[] | null;
}

export const seatOf = ({ person, from, to, ...seat }: SeatColumns): Seat => ({
  person,
  ...placeOf(seat),
  from,
  ...(to !== null && { to }),
});

export const heldSeatOf = ({ delegation, principal, form, acts, ...seat }: HeldColumns): HeldSeat =>
  delegation === null || principal === null || form === null || acts === null
    ? placeOf(seat)
    : { ...placeOf(seat), acting: { person: principal, form, delegation, acts } };

const placeOf = ({ unit, role, cleared, field }: Pick<SeatColumns, 'unit' | 'role' | 'cleared' | 'field'>): HeldSeat => ({
  unit,
  role,
  ...(cleared && { cleared }),
  ...(field !== null && { field }),
});

/** Those of these seats that are held on a day. */
export const heldOn = (seats: readonly Seat[], day: LocalDay): readonly SeatRef[] =>
  seats.filter(({ from, to }) => (from ?? day) <= day && day <= (to ?? day)).map(({ unit, role }) => ({ unit, role }));
