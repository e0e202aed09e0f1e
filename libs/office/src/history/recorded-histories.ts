import { actingForIn, type EscalationEvent, type HistoryNames, type NoticeEvent, noticeStream } from '#domain';
import type { Event, Instant, RecordedEvent } from '#eventsourcing';
import type { AgendaReads, Directory, NoticeReads, PostgresEventStore } from '#postgres';

/** How many notices a history tells of at most: the latest. */
const MOST_NOTICES = 100;

/** Knows what was recorded about something beside its own events, and the names of those who brought it about. */
export class RecordedHistories {
  constructor(
    private readonly store: PostgresEventStore,
    private readonly agendas: AgendaReads,
    private readonly notices: NoticeReads,
    private readonly directory: Directory,
  ) {}

  /** What happened to each case about this stream, or what was known of that at an instant. */
  async ofCases(subject: string, at?: Instant): Promise<readonly RecordedEvent<EscalationEvent>[]> {
    const cases = await this.agendas.cases([subject]);
    return this.#of<EscalationEvent>(cases.get(subject) ?? [], at);
  }

  /** What happened to the latest notices that told of this stream, or what was known of that at an instant. */
  async ofNotices(subject: string, at?: Instant): Promise<readonly RecordedEvent<NoticeEvent>[]> {
    const { entries } = await this.notices.list({ subject, page: 1, size: MOST_NOTICES });
    const streams = entries.map(({ notice }) => noticeStream(notice));
    return this.#of<NoticeEvent>(streams, at);
  }

  async #of<E extends Event>(streams: readonly string[], at: Instant | undefined): Promise<readonly RecordedEvent<E>[]> {
    const events = [...(await this.store.readMany<E>(streams)).values()].flat();
    return at === undefined ? events : events.filter(({ recordedAt }) => recordedAt <= at);
  }

  /** The names of everybody whom these events name: who acted, in whose name, and who is spoken of. */
  async persons(events: readonly RecordedEvent[]): Promise<HistoryNames['person']> {
    const named = events.flatMap(({ actor, data }) => [
      actor,
      actingForIn(data)?.person,
      ...PERSONS_IN.map((key) => (data as Record<string, unknown>)[key]),
    ]);
    const persons = await this.directory.persons([...new Set(named.filter((id) => typeof id === 'string'))]);
    return (id) => persons.get(id)?.name;
  }
}

/** Where events name persons beside their actor. */
const PERSONS_IN = ['preparedBy', 'submittedBy', 'enteredBy', 'person'] as const;
