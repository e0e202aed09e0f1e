import { join } from 'node:path';
import type { Bilingual } from '#domain';
import { BoundedLog } from '../processes/bounded-log.js';
import type { Part } from '../supervision/part.js';
import { findTemporalServer, type ServerStore, startTemporalServer, type TemporalServer, userCacheDirectory } from '../temporal/index.js';

export interface TemporalPartOptions {
  readonly dataFolder: string;
  readonly logs: string;
  readonly port: number;
  readonly uiPort: number;
  readonly namespace: string;
  /** The database of the log: the server makes its own beside it. */
  readonly databaseUrl: () => string;
  readonly news: TemporalNews;
}

export interface TemporalNews {
  /** How far the building is, which is done once and takes minutes. */
  readonly building: (progress: Bilingual) => void;
  readonly warning: (warning: Bilingual) => void;
  readonly starting: () => void;
  readonly ready: () => void;
}

/** Building it again and again would keep the machine busy for nothing. */
const PAUSE_AFTER_REFUSAL_MS = 300_000;

/** The Temporal server of our own: found or built, started, and kept running. */
export const temporalPart = (options: TemporalPartOptions): Part => ({
  name: 'temporal',
  graceMs: 3_000,
  pauseAfterRefusalMs: PAUSE_AFTER_REFUSAL_MS,
  start: async (stopping) => {
    const { news, logs, port, uiPort, namespace } = options;
    const server = await findTemporalServer({ cacheDirectory: userCacheDirectory(), onProgress: news.building, signal: stopping });
    if (server.kind === 'external') throw new Error('Only a server of our own is started here.');
    if (server.kind === 'temporary') news.warning(server.warning);
    news.starting();
    const said = new BoundedLog(join(logs, 'temporal.log'));
    const running = startTemporalServer(
      server,
      { port, uiPort, namespace, store: storeOf(server, options) },
      { onOutput: (chunk) => said.write(chunk) },
    );
    const whyNotReady = running.ready.then(
      () => void news.ready(),
      (failure: { readonly sentence: Bilingual }) => failure.sentence,
    );
    const ended = running.ended.then(async (ending) => {
      await said.close();
      return { ...ending, sentence: (await whyNotReady) ?? undefined };
    });
    return { ...running, ended };
  },
});

const storeOf = ({ kind }: TemporalServer, { dataFolder, databaseUrl }: TemporalPartOptions): ServerStore => {
  if (kind === 'temporary') return { kind: 'sqlite', file: join(dataFolder, 'temporal.sqlite') };
  const { hostname: host, port, username, password, pathname } = new URL(databaseUrl());
  return {
    kind: 'postgres',
    host: host.replace(/^\[|\]$/g, ''),
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    databasePrefix: pathname.slice(1),
  };
};
