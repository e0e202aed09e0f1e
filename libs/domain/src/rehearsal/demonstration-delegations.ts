import { localDay } from '../calendar/local-day.js';
import { factId } from '../fact-id.js';
import { delegableActs } from '../org/decide-delegation.js';
import { type Delegation, type DelegationEvent, delegationStream } from '../org/delegation.js';
import { holdersOf, type SeatRef } from '../org/seat.js';
import type { Plan } from '../plan/plan.js';
import type { DelegationPersona, Personas } from './persona.js';
import { seatName } from './seats.js';

/**
 * Who acts for whom in a rehearsal: as the personas say, or, where they say nothing, a vice-chair for the chair throughout the year, so
 * that it can be tried out. All of it is invented.
 */
export const demonstrationDelegations = (
  plan: Pick<Plan, 'year' | 'issuer'>,
  { delegations, seats }: Pick<Personas, 'delegations' | 'seats'> = {},
): Delegation[] => {
  const granted = delegations ?? (seats === undefined ? [chairsDeputy(plan)] : []);
  return granted.map(({ principal, delegate, form, from, to }, index) => {
    const holder = (seat: SeatRef): string => (seats && holdersOf(seats, seat, from)[0]) ?? seatName(seat);
    const id = factId('delegation', seatName(principal), seatName(delegate), from);
    const documentNumber = `${String(index + 1).padStart(2, '0')}/UQ-${principal.unit}`;
    const acts = delegableActs(principal.role);
    return { id, principal: holder(principal), delegate: holder(delegate), seat: principal, form, from, to, acts, documentNumber };
  });
};

/** What the log says of a demonstration's grant. */
export const delegationEvents = ({ id, ...data }: Delegation): { stream: string; events: DelegationEvent[] } => ({
  stream: delegationStream(id),
  events: [
    { type: 'AuthorityDelegated', data, sealed: { reason: { text: 'Ủy quyền giả định để diễn tập.', classification: 'internal' } } },
  ],
});

const chairsDeputy = ({ year, issuer }: Pick<Plan, 'year' | 'issuer'>): DelegationPersona => ({
  principal: { unit: issuer, role: 'chair' },
  delegate: { unit: issuer, role: 'vice_chair' },
  form: 'KT',
  from: localDay(year, 1, 1),
  to: localDay(year, 12, 31),
});
