import { readFileSync } from 'node:fs';
import pg from 'pg';
import { initialise, runningPort, start, stop } from './cluster.js';
import { throughGate } from './gate.js';
import { type Places, placesFor } from './places.js';
import { signIn, signOut } from './users.js';

export interface OpeningOptions {
  /** A server that is there already; then nothing is started and nothing stopped. */
  readonly databaseUrl?: string | undefined;
  /** Where the embedded server keeps its data. */
  readonly dataDirectory: string;
  /** Further settings of the embedded server, as `name=value`. */
  readonly settings?: readonly string[];
}

export interface OpenDatabase {
  readonly url: string;
  /** Leaves the embedded server; the last to leave stops it. */
  close(): Promise<void>;
}

const DATABASE = 'dunghan';

/** The database to work with: the one that was named, or a PostgreSQL of our own, started here or joined where it runs already. */
export const openDatabase = async ({ databaseUrl, dataDirectory, settings = [] }: OpeningOptions): Promise<OpenDatabase> => {
  if (databaseUrl) return { url: databaseUrl, close: () => Promise.resolve() };
  const places = placesFor(dataDirectory);
  return throughGate(places.gate, async () => {
    const port = (await runningPort(places)) ?? (await startHere(places, settings));
    const user = signIn(places.users);
    const url = urlOf(places, port);
    await createDatabase(url);
    return { url: `${url}/${DATABASE}`, close: () => throughGate(places.gate, () => leave(places, user)) };
  });
};

const startHere = async (places: Places, settings: readonly string[]): Promise<number> => {
  await initialise(places);
  return start(places, settings);
};

/** The last to leave stops the server, so that nobody loses it while he works. */
const leave = async (places: Places, user: string): Promise<void> => {
  if (signOut(places.users, user)) await stop(places);
};

const urlOf = ({ password }: Places, port: number): string =>
  `postgres://postgres:${readFileSync(password, 'utf8').trim()}@127.0.0.1:${port}`;

const createDatabase = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: `${url}/postgres` });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
};
