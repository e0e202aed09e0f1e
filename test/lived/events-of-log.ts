import { NestFactory } from '@nestjs/core';
import { openDatabase, PostgresEventStore, PostgresModule } from '#postgres';
import type { Happened } from './said.js';

const PAGE = 5_000;

/** All events of the log in this embedded PostgreSQL, which nobody runs at the moment. */
export const eventsOfLog = async (dataDirectory: string): Promise<Happened[]> => {
  const database = await openDatabase({ databaseUrl: undefined, dataDirectory });
  const context = await NestFactory.createApplicationContext(PostgresModule.forRoot({ url: database.url }), { logger: ['error'] });
  try {
    const store = context.get(PostgresEventStore);
    const happened: Happened[] = [];
    for (let after = 0; ;) {
      const events = await store.readLog({ after, limit: PAGE });
      happened.push(...events.map((event) => ({ stream: event.stream, event, recordedAt: event.recordedAt })));
      if (events.length < PAGE) return happened;
      after = events.at(-1)!.seq;
    }
  } finally {
    await context.close();
    await database.close();
  }
};
