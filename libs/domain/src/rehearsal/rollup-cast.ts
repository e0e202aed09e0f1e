import type { Instant } from '#eventsourcing';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { localDayOf } from '../calendar/zone.js';
import type { Receiving } from '../duty/duty.js';
import { seatOf } from '../notice/seat-of.js';
import type { Role } from '../org/role.js';
import { holdersOf } from '../org/seat.js';
import type { People } from './people.js';
import { seatName } from './seats.js';

/** Who does what to a compilation in a rehearsal. */
export interface RollupPersons {
  readonly clerk: string;
  readonly financeHead: string;
  readonly office: string;
  /** The chair, or who stands in for an absent one. */
  readonly signer: string;
  readonly records: string;
}

interface Compiling {
  /** At which the compiling office receives. */
  readonly level: Receiving;
  readonly authority: { readonly code: string };
  readonly calendar: WorkingCalendar;
  readonly people: People;
  readonly at: Instant;
}

export const rollupPersons = ({ level, authority, calendar, people, at }: Compiling): RollupPersons => {
  const { seatsOf, absences } = people;
  const day = localDayOf(at, calendar.zone);
  const person = (role: Role): string => {
    const seat = seatOf(role, { unit: authority.code, level, issuer: authority.code });
    return holdersOf(seatsOf(seat.unit), seat, day)[0] ?? seatName(seat);
  };
  const isAway = (who: string): boolean => absences.some(({ person: absent, from, to }) => absent === who && from <= day && day <= to);
  return {
    clerk: person('finance_clerk'),
    financeHead: person('finance_head'),
    office: person('office_chief'),
    signer: isAway(person('chair')) ? person('vice_chair') : person('chair'),
    records: person('records_office'),
  };
};
