import { Injectable } from '@nestjs/common';
import { actingForIn, type EscalationEvent, type HistoryNames, type NoticeEvent, noticeStream } from '#domain';
import type { RecordedEvent } from '#eventsourcing';
import { AgendaReads, Directory, NoticeReads, PostgresEventStore } from '#postgres';

/** How many notices a history tells of at most: the latest. */
const MOST_NOTICES = 100;

/** Knows what was recorded about something beside its own events, and the names of those who brought it about. */
@Injectable()
export class Histories {
  constructor(
    private readonly store: PostgresEventStore,
    private readonly agendas: AgendaReads,
    private readonly notices: NoticeReads,
    private readonly directory: Directory,
  ) {}

  /** What happened to each case about this stream. */
  async ofCases(subject: string): Promise<readonly RecordedEvent<EscalationEvent>[]> {
    const cases = await this.agendas.cases([subject]);
    return [...(await this.store.readMany<EscalationEvent>(cases.get(subject) ?? [])).values()].flat();
  }

  /** What happened to the latest notices that told of this stream. */
  async ofNotices(subject: string): Promise<readonly RecordedEvent<NoticeEvent>[]> {
    const { entries } = await this.notices.list({ subject, page: 1, size: MOST_NOTICES });
    return [...(await this.store.readMany<NoticeEvent>(entries.map(({ notice }) => noticeStream(notice)))).values()].flat();
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
