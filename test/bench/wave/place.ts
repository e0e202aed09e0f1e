import { Client, Connection } from '@temporalio/client';
import { SCOPE_ATTRIBUTE } from '#temporal';
import { freePort } from '../../../infra/start/network/ports.js';
import { findTemporalServer, startTemporalServer, userCacheDirectory } from '../../../infra/start/temporal/index.js';
import { type BenchServer, withServer } from '../support/bench-server.js';

/** A Temporal server as in production, its state in PostgreSQL, beside the databases of the logs. */
export interface WavePlace {
  readonly server: BenchServer;
  readonly address: string;
  readonly namespace: string;
  readonly client: Client;
}

const NAMESPACE = 'dunghan-bench';
const LONGEST_END_MS = 15_000;

/** Lends the place to the work, and takes all of it away, however the work ends. */
export const withPlace = <T>(say: (line: string) => void, work: (place: WavePlace) => Promise<T>): Promise<T> =>
  withServer(async (server) => {
    const temporal = await startTemporal(server, say);
    try {
      await temporal.ready;
      const connection = await Connection.connect({ address: temporal.address });
      const client = new Client({ connection, namespace: NAMESPACE });
      try {
        return await work({ server, address: temporal.address, namespace: NAMESPACE, client });
      } finally {
        await connection.close();
      }
    } finally {
      temporal.stop();
      const patience = setTimeout(() => temporal.kill(), LONGEST_END_MS);
      await temporal.ended;
      clearTimeout(patience);
    }
  });

const startTemporal = async (server: BenchServer, say: (line: string) => void) => {
  const found = await findTemporalServer({ cacheDirectory: userCacheDirectory(), onProgress: ({ en }) => say(`  ${en}`) });
  if (found.kind !== 'binary') throw new Error('This measures our own Temporal server on PostgreSQL, which cannot be had here.');
  const { hostname: host, port, username: user, password } = new URL(await server.database('dunghan_wave'));
  const store = {
    kind: 'postgres',
    host,
    port: Number(port),
    user,
    password: decodeURIComponent(password),
    databasePrefix: 'bench',
  } as const;
  return startTemporalServer(found, {
    port: await freePort(),
    namespace: NAMESPACE,
    searchAttributes: { [SCOPE_ATTRIBUTE.name]: 'Keyword' },
    store,
  });
};
