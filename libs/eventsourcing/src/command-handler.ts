import type { Command, Decider } from './decider.js';
import type { Event, RecordedEvent } from './event.js';
import type { AppendAnswer, AppendRequest, CommandKey, EventStore, OutboxRow } from './event-store.js';
import { type InlineTable, inlineRows } from './inline-projection.js';

/** What became of a command. `events` are those this command brought about; none when there was nothing to say or it had been said before. */
export type Handled<E extends Event> =
  | { readonly status: 'appended' | 'unchanged'; readonly version: number; readonly events: readonly E[] }
  | { readonly status: 'duplicate'; readonly version: number; readonly events: readonly E[]; readonly response?: object }
  | { readonly status: 'key_reused'; readonly version?: undefined; readonly events: readonly E[] }
  /** The stream is no longer at the version the asker has seen (`ifVersion`); nothing was decided. */
  | { readonly status: 'moved'; readonly version: number; readonly events: readonly E[] };

export interface HandlingOptions<E extends Event> {
  readonly commandKey?: CommandKey;
  readonly correlationId?: string;
  readonly causationId?: string;
  /** Decide only while the stream is at this version, the one the asker has seen. */
  readonly ifVersion?: number;
  /** Effects that follow from what was decided. */
  readonly outbox?: (events: readonly E[]) => readonly OutboxRow[];
}

/** Others may be first this often before it is a fault: more than that is not a busy stream but a wrong one. */
const ATTEMPTS = 5;

/** The one door: read the stream, fold it, decide, append; and again from the start when somebody was first. */
export const commandHandler =
  <State, C extends Command, E extends Event>(
    { initialState, evolve, decide }: Decider<State, C, E>,
    { store, inline = [] }: { readonly store: EventStore; readonly inline?: readonly InlineTable[] },
  ) =>
  async (stream: string, command: C, options: HandlingOptions<E> = {}): Promise<Handled<E>> => {
    const { by: actor, now: recordedAt } = command;

    const { commandKey, ifVersion } = options;

    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const { history, answer: before } = await store.readToDecide<E>(stream, commandKey && { actor, commandKey });
      // A repeated request is answered before the rule is asked: the rule would refuse what it has itself brought about.
      if (before) return handled(before, []);
      const expectedVersion = history.length;
      if (ifVersion !== undefined && ifVersion !== expectedVersion) return { status: 'moved', version: expectedVersion, events: [] };
      const events = decide(command, history.map(decided).reduce(evolve, initialState));
      if (events.length === 0) return { status: 'unchanged', version: expectedVersion, events: [] };

      const appending = { stream, expectedVersion, recordedAt, actor };
      const answer = await store.append({
        ...appending,
        events,
        ...whatTravelsAlong(options, events),
        inline: inlineRows(inline, { history, events, appending }),
      });
      if (answer.status !== 'conflict') return handled(answer, events);
    }
    throw new Error(`${stream} was changed by others ${ATTEMPTS} times in a row while ${command.type} was being decided.`);
  };

const handled = <E extends Event>(answer: Exclude<AppendAnswer, { status: 'conflict' }>, events: readonly E[]): Handled<E> => {
  switch (answer.status) {
    case 'ok':
      return { status: 'appended', version: answer.version, events };
    case 'duplicate':
      return { ...answer, events: [] };
    case 'key_reused':
      return { ...answer, events: [] };
  }
};

/** The event as its decider gave it. Without the sealed parts: a decision must come out the same after they are erased. */
export const decided = <E extends Event>({ id, type, data, occurredAt }: RecordedEvent<E>): E =>
  ({ id, type, data, occurredAt }) as Event as E;

const whatTravelsAlong = <E extends Event>(
  { commandKey, correlationId, causationId, outbox }: HandlingOptions<E>,
  events: readonly E[],
): Partial<AppendRequest> => ({
  ...(commandKey && { commandKey }),
  ...(correlationId && { correlationId }),
  ...(causationId && { causationId }),
  ...(outbox && { outbox: outbox(events) }),
});
