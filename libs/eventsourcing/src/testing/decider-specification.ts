import { expect } from '@jest/globals';
import type { Command, Decider } from '../decider.js';
import type { Event } from '../event.js';

/**
 * A rule told as a sentence: what had happened, what is asked, what is then said.
 *
 * ```ts
 * const given = specification(obligationDecider);
 * given(opened).when(submit).then(submitted);
 * ```
 */
export const specification =
  <State, C extends Command, E extends Event>(decider: Decider<State, C, E>) =>
  (...history: readonly E[]): Given<C, E> => ({
    when: (command) => outcome(() => decider.decide(command, fold(decider, history))),
  });

export interface Given<C extends Command, E extends Event> {
  when(command: C): Outcome<E>;
}

export interface Outcome<E extends Event> {
  /** Exactly these facts, in this order. */
  then(...events: readonly E[]): void;
  /** Asked again, or nothing to say: no fact and no refusal. */
  thenNothing(): void;
  /** The domain says no, with this code. */
  thenRefused(code: string): void;
}

const outcome = <E extends Event>(decide: () => readonly E[]): Outcome<E> => ({
  then: (...events) => expect(decide()).toEqual(events),
  thenNothing: () => expect(decide()).toEqual([]),
  thenRefused: (code) => expect(refusalOf(decide)).toBe(code),
});

const fold = <State, C extends Command, E extends Event>({ evolve, initialState }: Decider<State, C, E>, history: readonly E[]): State =>
  history.reduce(evolve, initialState);

/** A fault is not a refusal: it rises, so that a broken rule never passes for a strict one. */
const refusalOf = (decide: () => readonly Event[]): string | undefined => {
  try {
    decide();
    return undefined;
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
};

const isRefusal = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && error.name === 'Refusal' && 'code' in error && typeof error.code === 'string';
