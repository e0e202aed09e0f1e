import {
  type Command,
  commandHandler,
  decided,
  type Decider,
  type Event,
  type Handled,
  type HandlingOptions,
  type InlineTable,
} from '#eventsourcing';
import {
  type Act,
  type Actor,
  demandFor,
  extensionActOf,
  type HeldSeat,
  isCleared,
  isKnown,
  type Matter,
  matterOfAuthority,
  matterOfObligation,
  type ObligationCommand,
  obligationDecider,
  type ObligationEvent,
  receivingOffices,
  type Regime,
  type ReportAct,
  type ReportRequested,
  reportRequestDecider,
  type RequestReport,
  requestStream,
  stamped,
  type Warrant,
} from '#domain';
import type { PostgresEventStore } from '#postgres';
import type { RegimeDesk } from '../regime/regime-desk.js';
import { demandSheet, handedSheet, type LookedAt } from '../report/demand-sheet.js';
import { SheetReader } from '../report/sheet-reader.js';

export interface DoorParts {
  readonly store: PostgresEventStore;
  readonly regime: RegimeDesk;
  readonly inline: readonly InlineTable[];
}

/** What a person wants to do to the subject of a stream. */
export interface AskedAtTheDoor<State> {
  readonly actor: Actor;
  /** Where the state says by which act it is done, as the length of an extension does, that is asked of it. */
  readonly act: Act | ((state: State, regime: Regime) => Act);
  readonly stream: string;
  /** What the subject is as it stands; undefined where there is none yet, which the rule itself refuses. */
  readonly matterOf: (state: State, regime: Regime) => Matter | undefined;
  /** Which of his seats is meant, where he holds several by which he might. */
  readonly wanted?: (state: State) => (seat: HeldSeat) => boolean;
  /** What else is asked of the warrant he acts by; refuses. */
  readonly alsoDemand?: (state: State, warrant: Warrant) => void;
}

/**
 * The one door by which people's commands come in: who may, is decided where the rest is decided, on the state that was read, whichever
 * way the command came. Who acts for somebody else has that recorded with everything he brings about.
 */
export class Door {
  constructor(private readonly parts: DoorParts) {}

  /** The same door, to a log whose appends rest on something of their own. */
  to(store: PostgresEventStore): Door {
    return new Door({ ...this.parts, store });
  }

  /** Refuses what access refuses (`NOT_YOUR_UNIT`, `NOT_YOUR_ROLE`, `NOT_YOUR_FIELD`, `OWN_UNIT`), or the rules of the subject. */
  async carryOut<State, C extends Command, E extends Event>(
    asked: AskedAtTheDoor<State>,
    decider: Decider<State, C, E>,
    command: C,
    options: HandlingOptions<E> = {},
  ): Promise<Handled<E>> {
    const regime = await this.parts.regime.current();
    const demand = (state: State): Warrant | undefined => {
      const matter = asked.matterOf(state, regime);
      if (matter === undefined) return undefined;
      const act = typeof asked.act === 'function' ? asked.act(state, regime) : asked.act;
      const warrant = demandFor(act, asked.actor, matter, asked.wanted?.(state));
      asked.alsoDemand?.(state, warrant);
      return warrant;
    };
    const handled = await commandHandler(guarded(decider, demand), this.parts)(asked.stream, command, options);
    // A stored answer is given to who may still ask for it.
    if (handled.status === 'duplicate') demand(await this.#stateOf(asked.stream, decider));
    return handled;
  }

  /** What a person does to a report. */
  async report(
    actor: Actor,
    act: ReportAct,
    command: ObligationCommand,
    options: HandlingOptions<ObligationEvent> = {},
  ): Promise<Handled<ObligationEvent>> {
    const asked: AskedAtTheDoor<Parameters<typeof obligationDecider.evolve>[0]> = {
      ...{ actor, stream: command.data.obligation },
      act: (obligation, regime) => (isKnown(obligation) && extensionActOf(command, obligation, { actor, regime })) || act,
      matterOf: (obligation, regime) => (isKnown(obligation) ? matterOfObligation(obligation, regime) : undefined),
    };
    return this.carryOut(asked, await this.#checked(command, actor), command, options);
  }

  /**
   * Asks units for a one-off report. Refuses with `NOT_YOUR_UNIT` or `NOT_YOUR_ROLE` whom no receiving office sent, and what cannot be asked for.
   * `unchanged` means that the code is taken.
   */
  async request(actor: Actor, command: RequestReport, options: HandlingOptions<ReportRequested> = {}): Promise<Handled<ReportRequested>> {
    const regime = await this.parts.regime.current();
    const recipient = receivingOffices(regime).find((office) => office === command.data.recipient);
    const handled = await this.carryOut(
      { actor, act: 'request_report', stream: requestStream(command.data.code), matterOf: () => matterOfAuthority(regime, recipient) },
      reportRequestDecider(regime),
      command,
      options,
    );
    this.parts.regime.refresh();
    return handled;
  }

  /**
   * What comes in as a report is also looked at on its form. That takes reading, and is done before; it is refused for what was found only
   * after it is known that he may hand it in and that it is owed. What may be gone by then, its append rests on (`filesHandedIn`).
   */
  async #checked(command: ObligationCommand, actor: Actor): Promise<typeof obligationDecider> {
    if (!isHandingIn(command)) return obligationDecider;
    const looked = await this.#lookAt(command.data);
    return {
      ...obligationDecider,
      decide: (asked, obligation) => {
        const events = obligationDecider.decide(asked, obligation);
        demandSheet(command.data, looked, { cleared: isCleared(actor) });
        return events;
      },
    };
  }

  async #lookAt(handed: HandingIn['data']): Promise<LookedAt> {
    const sheets = new SheetReader(this.parts);
    const [inHand, sheet] = [await sheets.take(handed.obligation), handedSheet(handed)];
    return { inHand, sheet, findings: inHand && sheet ? await sheets.check(sheet, inHand.context) : [] };
  }

  async #stateOf<State, E extends Event>(stream: string, { evolve, initialState }: Decider<State, never, E>): Promise<State> {
    return (await this.parts.store.read<E>(stream)).map(decided).reduce(evolve, initialState);
  }
}

type HandingIn = Extract<ObligationCommand, { type: 'SubmitReport' | 'SubmitCorrectedVersion' | 'EnterReceipt' }>;

const isHandingIn = (command: ObligationCommand): command is HandingIn =>
  command.type === 'SubmitReport' || command.type === 'SubmitCorrectedVersion' || command.type === 'EnterReceipt';

/** A decider that asks something else first, and stamps what it decides with the name in which it was asked. */
const guarded = <State, C extends Command, E extends Event>(
  decider: Decider<State, C, E>,
  demand: (state: State) => Warrant | undefined,
): Decider<State, C, E> => ({
  ...decider,
  decide: (command, state) => {
    const actingFor = demand(state)?.actingFor;
    return stamped(decider.decide({ ...command, ...(actingFor && { onBehalfOf: actingFor.person }) }, state), actingFor);
  },
});
