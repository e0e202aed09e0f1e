import { readSettings, type Surroundings } from '../read-settings.js';
import * as settings from '../settings.js';
import type { AgendaScopeSetting } from '../values.js';
import { type FilesConfig, filesConfig } from './files-config.js';
import { listeningAt, surroundings } from './surroundings.js';

/** What `apps/api` is told. */
export interface ApiConfig {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** Where people open the page, without a slash at the end. */
  readonly publicUrl: string;
  /** Signs and checks tokens; at least 32 bytes. */
  readonly tokenKey: Uint8Array;
  readonly scope: AgendaScopeSetting;
  readonly spreadSeconds: number;
  /** The local mailbox of a demonstration, shown at /mailbox; undefined where letters go out to the world. */
  readonly mailboxDirectory: string | undefined;
  /** Temporal's own page, where there is one. */
  readonly temporalUiUrl: string | undefined;
  readonly files: FilesConfig;
}

/** Refuses with every fault at once. */
export const loadApiConfig = (given: Partial<Surroundings> = {}): ApiConfig =>
  readSettings(surroundings(given), (reader) => {
    const { needed, settled, optional, oneOf } = reader;
    const host = settled(settings.DUNGHAN_HOST);
    const port = settled(settings.DUNGHAN_PORT);
    return {
      databaseUrl: needed(settings.DATABASE_URL),
      host,
      port,
      publicUrl: optional(settings.DUNGHAN_PUBLIC_URL) ?? listeningAt(host, port),
      tokenKey: oneOf(settings.DUNGHAN_TOKEN_KEY, settings.DUNGHAN_TOKEN_KEY_FILE),
      scope: settled(settings.AGENDA_SCOPE),
      spreadSeconds: settled(settings.AGENDA_SPREAD_SECONDS),
      mailboxDirectory: optional(settings.DUNGHAN_MAILBOX_DIRECTORY),
      temporalUiUrl: optional(settings.TEMPORAL_UI_URL),
      files: filesConfig(reader),
    };
  });
