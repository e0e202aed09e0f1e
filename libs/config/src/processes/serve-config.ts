import { readSettings, type Surroundings } from '../read-settings.js';
import { type Sentence } from '../setting.js';
import * as settings from '../settings.js';
import { filesConfig } from './files-config.js';
import { surroundings } from './surroundings.js';

/** What `npm run serve` has to know before it starts anything; its processes read the rest by themselves. */
export interface ServeConfig {
  readonly databaseUrl: string;
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly smtpUrl: string;
  /** Without it a Temporal server of our own is started on the same PostgreSQL server. */
  readonly temporalAddress: string | undefined;
  readonly temporalNamespace: string;
}

/** Settings of real work. Refuses with every fault at once, and whatever belongs to demonstrations. */
export const loadServeConfig = (given: Partial<Surroundings> = {}): ServeConfig => {
  const { env, folder } = surroundings(given);
  return readSettings({ env, folder }, (reader) => {
    const { needed, settled, optional, oneOf, fault } = reader;
    for (const { name, demonstration } of Object.values<{ name: string; demonstration?: true }>(settings))
      if (demonstration && env[name]) fault(onlyForDemonstrations(name));
    needed(settings.MAIL_FROM);
    oneOf(settings.DUNGHAN_TOKEN_KEY, settings.DUNGHAN_TOKEN_KEY_FILE);
    for (const checked of [settings.AGENDA_STICKY_TIMEOUT_SECONDS, settings.NOTICE_WINDOW_SECONDS]) optional(checked);
    settled(settings.DUNGHAN_PROFILE);
    settled(settings.AGENDA_SCOPE);
    settled(settings.AGENDA_SPREAD_SECONDS);
    settled(settings.WORKER_PARTS);
    filesConfig(reader);
    return {
      databaseUrl: needed(settings.DATABASE_URL),
      dataFolder: settled(settings.DUNGHAN_DATA),
      host: settled(settings.DUNGHAN_HOST),
      port: settled(settings.DUNGHAN_PORT),
      publicUrl: needed(settings.DUNGHAN_PUBLIC_URL),
      smtpUrl: needed(settings.SMTP_URL),
      temporalAddress: optional(settings.TEMPORAL_ADDRESS),
      temporalNamespace: settled(settings.TEMPORAL_NAMESPACE),
    };
  });
};

const onlyForDemonstrations = (name: string): Sentence => ({
  vi: `${name} chỉ dành cho diễn tập (npm start). Hãy bỏ biến này khi chạy thật.`,
  en: `${name} is for demonstrations only (npm start). Unset it for real work.`,
});
