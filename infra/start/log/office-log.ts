import { NestFactory } from '@nestjs/core';
import { ClockSetter } from '#office';
import {
  Beats,
  ClockTimes,
  Directory,
  inlineTables,
  migrate,
  OneTimeLinks,
  PostgresEventStore,
  PostgresModule,
  projections,
  Sealer,
  SubscriptionRunner,
} from '#postgres';

/** The authority's log as the starter needs it: to fill it, to set its clock, and to say what is going on. */
export interface OfficeLog {
  readonly store: PostgresEventStore;
  readonly clock: ClockSetter;
  readonly times: ClockTimes;
  readonly beats: Beats;
  readonly links: OneTimeLinks;
  readonly directory: Directory;
  /** Seals what was appended and brings the tables that follow up to it. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Brings the schema up to date and opens the log. */
export const openOfficeLog = async (url: string): Promise<OfficeLog> => {
  await migrate(url);
  const module = PostgresModule.forRoot({ url, poolSize: 4, inline: inlineTables, projections });
  const context = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  const [store, times, beats] = [context.get(PostgresEventStore), context.get(ClockTimes), context.get(Beats)];
  return {
    store,
    times,
    beats,
    links: context.get(OneTimeLinks),
    directory: context.get(Directory),
    clock: new ClockSetter({ store, times, beats }),
    settle: async () => {
      await context.get(Sealer).sealAll();
      await context.get(SubscriptionRunner).catchUp();
    },
    close: () => context.close(),
  };
};
