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
  type EscalationCommand,
  escalationDecider,
  escalationStream,
  isKnown,
  type ObligationCommand,
  obligationDecider,
  type ObligationEvent,
  type ReportAct,
  type EscalationEvent,
} from '#domain';
import type { PostgresEventStore } from '#postgres';
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
    const guarded = guard(obligationDecider, (obligation) => {
      if (isKnown(obligation)) demandForReport(act, actor, obligation, authority.code);
    });
    return commandHandler(guarded, this.parts)(command.data.obligation, command, options);
  }

  /** What a person, or the clock, does to a case of escalation. Whether he may, is asked by the caller, who knows the case's obligation. */
  escalation(id: string, command: EscalationCommand, options: HandlingOptions<EscalationEvent> = {}): Promise<Handled<EscalationEvent>> {
    return commandHandler(escalationDecider, this.parts)(escalationStream(id), command, options);
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
