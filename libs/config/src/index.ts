export { type ApiConfig, loadApiConfig } from './processes/api-config.js';
export { type Config, loadConfig } from './processes/command-config.js';
export type { FilesConfig, S3Config } from './processes/files-config.js';
export { loadMailboxConfig, type MailboxConfig } from './processes/mailbox-config.js';
export { loadServeConfig, type ServeConfig } from './processes/serve-config.js';
export { loadStartConfig, type StartConfig } from './processes/start-config.js';
export {
  type AgendasConfig,
  loadAgendasConfig,
  loadWorkerConfig,
  type TemporalConfig,
  type WorkerConfig,
} from './processes/worker-config.js';
export { loadTokenKey } from './processes/token-key-config.js';
export { ConfigRefused } from './setting.js';
export { settingsPage } from './settings-page.js';
export { STARTER_BEAT, type StarterSays, type TemporalState } from './starter-beat.js';
export { listeningAt } from './processes/surroundings.js';
export type { AgendaScopeSetting, MailSender, WorkerPart } from './values.js';
export { type ProcessMark, readRunning, type Running, type RunningDemonstration, runningFile } from './running.js';
