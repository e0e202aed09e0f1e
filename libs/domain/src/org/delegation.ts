import type { Event } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import type { Act } from '../access/acts.js';
import type { SeatRef } from './seat.js';

/*
 * delegation  acting authority: a written grant by which one person decides in another's name; stream `delegation/{id}`
 * principal   who grants it and in whose name is decided; delegate: who decides. Never granted further (Decree 30/2020, art. 13.3)
 */

/** How the delegate signs: for the head (ký thay), by order (thừa lệnh), or by authorisation (thừa ủy quyền). */
export type DelegationForm = 'KT' | 'TL' | 'TUQ';

/** With the sealed part `reason`. Both days are included. */
export type AuthorityDelegated = Event<
  'AuthorityDelegated',
  {
    readonly principal: string;
    readonly delegate: string;
    /** The principal's seat that is acted in. */
    readonly seat: SeatRef;
    readonly form: DelegationForm;
    readonly from: LocalDay;
    readonly to: LocalDay;
    readonly acts: readonly Act[];
    /** Number and sign of the written grant. */
    readonly documentNumber: string;
  }
>;
/** With the sealed part `reason`; `on` is the last day on which it holds. */
export type DelegationRevoked = Event<'DelegationRevoked', { readonly on: LocalDay; readonly revokedBy: string }>;

export type DelegationEvent = AuthorityDelegated | DelegationRevoked;

/** A grant as it stands: `to` is the last day on which it holds, after a revocation too. */
export type Delegation = { readonly id: string } & AuthorityDelegated['data'];

export const delegationStream = (id: string): string => `delegation/${id}`;

export const holdsOn = ({ from, to }: Pick<Delegation, 'from' | 'to'>, day: LocalDay): boolean => from <= day && day <= to;
