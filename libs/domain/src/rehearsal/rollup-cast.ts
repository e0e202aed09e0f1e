import type { Instant } from '#eventsourcing';
import { localDayOf } from '../calendar/zone.js';
import type { ReportingLevel } from '../duty/duty.js';
import { seatOf } from '../notice/seat-of.js';
import type { Role } from '../org/role.js';
import type { People } from './people.js';
import { seatName } from './seats.js';
import type { Regime } from '../plan/regime.js';

/** Who does what to a compilation in a rehearsal. */
export interface RollupPersons {
  readonly clerk: string;
  readonly financeHead: string;
  readonly office: string;
  /** The chair, or who stands in for an absent one. */
  readonly signer: (at: Instant) => string;
  readonly records: string;
}

export const rollupPersons = (level: ReportingLevel, { authority, calendar }: Regime, people: People): RollupPersons => {
  const person = (role: Role): string => seatName(seatOf(role, { unit: authority.code, level, issuer: authority.code }));
  const isAway = (who: string, at: Instant): boolean => {
    const day = localDayOf(at, calendar.zone);
    return people.absences.some(({ person: absent, from, to }) => absent === who && from <= day && day <= to);
  };
  return {
    clerk: person('finance_clerk'),
    financeHead: person('finance_head'),
    office: person('office_chief'),
    signer: (at) => (isAway(person('chair'), at) ? person('vice_chair') : person('chair')),
    records: person('records_office'),
  };
};
