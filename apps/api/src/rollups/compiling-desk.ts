import { Injectable } from '@nestjs/common';
import type { CompilationReturnInput, ExclusionInput, IndicatorConfirmationInput, IssueInput, RollupAnswer } from '#contracts';
import { laterOf, missingIn, type RollupAct, type RollupCommand, type RollupEvent, rollupRefusals, rollupStream } from '#domain';
import type { Handled, Instant } from '#eventsourcing';
import { type AskedOfRollup, editionsIn, foldRollup, OfficeClock, RollupDesk, type RollupHistory, type RollupRef } from '#office';
import type { Asker } from '../access/index.js';
import { optionsOf } from '../http/command-request.js';
import { reply } from '../http/reply.js';
import { figureOf } from './compilation-view.js';
import { figureRefusals } from './refusals.js';
import { seenBy } from './seen-by.js';

type PartOf<C> = C extends RollupCommand ? { readonly type: C['type']; readonly data: C['data'] } : never;

type Whose = Pick<AskedOfRollup, 'unit' | 'alsoDemand'>;

/** What is asked of a rollup, without who asks and when. */
export type RollupPart = PartOf<RollupCommand>;

/** Carries what people ask of compilations through the door, and answers in the words of a rollup. */
@Injectable()
export class CompilingDesk {
  constructor(
    private readonly desk: RollupDesk,
    private readonly clock: OfficeClock,
  ) {}

  /** Refuses with `NO_SUCH_ROLLUP`, and whom the table of permissions forbids it. */
  async carryOut(asker: Asker, act: RollupAct, ref: RollupRef, part: RollupPart, more: Whose = {}): Promise<RollupAnswer> {
    const command = { ...part, ...(await this.#by(asker)) } as RollupCommand;
    const handled = await this.desk.carryOut({ actor: asker.actor, act, ref, ...more }, command, optionsOf(asker.request, {}));
    return this.#reply(asker, ref, handled, {});
  }

  /** Begins where the clock has not yet, with the cut-off that the rules give it. */
  async start(asker: Asker, ref: RollupRef): Promise<RollupAnswer> {
    return this.carryOut(asker, 'compile', ref, { type: 'StartCompilation', data: await this.desk.startOf(ref) });
  }

  /** Of those without an accepted report now. */
  async recordMissing(asker: Asker, ref: RollupRef, reason: string): Promise<RollupAnswer> {
    const units = missingIn((await this.desk.current(ref)).compilation);
    return this.carryOut(asker, 'decide_missing', ref, { type: 'RecordMissingUnits', data: { units, reason } });
  }

  /** Refuses with `UNIT_OWES_NOTHING_HERE`: a code that was mistyped would leave nobody out, and look as if it had. */
  async exclude(asker: Asker, ref: RollupRef, { unit, reason }: ExclusionInput): Promise<RollupAnswer> {
    const { owing } = (await this.desk.current(ref)).compilation;
    const alsoDemand = (): void => {
      if (!owing.some((one) => one.unit === unit)) throw rollupRefusals.owesNothingHere(unit);
    };
    return this.carryOut(asker, 'compile', ref, { type: 'ExcludeUnit', data: { unit, reason } }, { alsoDemand });
  }

  async draft(asker: Asker, ref: RollupRef, looked?: string): Promise<RollupAnswer> {
    let reckoned = '';
    const handled = await this.desk.draft({
      ...{ actor: asker.actor, ref, ...(await this.#by(asker)), ...(looked !== undefined && { looked }) },
      options: (digest) => optionsOf(asker.request, { digest: (reckoned = digest) }),
    });
    return this.#reply(asker, ref, handled, { digest: reckoned });
  }

  /** Refuses with `NO_SUCH_FIGURE` an indicator that is not compiled here, and with `FIGURE_CHANGED` a figure that is another one by now. */
  async confirm(asker: Asker, ref: RollupRef, { indicator, value }: IndicatorConfirmationInput): Promise<RollupAnswer> {
    const { compilation } = await this.desk.current(ref);
    const rows = seenBy(asker.actor, compilation).rows.filter((row) => row.indicator === indicator);
    if (rows[0] === undefined) throw rollupRefusals.noSuchFigure();
    const { lead, classification } = rows[0];
    const command = { type: 'ConfirmIndicator', data: { indicator, value, isRestricted: classification === 'restricted' } } as const;
    const alsoDemand = (): void => {
      if (figureOf(rows) !== value) throw figureRefusals.figureChanged();
    };
    return this.carryOut(asker, 'confirm_indicator', ref, command, { unit: lead, alsoDemand });
  }

  /** By the Office while it reviews, by a leader once it lies before him. */
  async return(asker: Asker, ref: RollupRef, data: CompilationReturnInput): Promise<RollupAnswer> {
    const { status } = foldRollup(await this.desk.history(ref));
    const act = status === 'reviewed' || status === 'signed' ? 'sign_compilation' : 'review_compilation';
    return this.carryOut(asker, act, ref, { type: 'ReturnCompilation', data });
  }

  async issue(asker: Asker, ref: RollupRef, { digest, documentNumber, recipients = [] }: IssueInput): Promise<RollupAnswer> {
    const edition = numberOf(await this.desk.history(ref));
    const handled = await this.desk.issue({
      ...{ actor: asker.actor, ref, ...(await this.#by(asker)), data: { digest, documentNumber, recipients } },
      options: optionsOf(asker.request, { digest, edition }),
    });
    return this.#reply(asker, ref, handled, { digest, edition });
  }

  async #by({ actor, request }: Asker): Promise<{ readonly by: string; readonly now: Instant }> {
    return { by: actor.person, now: laterOf(request.receivedAt, await this.clock.now()) };
  }

  /** A repeated request has what it got the first time. */
  #reply(
    asker: Asker,
    ref: RollupRef,
    handled: Handled<RollupEvent>,
    more: Omit<RollupAnswer, 'rollup' | 'version' | 'position'>,
  ): RollupAnswer {
    const given = handled.status === 'duplicate' ? (handled.response as typeof more) : more;
    return reply(asker.response, rollupStream(ref), handled, { ...given, rollup: rollupStream(ref) });
  }
}

/** The number that an issue gives; asked again once it is issued, the one it has. */
const numberOf = (history: RollupHistory): number => editionsIn(history).length + (foldRollup(history).status === 'issued' ? 0 : 1);
