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

const DAY = 24 * 60 * 60 * 1000;
const UNUSED_FOR = 30 * DAY;
const CUT_SHORT_FOR = DAY;

/** Servers are large: those of earlier versions that nobody has used for a month go, and what a build killed yesterday has left. */
export const forgetOldServers = (cacheDirectory: string, now: number = Date.now()): void => {
  for (const name of readdirSync(cacheDirectory).filter((name) => name.startsWith('temporal-server-'))) {
    const file = join(cacheDirectory, name);
    const used = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    const kept = name.endsWith('.partial') ? CUT_SHORT_FOR : UNUSED_FOR;
    if (used !== undefined && used < now - kept) rmSync(file, { force: true });
  }
};
