import { join } from 'node:path';
import { readSettings } from '../read-settings.js';
import * as settings from '../settings.js';

/** What the command line is told by its environment, read once. */
export interface Config {
  /** The PostgreSQL to use (15 or later); without it an embedded one is started. */
  readonly databaseUrl: string | undefined;
  /** Where the embedded PostgreSQL keeps its data: an absolute path. */
  readonly dataDirectory: string;
  /** The folder of all that runs on this machine: an absolute path. */
  readonly dataFolder: string;
}

/** Refuses what cannot be meant, with every fault at once. */
export const loadConfig = (env: NodeJS.ProcessEnv = process.env, cwd: string = process.cwd()): Config =>
  readSettings({ env, folder: cwd }, ({ optional, settled }) => {
    const dataFolder = settled(settings.DUNGHAN_DATA);
    return { databaseUrl: optional(settings.DATABASE_URL), dataDirectory: join(dataFolder ?? cwd, 'postgres'), dataFolder };
  });
