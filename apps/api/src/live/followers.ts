import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { once } from 'node:events';
import type { Response } from 'express';
import type { LiveChange } from '#contracts';
import { type Actor, mayFollow } from '#domain';
import { problems } from '../http/problems.js';
import { API_SETTINGS, type ApiSettings } from '../settings.js';
import { SharedTail } from './shared-tail.js';

const HEARTBEAT_MS = 15_000;
/** A connection is begun anew at least this often, so that nobody follows on with rights he has lost. */
const LONGEST_MS = 15 * 60_000;

export interface Following {
  readonly actor: Actor;
  /** From which `seq` on; the log's head where nothing is said. */
  readonly after: number | undefined;
  /** When the follower's sign-in runs out: a real instant in milliseconds. */
  readonly until: number;
}

/** Those who follow the log live. Their number is bounded, and they are let go when the process ends. */
@Injectable()
export class Followers implements OnModuleDestroy {
  readonly #ending = new AbortController();
  readonly #following = new Set<Promise<void>>();
  readonly #most: number;

  constructor(
    private readonly tail: SharedTail,
    @Inject(API_SETTINGS) { liveConnections = 200 }: ApiSettings,
  ) {
    this.#most = liveConnections;
  }

  /** Tells a follower of every change he may know of until one of both has enough. Refuses with `LIVE_FULL`. */
  async follow(response: Response, following: Following): Promise<void> {
    // Who left while he was being recognised closes no second time, and would keep his place.
    if (response.closed) return;
    if (this.#following.size >= this.#most) throw problems.liveFull();
    const done = this.#follow(response, following);
    this.#following.add(done);
    try {
      await done;
    } finally {
      this.#following.delete(done);
    }
  }

  async onModuleDestroy(): Promise<void> {
    this.#ending.abort();
    await Promise.allSettled(this.#following);
    await this.tail.close();
  }

  async #follow(response: Response, { actor, after, until }: Following): Promise<void> {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const longest = AbortSignal.timeout(Math.max(0, Math.min(LONGEST_MS, until - Date.now())));
    const signal = AbortSignal.any([this.#ending.signal, gone.signal, longest]);
    const head = await this.tail.head();
    let seq = Math.min(after ?? head, head);
    begin(response, seq);
    let toldAt = performance.now();
    while (!signal.aborted) {
      const { growths } = this.tail;
      const changes = await this.tail.after(seq);
      const visible = changes.filter(({ stream }) => mayFollow(actor, stream));
      seq = changes.at(-1)?.seq ?? seq;
      if (visible.length > 0) await tell(response, visible.map(messageOf).join(''), signal);
      else if (performance.now() - toldAt >= HEARTBEAT_MS) await tell(response, heartbeatAt(seq), signal);
      if (visible.length > 0 || performance.now() - toldAt >= HEARTBEAT_MS) toldAt = performance.now();
      if (changes.length === 0) await this.tail.waitBeyond(growths, signal);
    }
    response.end();
  }
}

const begin = (response: Response, seq: number): void => {
  response
    .status(200)
    .set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' });
  response.flushHeaders();
  response.write(`retry: 2000\nid: ${seq}\n\n`);
};

const messageOf = ({ seq, type, stream, version }: LiveChange): string =>
  `id: ${seq}\nevent: change\ndata: ${JSON.stringify({ seq, type, stream, version })}\n\n`;

// With the place reached, so that who comes again does not go through what he could not see.
const heartbeatAt = (seq: number): string => `: heartbeat\nid: ${seq}\n\n`;

/** Writes, and waits for a slow reader; it is given up when he is gone. */
const tell = async (response: Response, text: string, signal: AbortSignal): Promise<void> => {
  if (response.write(text)) return;
  await once(response, 'drain', { signal }).catch(() => undefined);
};
