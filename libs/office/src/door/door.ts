import {
  type Command,
  commandHandler,
  type Decider,
  type Event,
  type Handled,
  type HandlingOptions,
  type InlineTable,
} from '#eventsourcing';
import {
  type Actor,
  demandForReport,
  demandForRequest,
  type EscalationCommand,
  escalationDecider,
  escalationStream,
  isKnown,
  isRequested,
  type Obligation,
  type ObligationCommand,
  obligationDecider,
  type ObligationEvent,
  type ReportAct,
  type ReportRequested,
  reportRequestDecider,
  type EscalationEvent,
  type RequestReport,
  requestStream,
} from '#domain';
import type { PostgresEventStore } from '#postgres';
import { foldObligation } from '../agenda/agenda-items.js';
import type { RegimeDesk } from '../regime/regime-desk.js';

export interface DoorParts {
  readonly store: PostgresEventStore;
  readonly regime: RegimeDesk;
  readonly inline: readonly InlineTable[];
}

/** The one door by which people's commands come in: who may, is decided where the rest is decided, on the state that was read. */
export class Door {
  constructor(private readonly parts: DoorParts) {}

  /** What a person does to a report. Refuses what access (`NOT_YOUR_UNIT`, `NOT_YOUR_ROLE`, `OWN_UNIT`) or the rules of obligations refuse. */
  async report(
    actor: Actor,
    act: ReportAct,
    command: ObligationCommand,
    options: HandlingOptions<ObligationEvent> = {},
  ): Promise<Handled<ObligationEvent>> {
    const { authority } = await this.parts.regime.current();
    const demand = (obligation: Obligation): void => {
      if (isKnown(obligation)) demandForReport(act, actor, obligation, authority.code);
    };
    const { obligation } = command.data;
    const handled = await commandHandler(guard(obligationDecider, demand), this.parts)(obligation, command, options);
    // A stored answer is given to who may still ask for it.
    if (handled.status === 'duplicate') demand(foldObligation(await this.parts.store.read(obligation)));
    return handled;
  }

  /** What a person, or the clock, does to a case of escalation. Whether he may, is asked by the caller, who knows the case's obligation. */
  escalation(id: string, command: EscalationCommand, options: HandlingOptions<EscalationEvent> = {}): Promise<Handled<EscalationEvent>> {
    return commandHandler(escalationDecider, this.parts)(escalationStream(id), command, options);
  }

  /**
   * Asks units for a one-off report. Refuses with `NOT_YOUR_ROLE` whom no receiving office sent, and what cannot be asked for.
   * `unchanged` means that the code is taken.
   */
  async request(actor: Actor, command: RequestReport, options: HandlingOptions<ReportRequested> = {}): Promise<Handled<ReportRequested>> {
    const regime = await this.parts.regime.current();
    const receiving = regime.duties.filter((duty) => !isRequested(duty)).flatMap(({ levels }) => levels.map(({ recipient }) => recipient));
    demandForRequest(
      actor,
      receiving.filter((recipient) => recipient === command.data.recipient),
    );
    const handled = await commandHandler(reportRequestDecider(regime), this.parts)(requestStream(command.data.code), command, options);
    this.parts.regime.refresh();
    return handled;
  }
}

/** A decider that asks something else first. */
const guard = <State, C extends Command, E extends Event>(
  decider: Decider<State, C, E>,
  demand: (state: State) => void,
): Decider<State, C, E> => ({
  ...decider,
  decide: (command, state) => {
    demand(state);
    return decider.decide(command, state);
  },
});
