import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenDatabase, openDatabase } from '#postgres';
import { asOwner, withDatabase } from '#postgres/testing';

/** A PostgreSQL of a measurement's own, which keeps its promises: fsync and synchronous_commit are on. */
export interface BenchServer {
  /** The address of a new, empty database. */
  database(name: string): Promise<string>;
  /** A folder that goes with the server. */
  readonly folder: string;
}

/** Lends a server to the work, and takes it away with all it holds, however the work ends; when the run is broken off as well. */
export const withServer = async <T>(work: (server: BenchServer) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'dunghan-bench-'));
  chmodSync(folder, 0o755); // the server may run as somebody else
  let opened: OpenDatabase | undefined;
  const close = async (): Promise<void> => {
    await opened?.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  };
  const brokenOff = (signal: NodeJS.Signals): void => void close().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  process.once('SIGINT', brokenOff).once('SIGTERM', brokenOff);
  try {
    const { url } = (opened = await openDatabase({ dataDirectory: folder }));
    return await work({ folder, database: (name) => createDatabase(url, name) });
  } finally {
    process.off('SIGINT', brokenOff).off('SIGTERM', brokenOff);
    await close();
  }
};

const createDatabase = async (url: string, name: string): Promise<string> => {
  await asOwner(url, async (client) => void (await client.query(`create database ${client.escapeIdentifier(name)}`)));
  return withDatabase(url, name);
};
