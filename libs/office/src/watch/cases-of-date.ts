import type { RecordedEvent } from '#eventsourcing';
import type { EscalationCase, EscalationEvent } from '#domain';
import type { AgendaReads, PostgresEventStore } from '#postgres';
import { foldEscalation } from '../agenda/agenda-items.js';

/** The cases about a stream that are of one of its dates. */
export const casesOfDate = async (
  { reads, store }: { readonly reads: Pick<AgendaReads, 'cases'>; readonly store: PostgresEventStore },
  subject: string,
  revision: number,
): Promise<readonly EscalationCase[]> => {
  const streams = (await reads.cases([subject])).get(subject) ?? [];
  const histories = await store.readManyToDecide(streams);
  return streams
    .map((stream) => foldEscalation(histories.get(stream) as readonly RecordedEvent<EscalationEvent>[] | undefined))
    .filter((known): known is EscalationCase => known.status !== 'absent' && known.revision === revision);
};
