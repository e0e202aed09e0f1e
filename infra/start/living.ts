import { join } from 'node:path';
import { STARTER_BEAT, type StarterSays } from '#config';
import { apiIsReady } from './network/api-is-ready.js';
import type { RunningRecord } from './data-folder/running-record.js';
import { databaseNews, HouseNews } from './news.js';
import { nodeParts, type Settings } from './parts/node-parts.js';
import { temporalPart } from './parts/temporal-part.js';
import { House } from './supervision/house.js';
import type { KeptDatabase } from './supervision/kept-database.js';
import type { Part } from './supervision/part.js';
import type { StopRequest } from './supervision/stop-request.js';
import type { TemporalPlace } from './temporal-place.js';
import { TemporalTeller } from './temporal-teller.js';

export interface Living {
  readonly dataFolder: string;
  readonly record: RunningRecord;
  readonly database: KeptDatabase;
  readonly stop: StopRequest;
  /** Where the API listens, as seen from this machine. */
  readonly apiUrl: string;
  readonly temporal: TemporalPlace;
  /** Settings of each process, beside those that the environment holds already. */
  readonly settings: { readonly api: NodeJS.ProcessEnv; readonly worker: NodeJS.ProcessEnv; readonly mailbox?: NodeJS.ProcessEnv };
  /** Told when the page and the API answer. */
  readonly onReady: () => Promise<void>;
  /** Told every other second, as long as the database answers. */
  readonly onLook?: () => Promise<void>;
}

/** The API is waited for so long before the others begin; on a small machine they would only slow each other down. */
const API_FIRST_MS = 20_000;

/** Starts all processes, restarts what dies, and returns when a person has asked to stop and everything has. */
export const live = async (living: Living): Promise<void> => {
  const { record, database, stop, apiUrl, temporal } = living;
  const logs = join(living.dataFolder, 'logs');
  const teller = new TemporalTeller(temporal);
  const house = new House(partsOf(living, logs, teller), new HouseNews(record, logs, teller.died));
  stop.inAHurry(() => house.hurry());
  database.watch(
    async ({ beats }) => {
      const says: StarterSays = { pid: process.pid, temporal: teller.state };
      await beats.beat(STARTER_BEAT, { ...says });
      await living.onLook?.();
    },
    databaseNews(() => house.again()),
  );
  try {
    house.start('mailbox', 'api');
    const ready = apiIsReady(apiUrl, stop.asked);
    void ready.then((is) => (is ? living.onReady() : undefined)).catch(() => undefined);
    await Promise.race([ready, stop.asked, new Promise((resolve) => setTimeout(resolve, API_FIRST_MS).unref())]);
    if (!stop.isAsked) house.start('worker', 'temporal');
    await stop.asked;
  } finally {
    await house.stop();
  }
};

// In the order of stopping: first those who still need the others.
const partsOf = ({ dataFolder, database, temporal, settings }: Living, logs: string, teller: TemporalTeller): Part[] => {
  const common =
    (own: NodeJS.ProcessEnv): Settings =>
    () => ({
      DATABASE_URL: database.url,
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_NAMESPACE: temporal.namespace,
      ...own,
    });
  const ui = temporal.kind === 'own' ? { TEMPORAL_UI_URL: `http://127.0.0.1:${temporal.uiPort}` } : {};
  const node = nodeParts({
    logs,
    settings: { worker: common(settings.worker), api: common({ ...ui, ...settings.api }), mailbox: () => ({ ...settings.mailbox }) },
  });
  const { port, uiPort, namespace } = { port: 0, uiPort: 0, ...temporal };
  const own = temporalPart({ dataFolder, logs, port, uiPort, namespace, databaseUrl: () => database.url, news: teller });
  return [node.worker, node.api, ...(settings.mailbox ? [node.mailbox] : []), ...(temporal.kind === 'own' ? [own] : [])];
};
