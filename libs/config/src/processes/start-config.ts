import { readSettings, type Surroundings } from '../read-settings.js';
import * as settings from '../settings.js';
import { surroundings } from './surroundings.js';

/** What `npm start` is told; everything may be left out. */
export interface StartConfig {
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | undefined;
  /** Without it a Temporal server of our own is started. */
  readonly temporalAddress: string | undefined;
  readonly temporalNamespace: string;
}

/** Refuses with every fault at once. */
export const loadStartConfig = (given: Partial<Surroundings> = {}): StartConfig =>
  readSettings(surroundings(given), ({ optional, settled }) => ({
    databaseUrl: optional(settings.DATABASE_URL),
    dataFolder: settled(settings.DUNGHAN_DATA),
    host: settled(settings.DUNGHAN_HOST),
    port: settled(settings.DUNGHAN_PORT),
    publicUrl: optional(settings.DUNGHAN_PUBLIC_URL),
    temporalAddress: optional(settings.TEMPORAL_ADDRESS),
    temporalNamespace: settled(settings.TEMPORAL_NAMESPACE),
  }));
