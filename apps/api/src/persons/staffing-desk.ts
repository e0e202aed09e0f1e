import { Injectable } from '@nestjs/common';
import type { AuthorityGapView } from '#contracts';
import {
  type Act,
  type DelegationEvent,
  laterOf,
  type LocalDay,
  localDayOf,
  type Matter,
  newGaps,
  type PersonEvent,
  type Regime,
  staffingAfter,
} from '#domain';
import type { Command, Decider, Instant } from '#eventsourcing';
import { AuthorityDesk, Door, OfficeClock, RegimeDesk } from '#office';
import type { Asker } from '../access/index.js';
import { optionsOf } from '../http/command-request.js';
import { reply } from '../http/reply.js';
import { showGap } from './gap.dto.js';

/** What somebody asks to be changed in who is there, and who acts for whom. */
export interface StaffingAsked<State, Body extends object> extends Asker {
  readonly act: Act;
  readonly stream: string;
  /** What the answer names. */
  readonly subject: Body;
  readonly matterOf: (state: State, regime: Regime) => Matter | undefined;
}

/** The moment at which it is asked. */
export interface Moment {
  readonly now: Instant;
  readonly today: LocalDay;
  readonly regime: Regime;
}

type StaffingAnswer<Body> = Body & { version: number; position: string; gaps: AuthorityGapView[] };

/** Carries a change of seats, absences or grants through the door, and tells at once what it leaves nobody for. */
@Injectable()
export class StaffingDesk {
  constructor(
    private readonly door: Door,
    private readonly authority: AuthorityDesk,
    private readonly regime: RegimeDesk,
    private readonly clock: OfficeClock,
  ) {}

  async carryOut<State, C extends Command, E extends PersonEvent | DelegationEvent, Body extends object>(
    { actor, act, stream, subject, matterOf, request, response }: StaffingAsked<State, Body>,
    decider: Decider<State, C, E>,
    partAt: (moment: Moment) => Pick<C, 'type' | 'data'> | Promise<Pick<C, 'type' | 'data'>>,
  ): Promise<StaffingAnswer<Body>> {
    const [regime, clock, span] = await Promise.all([this.regime.current(), this.clock.now(), this.authority.daysAhead()]);
    const now = laterOf(request.receivedAt, clock);
    const command = { ...(await partAt({ now, today: localDayOf(now, regime.authority.zone), regime })), by: actor.person, now } as C;
    const before = await this.authority.staffing(span);
    const handled = await this.door.carryOut({ actor, act, stream, matterOf }, decider, command, optionsOf(request, subject));
    const answer = reply(response, stream, handled, subject);
    if (handled.events.length === 0) return { ...answer, gaps: [] };
    const after = staffingAfter(before, { stream, events: handled.events });
    const [known, left] = await Promise.all([this.authority.gapsOf(before, span), this.authority.gapsOf(after, span)]);
    return { ...answer, gaps: (await this.authority.say(newGaps(known, left))).map(showGap) };
  }
}
