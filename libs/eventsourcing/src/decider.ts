import type { Event, Instant } from './event.js';

/** What somebody asks for. Who asks and when travel with it: a decider has no clock and no session. */
export interface Command<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly data: Data;
  /** A person's id, or `clock`. */
  readonly by: string;
  /** In whose name he asks, where it is not his own: a rule that asks for two persons counts him, too. */
  readonly onBehalfOf?: string;
  readonly now: Instant;
}

/**
 * A rule as three pure functions: what may happen, what it changes, and how it begins.
 *
 * `decide` answers with the facts, with none when there is nothing new to say, or throws a refusal.
 * `evolve` never refuses: the past already happened.
 */
export interface Decider<State, C extends Command, E extends Event> {
  readonly decide: (command: C, state: State) => readonly E[];
  readonly evolve: (state: State, event: E) => State;
  readonly initialState: State;
}
