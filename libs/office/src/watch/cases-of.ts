import type { RecordedEvent } from '#eventsourcing';
import type { EscalationCase, EscalationEvent } from '#domain';
import type { AgendaReads, PostgresEventStore } from '#postgres';
import { foldEscalation } from '../agenda/agenda-items.js';

/** Every case about this subject, in the order of their proposal. */
export const casesOf = async (
  { reads, store }: { readonly reads: Pick<AgendaReads, 'cases'>; readonly store: Pick<PostgresEventStore, 'readManyToDecide'> },
  subject: string,
): Promise<readonly EscalationCase[]> => {
  const streams = (await reads.cases([subject])).get(subject) ?? [];
  const histories = await store.readManyToDecide(streams);
  return streams
    .map((stream) => foldEscalation(histories.get(stream) as readonly RecordedEvent<EscalationEvent>[] | undefined))
    .filter((known): known is EscalationCase => known.status !== 'absent');
};
