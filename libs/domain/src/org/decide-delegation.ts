import type { Command, Decider } from '#eventsourcing';
import { PERMISSIONS } from '../access/permissions.js';
import type { Act } from '../access/acts.js';
import { addDays, addMonths, type LocalDay } from '../calendar/local-day.js';
import { forReason } from '../sealed-parts.js';
import type { AuthorityDelegated, Delegation, DelegationEvent, DelegationRevoked } from './delegation.js';
import { delegationRefusals as refusals } from './delegation-refusals.js';
import type { Role } from './role.js';
import { isSameSeat, type SeatRef } from './seat.js';

/**
 * A principal puts another person in his place, in writing. `today` is the authority's day; `own` are the seats the principal holds today
 * himself, `seats` those of the delegate.
 */
export type DelegateAuthority = Command<
  'DelegateAuthority',
  Omit<AuthorityDelegated['data'], 'principal'> & {
    readonly reason: string;
    readonly today: LocalDay;
    readonly own: readonly SeatRef[];
    readonly seats: readonly SeatRef[];
  }
>;
/** `on` is the last day on which it holds; yesterday takes it back at once. */
export type RevokeDelegation = Command<'RevokeDelegation', { readonly on: LocalDay; readonly today: LocalDay; readonly reason: string }>;

export type DelegationCommand = DelegateAuthority | RevokeDelegation;

export type DelegationState = { readonly status: 'absent' } | ({ readonly status: 'granted' } & Omit<Delegation, 'id'>);

/** The acts that whoever holds this role may pass on. That he passes on is not among them: nothing is granted further. */
export const delegableActs = (role: Role): readonly Act[] =>
  (Object.keys(PERMISSIONS) as Act[]).filter((act) => act !== 'delegate_authority' && PERMISSIONS[act][role] !== undefined);

/** Acting authority is written, dated, limited by kind, and never granted further (domain 5.6, 8). */
const decide = (command: DelegationCommand, state: DelegationState): readonly DelegationEvent[] => {
  if (command.by === 'clock') throw refusals.notForTheClock();
  switch (command.type) {
    case 'DelegateAuthority':
      return delegate(command, state);
    case 'RevokeDelegation':
      return revoke(command, state);
  }
};

const evolve = (state: DelegationState, event: DelegationEvent): DelegationState => {
  switch (event.type) {
    case 'AuthorityDelegated':
      return { status: 'granted', ...event.data };
    case 'DelegationRevoked':
      return state.status === 'absent' ? state : { ...state, to: event.data.on };
  }
};

export const delegationDecider: Decider<DelegationState, DelegationCommand, DelegationEvent> = {
  decide,
  evolve,
  initialState: { status: 'absent' },
};

const delegate = (command: DelegateAuthority, state: DelegationState): AuthorityDelegated[] => {
  if (state.status === 'granted') return [];
  const { by, now, data } = command;
  demandPersons(command);
  demandTerm(data);
  demandActs(data);
  const { delegate: to, seat, form, from, to: lastDay, acts } = data;
  const documentNumber = data.documentNumber.trim();
  if (documentNumber === '') throw refusals.documentMissing();
  return [
    {
      type: 'AuthorityDelegated',
      data: { principal: by, delegate: to, seat, form, from, to: lastDay, acts: [...new Set(acts)], documentNumber },
      ...forReason(data.reason.trim(), now),
    },
  ];
};

const demandPersons = ({ by, onBehalfOf, data: { delegate: to, seat, form, own, seats } }: DelegateAuthority): void => {
  if (onBehalfOf !== undefined || !own.some((held) => isSameSeat(held, seat))) throw refusals.notYourSeat();
  if (to === by) throw refusals.toHimself();
  if (seats.some(({ role }) => DECIDE_NOTHING.has(role))) throw refusals.decidesNothing();
  if (form === 'KT' && !seats.some(({ unit }) => unit === seat.unit)) throw refusals.notADeputy();
};

// Who audits cannot act, and who administers makes no decision (domain 5.6, 6 and 10), not in another's name either.
const DECIDE_NOTHING: ReadonlySet<Role> = new Set<Role>(['auditor', 'administrator']);

const demandTerm = ({ from, to, today }: DelegateAuthority['data']): void => {
  if (from < today) throw refusals.beginsInThePast(today);
  if (to < from) throw refusals.endsBeforeItBegins(from);
  const longest = addDays(addMonths(from, LONGEST_MONTHS), -1);
  if (to > longest) throw refusals.tooLong(longest);
};

const LONGEST_MONTHS = 12;

const demandActs = ({ acts, seat }: DelegateAuthority['data']): void => {
  const delegable = delegableActs(seat.role);
  if (acts.length === 0) throw refusals.actsMissing(delegable);
  if (acts.includes('delegate_authority')) throw refusals.neverFurther();
  const other = acts.filter((act) => !delegable.includes(act));
  if (other.length > 0) throw refusals.notHisActs(other, delegable);
};

const revoke = ({ by, now, data: { on, today, reason } }: RevokeDelegation, state: DelegationState): DelegationRevoked[] => {
  if (state.status === 'absent') throw refusals.unknown();
  if (by !== state.principal) throw refusals.notThePrincipal();
  if (on === state.to) return [];
  if (on > state.to) throw refusals.endsBefore(state.to);
  if (on < addDays(today, -1)) throw refusals.revokedInThePast(today);
  return [{ type: 'DelegationRevoked', data: { on, revokedBy: by }, ...forReason(reason.trim(), now) }];
};
