import type { Event, Instant, RecordedEvent, SequencedEvent } from './event.js';

/**
 * Where events live. Two makers keep it, PostgreSQL and memory, and one contract suite holds for both.
 *
 * An append never says "any version": who decides has read, and says what was read.
 */
export interface EventStore {
  /** The events of one stream from version 1 on; none when the stream does not exist. */
  read<E extends Event>(stream: string): Promise<readonly RecordedEvent<E>[]>;

  /** Appends to one stream: all of it, or nothing. */
  append(request: AppendRequest): Promise<AppendAnswer>;

  /** Appends to several streams in one transaction; each stream has its own answer, in the order asked. What conflicted is left out, the rest stands. */
  appendMany(requests: readonly AppendRequest[]): Promise<readonly AppendAnswer[]>;

  /**
   * All that a decision needs, as it stood at one moment: the stream without its sealed parts, and what an earlier request with this
   * actor's key was answered, if there was one.
   */
  readToDecide<E extends Event>(stream: string, request?: KeyedRequest): Promise<ToDecide<E>>;

  /** The sealed log after `after` (0 for the beginning), in the order of `seq`, at most `limit` events. */
  readLog(from: { readonly after: number; readonly limit: number }): Promise<readonly SequencedEvent[]>;
}

export interface AppendRequest {
  readonly stream: string;
  /** The version that was read; 0 for a stream that must not exist yet. */
  readonly expectedVersion: number;
  readonly events: readonly Event[];
  readonly actor: string;
  /** The domain instant at which these facts enter the log. */
  readonly recordedAt: Instant;
  readonly correlationId?: string;
  readonly causationId?: string;
  readonly commandKey?: CommandKey;
  /** Rows of tables that must never lag behind the log; written in the same transaction. */
  readonly inline?: readonly InlineRow[];
  /** Effects to be carried out after the commit; written in the same transaction. */
  readonly outbox?: readonly OutboxRow[];
}

/** Lets a request be repeated safely. It belongs to the actor: the same key of another actor is another request. */
export interface CommandKey {
  readonly key: string;
  /** SHA-256 of route, path and body. The same key with another body is a misuse and is answered `key_reused`. */
  readonly requestHash: string;
  /** What the first asker is told, and everyone who asks again. */
  readonly response: object;
}

/** Who asks, under which key. */
export interface KeyedRequest {
  readonly actor: string;
  readonly commandKey: CommandKey;
}

export interface ToDecide<E extends Event> {
  readonly history: readonly RecordedEvent<E>[];
  /** Nothing when the key is new, or none was given. */
  readonly answer: RepeatAnswer | undefined;
}

/** The row of one stream in one inline table, as it stands after the append. */
export interface InlineRow {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

export interface OutboxRow {
  readonly id: string;
  readonly kind: string;
  readonly payload: object;
}

export type AppendAnswer =
  | { readonly status: 'ok'; readonly version: number }
  /** Somebody was first; `version` is where the stream stands now. Read again and decide again. */
  | { readonly status: 'conflict'; readonly version: number }
  /** These very events are already in the log, or this very request was already answered. */
  | { readonly status: 'duplicate'; readonly version: number; readonly response?: object }
  | { readonly status: 'key_reused' };

/** The answers that a command key alone can give. */
export type RepeatAnswer = Extract<AppendAnswer, { readonly status: 'duplicate' | 'key_reused' }>;
