import { type NoticeComposed, personStream } from '#domain';
import type { SequencedEvent } from '#eventsourcing';
import type { LogReader, PersonalParts, PostgresEventStore } from '#postgres';
import { fromTheBeginning } from '../log/from-the-beginning.js';

export interface PersonEraserParts {
  readonly store: Pick<PostgresEventStore, 'readLog'>;
  readonly personal: PersonalParts;
  /** Told of each fault; what it was about is tried again. */
  readonly onFault?: (fault: unknown) => void;
}

/**
 * Follows the log and finishes what an erasure demands, whoever recorded it and whatever happened to him then. A letter that was being
 * written meanwhile is erased when it comes by.
 */
export class PersonEraser implements LogReader {
  readonly name = 'person-eraser';
  readonly onFault: (fault: unknown) => void;

  constructor(private readonly parts: PersonEraserParts) {
    this.onFault = parts.onFault ?? (() => undefined);
  }

  /** Goes through all that was there before this reader. */
  readonly begin = (): Promise<void> => fromTheBeginning(this.parts.store, this.handle);

  readonly handle = async (events: readonly SequencedEvent[]): Promise<void> => {
    const { personal } = this.parts;
    const erased = events.filter(({ type }) => type === 'PersonErased').map(({ stream }) => stream.slice(personStream('').length));
    const told = events.filter(isNotice).map(({ data }) => data.person);
    for (const person of new Set([...erased, ...(await personal.erasedAmong([...new Set(told)]))])) await personal.erase(person);
  };
}

const isNotice = (event: SequencedEvent): event is SequencedEvent<NoticeComposed> => event.type === 'NoticeComposed';
