import { Injectable } from '@nestjs/common';
import type { AsOfView } from '#contracts';
import { asOfInstant, type Regime, sayAsOf } from '#domain';
import type { Event, Instant } from '#eventsourcing';
import { OfficeClock, RegimeDesk } from '#office';
import { AsOfReads, type HistoriesAt, type LogRest, type ObligationsOf, type RegisterAt } from '#postgres';

/** An instant that somebody asks about, and the rules as they were known then. */
export interface Past {
  readonly at: Instant;
  readonly regime: Regime;
}

/** The same with the register of that instant, and what an answer from it says of itself. */
export interface PastRegister extends Past {
  readonly register: RegisterAt;
  readonly view: AsOfView;
}

/** Understands `?asOf=`, and says of an answer on what it rests. Who may see it is asked as of today. */
@Injectable()
export class AsOfDesk {
  constructor(
    private readonly log: AsOfReads,
    private readonly regime: RegimeDesk,
    private readonly clock: OfficeClock,
  ) {}

  /** Undefined where nobody asks about the past; refuses with `AS_OF_AHEAD` and `AS_OF_BEFORE_LOG`. */
  async past(asked: string | undefined): Promise<Past | undefined> {
    if (asked === undefined) return undefined;
    const [now, beginsAt, { authority }] = await Promise.all([this.clock.now(), this.log.beginsAt(), this.regime.current()]);
    const at = asOfInstant(asked, { now, beginsAt, zone: authority.zone });
    return { at, regime: await this.regime.asOf(at) };
  }

  /** The same with the register of obligations as it was known then. */
  async register(asked: string | undefined, of: ObligationsOf): Promise<PastRegister | undefined> {
    const past = await this.past(asked);
    if (past === undefined) return undefined;
    const register = await this.log.register(past.at, of);
    return { ...past, register, view: viewOf(register, past) };
  }

  /** What was known of these streams, or of the obligations of a duty; refuses as `past` does. */
  async histories<E extends Event>(asked: string, of: readonly string[] | ObligationsOf): Promise<PastHistories<E>> {
    const past = (await this.past(asked))!;
    const known = await this.log.histories<E>(past.at, of);
    return { ...past, histories: known.histories, view: viewOf(known, past) };
  }
}

export interface PastHistories<E extends Event> extends Past {
  readonly histories: HistoriesAt<E>['histories'];
  readonly view: AsOfView;
}

/** What an answer that rests on this says of itself. */
export const viewOf = ({ at, events, seq }: LogRest, { regime }: Past): AsOfView => ({
  ...{ at, events, seq },
  sentence: sayAsOf({ at, events, seq }, regime.authority.zone),
});
