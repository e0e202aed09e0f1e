import { Injectable } from '@nestjs/common';
import { RecordedHistories } from '#office';
import { AgendaReads, Directory, NoticeReads, PostgresEventStore } from '#postgres';

/** Knows what was recorded about something beside its own events, for who is shown it. */
@Injectable()
export class Histories extends RecordedHistories {
  constructor(store: PostgresEventStore, agendas: AgendaReads, notices: NoticeReads, directory: Directory) {
    super(store, agendas, notices, directory);
  }
}
