import type { Command, Decider, Event, SealedText } from '#eventsourcing';

/** A decider whose event of this type carries these sealed parts, too: bytes are no decision, but they belong to what was decided. */
export const withParts = <State, C extends Command, E extends Event>(
  decider: Decider<State, C, E>,
  type: E['type'],
  parts: Readonly<Record<string, SealedText>>,
): Decider<State, C, E> => ({
  ...decider,
  decide: (command, state) =>
    decider.decide(command, state).map((event) => (event.type === type ? { ...event, sealed: { ...event.sealed, ...parts } } : event)),
});
