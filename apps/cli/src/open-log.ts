import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import { loadConfig } from '#config';
import { DEMONSTRATION_STREAM } from '#domain';
import {
  inlineTables,
  migrate,
  openDatabase,
  poolOf,
  PostgresEventStore,
  PostgresModule,
  projections,
  ReadModels,
  Sealer,
  SubscriptionRunner,
  type Verification,
  verify,
} from '#postgres';
import { say, tell } from './terminal.js';

/** The authority's log, open for one command. */
export interface Log {
  readonly store: PostgresEventStore;
  readonly sealer: Sealer;
  readonly readModels: ReadModels;
  /** Walks the chain from the beginning. */
  verify(onProgress: (verified: number) => void): Promise<Verification>;
  /** Seals what was appended and brings the tables that follow up to it. */
  settle(): Promise<void>;
}

/** Opens the log named by the environment, or the embedded one, brings its schema up to date, and closes all again. */
export const withLog = async <T>(work: (log: Log) => Promise<T>): Promise<T> => {
  const { databaseUrl, dataDirectory } = loadConfig();
  if (databaseUrl === undefined)
    tell(
      say({ vi: `Dùng PostgreSQL kèm theo, dữ liệu ở ${dataDirectory}.`, en: `Using the embedded PostgreSQL, data in ${dataDirectory}.` }),
    );
  const database = await openDatabase({ databaseUrl, dataDirectory });
  try {
    await migrate(database.url);
    const context = await NestFactory.createApplicationContext(
      PostgresModule.forRoot({ url: database.url, inline: inlineTables, projections }),
      {
        logger: ['error', 'fatal'],
        abortOnError: false,
      },
    );
    try {
      const log = logIn(context);
      await sayIfDemonstration(log);
      return await work(log);
    } finally {
      await context.close();
    }
  } finally {
    await database.close();
  }
};

const sayIfDemonstration = async ({ store }: Log): Promise<void> => {
  const [first] = await store.readLog({ after: 0, limit: 1 });
  if (first?.stream === DEMONSTRATION_STREAM)
    tell(say({ vi: 'Đây là nhật ký DIỄN TẬP với nhân vật giả định.', en: 'This log is a DEMONSTRATION with invented persons.' }));
};

const logIn = (context: INestApplicationContext): Log => {
  const sealer = context.get(Sealer);
  return {
    store: context.get(PostgresEventStore),
    sealer,
    readModels: context.get(ReadModels),
    verify: (onProgress) => verify(poolOf(context.get<Parameters<typeof poolOf>[0]>(getDataSourceToken())), { onProgress }),
    settle: async () => {
      await sealer.sealAll();
      await context.get(SubscriptionRunner).catchUp();
    },
  };
};
