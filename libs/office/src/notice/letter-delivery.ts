import { setTimeout as pause } from 'node:timers/promises';
import { decided, inlineRows, type InlineTable, type Instant, type RecordedEvent } from '#eventsourcing';
import { noticeDecider, type NoticeEvent, type NoticeState, noticeStream, outcomeOfNotice, type RecordOutcome } from '#domain';
import type { Delivery, OutgoingMail, Sender } from '#mail';
import type { ClaimedEffect, Outbox, PostgresEventStore } from '#postgres';
import { ATTEMPTS, backOff } from './back-off.js';
import { MAIL, type MailEffect } from './mail-effect.js';
import { outgoingMail } from './outgoing-mail.js';

export interface LetterDeliveryParts {
  readonly store: PostgresEventStore;
  readonly outbox: Outbox;
  readonly clock: { now(): Promise<Instant> };
  readonly mailer: { send(mail: OutgoingMail): Promise<Delivery> };
  readonly inline: readonly InlineTable[];
  /** From 0 to 1. */
  readonly chance: () => number;
  readonly options: LetterDeliveryOptions;
}

export interface LetterDeliveryOptions {
  readonly from: Sender;
  /** Names this process; no other may bear the same name. */
  readonly by: string;
  /** How many letters are handed over at once. */
  readonly atOnce: number;
  /** How long a letter may be on its way, in real time; it must be longer than the mailer may take. After it nobody knows what became of it. */
  readonly leaseMs: number;
}

/** How long a letter may wait between being claimed and being begun. */
const CLAIM_MS = 60_000;
/** Others may be first this often before it is a fault. */
const TRIES = 5;
/** How many seconds a database that is away is waited for with an outcome in hand. */
const PATIENCE = 30;

/**
 * Hands letters over to the mail server. Each handing is begun once at most: what was begun and never came to an end stands as
 * `unknown`, and a person decides whether to say it again. What was surely not taken is tried again by itself.
 */
export class LetterDelivery {
  constructor(private readonly parts: LetterDeliveryParts) {}

  /** Hands over what is due now, a few at once. Answers how many letters it took up. */
  async deliverDue(): Promise<number> {
    const { outbox, options } = this.parts;
    const due = await outbox.claim<MailEffect>({ kind: MAIL, by: options.by, leaseMs: CLAIM_MS, limit: options.atOnce });
    const ends = await Promise.allSettled(due.map((effect) => this.#handOver(effect)));
    const fault = ends.find((end) => end.status === 'rejected');
    if (fault !== undefined) throw fault.reason; // only now: the others came to their ends first
    return due.length;
  }

  /** Records of letters begun by somebody who never came back that nobody knows what became of them. Answers how many there were. */
  async recordAbandoned(): Promise<number> {
    const { outbox, options } = this.parts;
    const lost = await outbox.claimAbandoned<MailEffect>({ kind: MAIL, by: options.by, leaseMs: CLAIM_MS, limit: 100 });
    for (const { id, payload, attempts } of lost)
      await this.#record(id, { ...payload, attempts, outcome: 'unknown', reason: 'interrupted' });
    return lost.length;
  }

  async #handOver({ id, payload }: ClaimedEffect<MailEffect>): Promise<void> {
    const { store, outbox, mailer, options, chance } = this.parts;
    const history = await store.read<NoticeEvent>(noticeStream(payload.notice));
    if (isSettled(fold(history), payload)) return void (await outbox.finish(id));
    const mail = outgoingMail(history, payload, options.from);
    if (mail === undefined) return this.#record(id, { ...payload, attempts: 0, outcome: 'bounced', reason: 'erased' });

    const attempt = await outbox.begin(id, { by: options.by, leaseMs: options.leaseMs });
    if (attempt === undefined) return; // the claim ran out before it was begun: somebody else has it now
    const delivery = await mailer.send(mail);
    const about = { ...payload, attempts: attempt };
    switch (delivery.outcome) {
      case 'accepted':
        return this.#recordPatiently(id, { ...about, outcome: 'accepted', response: delivery.response });
      case 'bounced':
        return this.#recordPatiently(id, { ...about, outcome: 'bounced', code: delivery.code, response: delivery.response });
      case 'unknown':
        return this.#recordPatiently(id, { ...about, outcome: 'unknown', reason: 'no_answer', response: delivery.reason });
      case 'deferred': {
        if (attempt < ATTEMPTS) return void (await outbox.defer(id, options.by, backOff(attempt, chance())));
        const code = delivery.code === undefined ? {} : { code: delivery.code };
        return this.#recordPatiently(id, { ...about, outcome: 'bounced', reason: 'gave_up', ...code, response: delivery.response });
      }
    }
  }

  // What a mail server has answered is known only here: a database that is away for a moment must not turn it into "nobody knows".
  async #recordPatiently(id: string, data: RecordOutcome['data']): Promise<void> {
    for (let left = PATIENCE; ; left--) {
      try {
        return await this.#record(id, data);
      } catch (fault) {
        if (left === 0) throw fault;
        await pause(1_000);
      }
    }
  }

  /** What became of a handing and that it is done are one transaction: a crash can neither lose nor double it. */
  async #record(id: string, data: RecordOutcome['data']): Promise<void> {
    const { store, outbox, clock, inline } = this.parts;
    const stream = noticeStream(data.notice);
    for (let tries = 0; tries < TRIES; tries++) {
      const history = await store.read<NoticeEvent>(stream);
      const now = await clock.now();
      const events = noticeDecider.decide({ type: 'RecordOutcome', by: 'clock', now, data }, fold(history));
      if (events.length === 0) return void (await outbox.finish(id));
      const appending = { stream, expectedVersion: history.length, actor: 'clock', recordedAt: now };
      const answer = await outbox.finish(id, { ...appending, events, inline: inlineRows(inline, { history, events, appending }) });
      if (answer?.status !== 'conflict') return;
    }
    throw new Error(`${stream} was changed by others ${TRIES} times in a row while an outcome was being recorded.`);
  }
}

/** Whether this handing has nothing left to do: it has come to an end, or an earlier one turned out to have arrived. */
const isSettled = (notice: NoticeState, { handing }: MailEffect): boolean =>
  notice.status === 'composed' && (notice.outcomes[handing] !== undefined || outcomeOfNotice(notice) === 'accepted');

const fold = (history: readonly RecordedEvent<NoticeEvent>[]): NoticeState =>
  history.map(decided).reduce<NoticeState>(noticeDecider.evolve, noticeDecider.initialState);
