import { readSettings, type Surroundings } from '../read-settings.js';
import * as settings from '../settings.js';
import { surroundings } from './surroundings.js';

/** What `apps/mailbox`, the mail server of a demonstration, is told. */
export interface MailboxConfig {
  readonly directory: string;
  /** Of SMTP, on this machine alone. */
  readonly port: number;
}

/** Refuses with every fault at once. */
export const loadMailboxConfig = (given: Partial<Surroundings> = {}): MailboxConfig =>
  readSettings(surroundings(given), ({ needed }) => ({
    directory: needed(settings.DUNGHAN_MAILBOX_DIRECTORY),
    port: needed(settings.DUNGHAN_MAILBOX_PORT),
  }));
