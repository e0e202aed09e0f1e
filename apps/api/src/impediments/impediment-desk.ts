import { Injectable } from '@nestjs/common';
import type { ImpedimentAnswer, ImpedimentInput } from '#contracts';
import {
  addressOf,
  describeSubject,
  type Impediment,
  type ImpedimentAct,
  impedimentDecider,
  type ImpedimentEvent,
  impedimentNumber,
  impedimentRefusals,
  type ImpedimentRequest,
  impedimentStream,
  isKnownImpediment,
  laterOf,
  localDayOf,
  matterOf,
  matterOfImpediment,
  type RaiseImpediment,
  type Regime,
  yearOf,
} from '#domain';
import type { Handled, Instant } from '#eventsourcing';
import { Door, foldImpediment, OfficeClock, RegimeDesk } from '#office';
import { ImpedimentReads, PostgresEventStore } from '#postgres';
import type { Asker } from '../access/index.js';
import { optionsOf } from '../http/command-request.js';
import { reply } from '../http/reply.js';

type PartOf<C> = C extends ImpedimentRequest ? { readonly type: C['type']; readonly data: Omit<C['data'], 'impediment'> } : never;
export type ImpedimentPart = PartOf<Exclude<ImpedimentRequest, RaiseImpediment>>;

/** What is asked of a difficulty, in the rules and at the moment of asking. */
export type PartAt = (impediment: Impediment, regime: Regime, now: Instant) => ImpedimentPart;

/** How often somebody else may take the next number first before it is a fault. */
const TRIES = 10;

/** Carries what people ask of difficulties through the door; a new one under the next number that is free. */
@Injectable()
export class ImpedimentDesk {
  constructor(
    private readonly door: Door,
    private readonly regime: RegimeDesk,
    private readonly clock: OfficeClock,
    private readonly reads: ImpedimentReads,
    private readonly store: PostgresEventStore,
  ) {}

  async raise({ actor, request, response }: Asker, input: ImpedimentInput): Promise<ImpedimentAnswer> {
    const regime = await this.regime.current();
    const now = laterOf(request.receivedAt, await this.clock.now());
    const year = yearOf(localDayOf(now, regime.authority.zone));
    const words = await this.#wordsOf(input, regime);
    const matter = matterOf({ unit: words.unit, recipient: words.recipient }, regime);
    for (let tries = 0; tries < TRIES; tries++) {
      const number = impedimentNumber(year, (await this.reads.countIn(year)) + 1);
      const stream = impedimentStream(number);
      const { commandKey } = optionsOf(request, { impediment: number });
      const handled = await this.door.carryOut(
        { actor, act: 'raise_impediment', stream, matterOf: () => matter },
        impedimentDecider(regime),
        { type: 'RaiseImpediment', by: actor.person, now, data: { impediment: stream, ...words } },
        { commandKey },
      );
      if (handled.status === 'unchanged') continue; // the number was taken meanwhile
      const given = numberGiven(handled, number);
      return reply(response, impedimentStream(given), handled, { impediment: given });
    }
    throw new Error(`The next number of a difficulty was taken by others ${TRIES} times in a row at ${now}.`);
  }

  /** Refuses with `NO_SUCH_IMPEDIMENT`, and whom the table of permissions forbids it. */
  async carryOut({ actor, request, response }: Asker, act: ImpedimentAct, number: string, partAt: PartAt): Promise<ImpedimentAnswer> {
    const stream = impedimentStream(number);
    const regime = await this.regime.current();
    const now = laterOf(request.receivedAt, await this.clock.now());
    const { type, data } = partAt(foldImpediment(await this.store.read<ImpedimentEvent>(stream)), regime, now);
    const handled = await this.door.carryOut<Impediment, ImpedimentRequest, ImpedimentEvent>(
      {
        ...{ actor, act, stream },
        matterOf: (impediment, rules) => (isKnownImpediment(impediment) ? matterOfImpediment(impediment, rules) : undefined),
      },
      impedimentDecider(regime),
      { type, by: actor.person, now, data: { ...data, impediment: stream } } as ImpedimentRequest,
      optionsOf(request, { impediment: number }),
    );
    return reply(response, stream, handled, { impediment: number });
  }

  /** What is raised, and where it goes: with a report it goes where that does. */
  async #wordsOf({ unit, about, kind, level, text, solution }: ImpedimentInput, regime: Regime) {
    const address = about === undefined ? addressOf(unit, regime) : await this.#addressWith(about, unit, regime);
    return { ...{ unit, kind, level, text, about: about ?? null, ...address }, ...(solution !== undefined && { solution }) };
  }

  /** Refuses with `SUBJECT_OF_OTHERS` what is none of the unit's reports, nor a task. */
  async #addressWith(about: string, unit: string, regime: Regime): Promise<ReturnType<typeof addressOf>> {
    const history = (await this.store.readManyToDecide([about])).get(about) ?? [];
    const address = addressOf(unit, regime);
    if (about.startsWith('task/') && history.length > 0) return address;
    const subject = about.startsWith('obligation/') ? describeSubject(about, history, regime) : undefined;
    if (subject?.matter.unit !== unit) throw impedimentRefusals.subjectOfOthers();
    return { recipient: subject.matter.recipient ?? address.recipient, policy: subject.policy };
  }
}

/** A repeated request has the number that it got the first time. */
const numberGiven = (handled: Handled<ImpedimentEvent>, number: string): string =>
  handled.status === 'duplicate' ? ((handled.response as { readonly impediment?: string } | undefined)?.impediment ?? number) : number;
