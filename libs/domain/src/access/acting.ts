import type { Event } from '#eventsourcing';
import type { DelegationForm } from '../org/delegation.js';

/** In whose name somebody acts, and by which grant. It is recorded with what he does. */
export interface ActingFor {
  readonly person: string;
  readonly form: DelegationForm;
  readonly delegation: string;
}

/** In whose name an event was brought about; undefined when its actor acted in his own. */
export const actingForIn = (data: object): ActingFor | undefined => (data as { readonly actingFor?: ActingFor }).actingFor;

/** Who brought an event about, and in whose name where that was another's: a rule of two persons counts both. */
export const authorsOf = (by: string, data: object): readonly string[] => {
  const principal = actingForIn(data)?.person;
  return principal === undefined ? [by] : [by, principal];
};

/** Whether these persons are one and the same for a rule of two persons: who acts counts, and so does in whose name he does. */
export const isAmong = (
  { by, onBehalfOf }: { readonly by: string; readonly onBehalfOf?: string },
  ...persons: readonly (string | undefined)[]
): boolean => persons.includes(by) || (onBehalfOf !== undefined && persons.includes(onBehalfOf));

/** What was decided, with the name in which it was asked. */
export const stamped = <E extends Event>(events: readonly E[], actingFor: ActingFor | undefined): readonly E[] =>
  actingFor === undefined ? events : events.map((event) => ({ ...event, data: { ...event.data, actingFor } }));
