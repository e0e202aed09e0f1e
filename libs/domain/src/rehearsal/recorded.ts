import type { RecordedEvent, SealedPart } from '#eventsourcing';
import { factIdOf } from './owed-facts.js';
import type { RehearsedEvent } from './unit-log.js';

/** A rehearsed event as a log would hold it, with what was said in its sealed parts. */
export const recordedOf = (rehearsed: RehearsedEvent): RecordedEvent => {
  const { event, stream, version, actor, recordedAt } = rehearsed;
  const { type, data, occurredAt = recordedAt, sealed = {} } = event;
  const parts = Object.entries(sealed).map(([name, part]): [string, SealedPart] => [name, { ...part, status: 'kept' }]);
  const id = factIdOf(rehearsed);
  return {
    id,
    stream,
    version,
    type,
    schemaVersion: 1,
    data,
    sealed: Object.fromEntries(parts),
    occurredAt,
    recordedAt,
    actor,
    correlationId: id,
  };
};
