import { readSettings, type Reader, type Surroundings } from '../read-settings.js';
import * as settings from '../settings.js';
import type { AgendaScopeSetting, MailSender, WorkerPart } from '../values.js';
import { type FilesConfig, filesConfig } from './files-config.js';
import { listeningAt, surroundings } from './surroundings.js';

/** What `apps/worker` is told. */
export interface WorkerConfig {
  readonly databaseUrl: string;
  readonly temporal: TemporalConfig;
  readonly scope: AgendaScopeSetting;
  readonly spreadSeconds: number;
  /** How long a person's wave stays open, in real time. */
  readonly noticeWindowMs: number;
  readonly mail: { readonly smtpUrl: string; readonly from: MailSender };
  /** Where links in mails lead, without a slash at the end. */
  readonly publicUrl: string;
  readonly parts: ReadonlySet<WorkerPart>;
  /** How fast a demonstration's clock is to run; undefined in production, where nobody sets the clock. */
  readonly demonstrationSpeed: number | undefined;
  readonly files: FilesConfig;
}

export interface TemporalConfig {
  /** `host:port` */
  readonly address: string;
  readonly namespace: string;
  /** How long an agenda's next step waits for the worker that has it in memory. */
  readonly stickyTimeoutMs: number;
}

const DEMONSTRATION_WINDOW_SECONDS = 15;
const WINDOW_SECONDS = 120;
const STICKY_SECONDS = { usual: 10, large: 300 } as const;

/** Refuses with every fault at once. */
export const loadWorkerConfig = (given: Partial<Surroundings> = {}): WorkerConfig =>
  readSettings(surroundings(given), (reader) => {
    const { needed, settled, optional } = reader;
    const spreadSeconds = settled(settings.AGENDA_SPREAD_SECONDS);
    const demonstrationSpeed = optional(settings.DUNGHAN_DEMONSTRATION_SPEED);
    const usualWindow = demonstrationSpeed === undefined ? WINDOW_SECONDS + spreadSeconds : DEMONSTRATION_WINDOW_SECONDS;
    return {
      databaseUrl: needed(settings.DATABASE_URL),
      temporal: temporal(reader),
      scope: settled(settings.AGENDA_SCOPE),
      spreadSeconds,
      noticeWindowMs: 1_000 * (optional(settings.NOTICE_WINDOW_SECONDS) ?? usualWindow),
      mail: { smtpUrl: needed(settings.SMTP_URL), from: needed(settings.MAIL_FROM) },
      publicUrl: optional(settings.DUNGHAN_PUBLIC_URL) ?? listeningAt(settled(settings.DUNGHAN_HOST), settled(settings.DUNGHAN_PORT)),
      parts: settled(settings.WORKER_PARTS),
      demonstrationSpeed,
      files: filesConfig(reader),
    };
  });

/** What the command line is told of agendas. */
export interface AgendasConfig {
  /** Undefined where only a start on this machine knows it. */
  readonly temporalAddress: string | undefined;
  readonly temporalNamespace: string;
  readonly scope: AgendaScopeSetting;
  readonly spreadSeconds: number;
}

/** Refuses with every fault at once. */
export const loadAgendasConfig = (given: Partial<Surroundings> = {}): AgendasConfig =>
  readSettings(surroundings(given), ({ settled, optional }) => ({
    temporalAddress: optional(settings.TEMPORAL_ADDRESS),
    temporalNamespace: settled(settings.TEMPORAL_NAMESPACE),
    scope: settled(settings.AGENDA_SCOPE),
    spreadSeconds: settled(settings.AGENDA_SPREAD_SECONDS),
  }));

const temporal = ({ needed, settled, optional }: Reader): TemporalConfig => ({
  address: needed(settings.TEMPORAL_ADDRESS),
  namespace: settled(settings.TEMPORAL_NAMESPACE),
  stickyTimeoutMs:
    1_000 * (optional(settings.AGENDA_STICKY_TIMEOUT_SECONDS) ?? STICKY_SECONDS[settled(settings.DUNGHAN_PROFILE) ?? 'usual']),
});
