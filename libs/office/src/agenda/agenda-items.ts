import { decided, type RecordedEvent } from '#eventsourcing';
import {
  ABSENT,
  type AgendaItem,
  type Escalation,
  type EscalationCase,
  type EscalationEvent,
  evolveEscalation,
  evolveObligation,
  isKnown,
  type Obligation,
  type ObligationEvent,
} from '#domain';
import type { AgendaDeskParts } from './agenda-desk-parts.js';

/** What these units owe and have not settled, each with the cases of its current due date, by who owes it. */
export const itemsOf = async (
  { reads, store }: Pick<AgendaDeskParts, 'reads' | 'store'>,
  owners: readonly string[],
): Promise<ReadonlyMap<string, readonly AgendaItem[]>> => {
  const ids = await reads.unsettled(owners);
  const casesOf = await reads.cases(ids);
  const histories = await store.readManyToDecide([...ids, ...[...casesOf.values()].flat()]);
  const items = new Map<string, AgendaItem[]>();
  for (const id of ids) {
    const obligation = foldObligation(histories.get(id) as readonly RecordedEvent<ObligationEvent>[] | undefined);
    if (!isKnown(obligation)) continue;
    const cases = (casesOf.get(id) ?? [])
      .map((stream) => foldEscalation(histories.get(stream) as readonly RecordedEvent<EscalationEvent>[] | undefined))
      .filter((found): found is EscalationCase => found.status !== 'absent' && found.revision === obligation.due.revision);
    items.set(obligation.owner, [...(items.get(obligation.owner) ?? []), { id, obligation, cases }]);
  }
  return items;
};

export const foldObligation = (history: readonly RecordedEvent<ObligationEvent>[] = []): Obligation =>
  history.map(decided).reduce<Obligation>(evolveObligation, ABSENT);

export const foldEscalation = (history: readonly RecordedEvent<EscalationEvent>[] = []): Escalation =>
  history.map(decided).reduce<Escalation>(evolveEscalation, { status: 'absent' });
