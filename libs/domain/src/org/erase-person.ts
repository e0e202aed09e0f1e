import type { Command, Decider } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import { erasureRefusals as refusals } from './erasure-refusals.js';
import { forReason } from '../sealed-parts.js';
import { evolvePerson, type Person, type PersonErased, type PersonEvent } from './person.js';

/** `on` is the day on which it is asked; `grants` is how many delegations he gave or holds that are in force then. */
export type ErasePerson = Command<'ErasePerson', { readonly on: LocalDay; readonly grants: number; readonly reason: string }>;

/**
 * Whether everything personal that is sealed about somebody may be erased: he has no part in the office any more. What he did stays on
 * record under his id; what was sealed is gone for ever.
 */
export const erasePersonDecider: Decider<Person, ErasePerson, PersonEvent> = {
  decide: (command, person) => erase(command, person),
  evolve: evolvePerson,
  initialState: { status: 'absent' },
};

const erase = ({ by, now, data }: ErasePerson, person: Person): PersonErased[] => {
  const { on, grants, reason } = data;
  if (by === 'clock') throw refusals.notForTheClock();
  if (person.status === 'absent') throw refusals.unknown();
  if (person.erased) return [];
  const held = person.seats.filter(({ to }) => to === null || to >= on);
  if (held.length > 0) throw refusals.holdsSeats(held);
  if (grants > 0) throw refusals.hasGrants();
  return [{ type: 'PersonErased', data: { erasedBy: by }, ...forReason(reason.trim(), now) }];
};
