import { existsSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { buildKey } from './server-sources.js';

/** Where a server built from these sources lies, once it is built. */
export const builtServer = (cacheDirectory: string, sources: string): string =>
  join(cacheDirectory, `temporal-server-${buildKey(sources)}${process.platform === 'win32' ? '.exe' : ''}`);

/** Whether it is built; says as well that it is still in use. */
export const isBuilt = (server: string): boolean => {
  if (!existsSync(server)) return false;
  try {
    const now = new Date();
    utimesSync(server, now, now);
  } catch {
    // Built by somebody else and ours to use: then he says that it is in use.
  }
  return true;
};

const UNUSED_FOR = 30 * 24 * 60 * 60 * 1000;

/** Servers of earlier versions are large; those that nobody has used for a month go. */
export const forgetOldServers = (cacheDirectory: string, now: number = Date.now()): void => {
  for (const name of readdirSync(cacheDirectory).filter((name) => name.startsWith('temporal-server-'))) {
    const file = join(cacheDirectory, name);
    const used = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (used !== undefined && used < now - UNUSED_FOR) rmSync(file, { force: true });
  }
};
