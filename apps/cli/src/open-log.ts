import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import { loadConfig } from '#config';
import { isDemonstration, OpenWatches, RegimeDesk } from '#office';
import {
  AgendaLooks,
  AgendaReads,
  ClockTimes,
  Directory,
  explainLoss,
  inlineTables,
  migrate,
  OneTimeLinks,
  type OpenDatabase,
  openDatabase,
  PersonalParts,
  poolOf,
  PostgresEventStore,
  PostgresModule,
  projections,
  ReadModels,
  RollupReads,
  Sealer,
  SubscriptionRunner,
  type Verification,
  verify,
  WatchReads,
} from '#postgres';
import { say, tell } from './terminal.js';

/** The authority's log, open for one command. */
export interface Log {
  readonly store: PostgresEventStore;
  readonly sealer: Sealer;
  readonly readModels: ReadModels;
  readonly directory: Directory;
  readonly links: OneTimeLinks;
  /** What is sealed about persons. */
  readonly personal: PersonalParts;
  /** What an agenda's desk works with, and what has to be watched. */
  readonly agenda: { readonly reads: AgendaReads; readonly looks: AgendaLooks; readonly times: ClockTimes; readonly open: OpenWatches };
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
  const opening = openDatabase({ databaseUrl, dataDirectory });
  const stopping = stopOnSignal(opening);
  try {
    const database = await opening;
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
  } catch (error) {
    // The server is being taken away by ourselves: what fails now is no fault, and the process is about to end.
    if (stopping.begun()) return new Promise(() => undefined);
    throw explainLoss(error);
  } finally {
    if (!stopping.begun()) {
      await (await opening).close();
      stopping.release();
    }
  }
};

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Ctrl-C leaves the database as cleanly as the end of the work does; the transaction under way is not recorded. */
const stopOnSignal = (opening: Promise<OpenDatabase>): { readonly begun: () => boolean; readonly release: () => void } => {
  let begun = false;
  const stop = (signal: keyof typeof SIGNALS): void => {
    if (begun) return;
    begun = true;
    tell(say({ vi: 'Đang dừng; chạy lại lệnh để làm tiếp.', en: 'Stopping; run the command again to go on.' }));
    void opening.then((database) => database.close()).finally(() => process.exit(SIGNALS[signal]));
  };
  const signals = Object.keys(SIGNALS) as (keyof typeof SIGNALS)[];
  for (const signal of signals) process.on(signal, stop);
  return { begun: () => begun, release: () => signals.forEach((signal) => process.off(signal, stop)) };
};

const sayIfDemonstration = async ({ store }: Log): Promise<void> => {
  if (await isDemonstration(store))
    tell(say({ vi: 'Đây là nhật ký DIỄN TẬP với nhân vật giả định.', en: 'This log is a DEMONSTRATION with invented persons.' }));
};

const logIn = (context: INestApplicationContext): Log => {
  const sealer = context.get(Sealer);
  return {
    store: context.get(PostgresEventStore),
    sealer,
    readModels: context.get(ReadModels),
    directory: context.get(Directory),
    links: context.get(OneTimeLinks),
    personal: context.get(PersonalParts),
    agenda: {
      reads: context.get(AgendaReads),
      looks: context.get(AgendaLooks),
      times: context.get(ClockTimes),
      open: new OpenWatches({
        ...{ reads: context.get(WatchReads), rollups: context.get(RollupReads) },
        regime: new RegimeDesk(context.get(PostgresEventStore)),
      }),
    },
    verify: (onProgress) => verify(poolOf(context.get<Parameters<typeof poolOf>[0]>(getDataSourceToken())), { onProgress }),
    settle: async () => {
      await sealer.sealAll();
      await context.get(SubscriptionRunner).catchUp();
    },
  };
};
