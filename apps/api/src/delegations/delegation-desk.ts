import { Injectable } from '@nestjs/common';
import type { DelegationAnswer, RevocationInput } from '#contracts';
import {
  type Actor,
  addDays,
  type DelegateAuthority,
  delegationDecider,
  type DelegationState,
  delegationStream,
  factId,
  laterOf,
  type LocalDay,
  matterOf,
  personRefusals,
  type Regime,
} from '#domain';
import { Directory } from '#postgres';
import type { Asker } from '../access/index.js';
import { type Moment, StaffingDesk } from '../persons/staffing-desk.js';
import type { DelegationBody } from './delegation.dto.js';

/** Carries grants of authority, and their revocation, through the door. */
@Injectable()
export class DelegationDesk {
  constructor(
    private readonly staffing: StaffingDesk,
    private readonly directory: Directory,
  ) {}

  delegate(body: DelegationBody, { actor, request, response }: Asker): Promise<DelegationAnswer> {
    // The same request names the same grant, however often it is sent.
    const delegation = factId('delegation', actor.person, request.key);
    return this.staffing.carryOut(
      {
        ...{ actor, act: 'delegate_authority', request, response },
        ...{ stream: delegationStream(delegation), subject: { delegation } },
        matterOf: (_: DelegationState, regime: Regime) => matterOf({ unit: body.unit }, regime),
      },
      delegationDecider,
      async (moment) => ({ type: 'DelegateAuthority', data: await this.#grant(body, actor, moment) }),
    );
  }

  revoke(delegation: string, { on, reason }: RevocationInput, { actor, request, response }: Asker): Promise<DelegationAnswer> {
    return this.staffing.carryOut(
      {
        ...{ actor, act: 'delegate_authority', request, response },
        ...{ stream: delegationStream(delegation), subject: { delegation } },
        matterOf: (state: DelegationState, regime: Regime) =>
          state.status === 'absent' ? undefined : matterOf({ unit: state.seat.unit }, regime),
      },
      delegationDecider,
      ({ today }) => ({ type: 'RevokeDelegation', data: { on: (on as LocalDay | undefined) ?? addDays(today, -1), today, reason } }),
    );
  }

  async #grant({ unit, role, from, to, ...body }: DelegationBody, actor: Actor, { today }: Moment): Promise<DelegateAuthority['data']> {
    const begins = from as LocalDay;
    // Whoever takes a seat later is of that unit when the grant begins.
    const delegate = await this.directory.personOn(body.delegate, laterOf(begins, today));
    if (delegate === undefined) throw personRefusals.unknown();
    return {
      ...body,
      seat: { unit, role },
      ...{ from: begins, to: to as LocalDay, today },
      own: actor.seats.filter(({ acting }) => acting === undefined),
      seats: delegate.seats.filter(({ acting }) => acting === undefined),
    };
  }
}
