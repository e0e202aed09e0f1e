/*
 * event       something that happened; never edited, never taken back
 * stream      the events of one subject, in the order of their versions 1, 2, 3 …
 * log         the events of all streams, in the order of their seq 1, 2, 3 …
 * sealed part free text or personal data of an event, kept beside the log so that it can be erased without breaking the chain
 */

/** An instant as text in UTC with milliseconds, `2023-04-14T17:00:00.000Z`; texts of this form sort as the instants do. */
export type Instant = `${number}-${number}-${number}T${string}Z`;

/** How widely a sealed part may be shown. */
export type Classification = 'internal' | 'personal' | 'restricted';

/** Free text as a decider gives it; the log keeps its digest, and the text where it can be erased. */
export interface SealedText {
  readonly text: string;
  readonly classification: Classification;
}

/**
 * What a decider says has happened.
 *
 * `occurredAt` is given where it differs from the moment of recording (a deadline that passed, a report on paper);
 * `id` where the fact has an identity of its own, so that the same fact is never recorded twice.
 */
export interface Event<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly data: Data;
  readonly occurredAt?: Instant;
  readonly id?: string;
  readonly sealed?: Readonly<Record<string, SealedText>>;
}

/** A sealed part as it is read back: its text, or the moment it was erased. */
export type SealedPart =
  | { readonly status: 'kept'; readonly text: string; readonly classification: Classification }
  | { readonly status: 'erased'; readonly erasedAt: Instant; readonly classification: Classification };

/** An event as the log holds it. */
export interface RecordedEvent<E extends Event = Event> {
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly type: E['type'];
  /** The shape of `data`; older shapes are lifted to today's by upcasters when they are read. */
  readonly schemaVersion: number;
  readonly data: E['data'];
  readonly sealed: Readonly<Record<string, SealedPart>>;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  /** Who acted: a person's id, or `clock`. */
  readonly actor: string;
  readonly correlationId: string;
  readonly causationId?: string;
}

/** An event in the order of the log. */
export interface SequencedEvent<E extends Event = Event> extends RecordedEvent<E> {
  readonly seq: number;
}
