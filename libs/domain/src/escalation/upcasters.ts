import type { Upcaster, Upcasters } from '#eventsourcing';
import type { EscalationEvent } from './escalation.js';

// Whoever wrote without upcasters wrote today's shape under the first number: what bears the new name is left as it is.
const proposed: Upcaster = (data) => {
  const { obligation, ...rest } = data as { readonly obligation?: string };
  return obligation === undefined ? rest : { subject: obligation, ...rest };
};

/** A case was about a report at first, and its stream was called so. */
export const escalationUpcasters = { EscalationProposed: [proposed] } satisfies Upcasters & {
  readonly [Type in EscalationEvent['type']]?: readonly Upcaster[];
};
