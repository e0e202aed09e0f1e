import type { Instant } from '#eventsourcing';

/** A letter to one person, ready to be handed over. */
export interface OutgoingMail {
  /** `<…@…>`, made by the caller from what the letter is about: the same letter has the same one, however often it is tried. */
  readonly messageId: string;
  readonly from: Sender;
  /** One address, without a name. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** A calendar to take over, as a file. */
  readonly ics?: { readonly name: string; readonly content: string };
  /** Further headers, such as `X-Dunghan-Notice`, `Auto-Submitted`, `Content-Language` and, when a person sends again, `X-Possible-Duplicate`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly inReplyTo?: string;
  /** When it was written, by the authority's clock; without it, the machine's. */
  readonly date?: Instant;
}

/** Whom a letter is from. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}
