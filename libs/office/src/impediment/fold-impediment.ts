import { decided, type RecordedEvent } from '#eventsourcing';
import { evolveImpediment, type Impediment, type ImpedimentEvent, NO_IMPEDIMENT } from '#domain';

/** A difficulty as its events have it. */
export const foldImpediment = (history: readonly RecordedEvent[] = []): Impediment =>
  (history as readonly RecordedEvent<ImpedimentEvent>[]).map(decided).reduce<Impediment>(evolveImpediment, NO_IMPEDIMENT);
