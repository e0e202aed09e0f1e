import type { Instant } from '#eventsourcing';

/** A letter of the local mailbox as a list shows it. */
export interface MailboxEntry {
  /** Names the letter in this mailbox; ids sort as the letters arrived. */
  readonly id: string;
  /** `<…@…>`; empty when the letter has none. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  /** As its sender dated it; when it arrived, if it bears no date. */
  readonly date: Instant;
  /** A person had it sent again without knowing whether it had arrived. */
  readonly possibleDuplicate: boolean;
}

/** A letter as it is read. `html` comes from outside: show it in a sandbox only. */
export interface MailboxMessage extends MailboxEntry {
  readonly from: string;
  readonly text: string;
  readonly html: string | undefined;
  readonly attachments: readonly MailboxAttachment[];
}

/** What came with a letter. */
export interface MailboxAttachment {
  readonly name: string;
  readonly contentType: string;
  /** In bytes. */
  readonly size: number;
  /** The text of a calendar; other attachments are only named. */
  readonly content: string | undefined;
}

/** Which letters are asked for. */
export interface MailboxQuestion {
  /** Only letters to this address. */
  readonly to?: string | undefined;
  /** From 1. */
  readonly page: number;
  /** At most 200. */
  readonly size: number;
}

/** Some of the letters that were asked for. */
export interface MailboxPage {
  /** Newest first. */
  readonly entries: readonly MailboxEntry[];
  /** How many there are on all pages. */
  readonly total: number;
}
