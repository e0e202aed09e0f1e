import nodemailer, { type SendMailOptions } from 'nodemailer';
import type { Delivery } from '../delivery.js';
import type { OutgoingMail } from '../outgoing-mail.js';
import { compose, isAddress } from './compose.js';
import { Handover } from './handover.js';
import { outcomeOf, sayWithoutAddresses, type SmtpFailure } from './outcome.js';
import type { SmtpSettings } from './smtp-settings.js';
import { transportOptions } from './transport-options.js';

/** Hands letters over by SMTP, on a few connections that are kept. It logs nothing, and what fails is an answer and not an error. */
export class Mailer {
  readonly #transport;
  readonly #sendMs: number;
  readonly #onTheirWay = new Map<AbortController, Promise<Delivery>>();

  constructor(settings: SmtpSettings) {
    this.#sendMs = settings.limits.sendMs;
    this.#transport = nodemailer.createTransport(transportOptions(settings));
    this.#transport.use('stream', (mail, done) => {
      mail.message.processFunc((mail.data as WatchedMail).handover.watch);
      done();
    });
  }

  /** Answers within `sendMs` what became of the letter. One call hands it over once at most. */
  async send(message: OutgoingMail): Promise<Delivery> {
    if (!isAddress(message.to)) return outcomeOf({ code: 'EENVELOPE', message: 'This is not one address.' }, false);
    const cut = new AbortController();
    const limit = setTimeout(() => cut.abort(), this.#sendMs);
    const sending = this.#handOver(message, cut.signal);
    this.#onTheirWay.set(cut, sending);
    try {
      return await sending;
    } finally {
      clearTimeout(limit);
      this.#onTheirWay.delete(cut);
    }
  }

  /** Lets what is on its way come to an end, for so long at most, and lets go of the connections. What is cut off gets its honest outcome. */
  async close(withinMs = 10_000): Promise<void> {
    const limit = setTimeout(() => this.#onTheirWay.forEach((_, cut) => cut.abort()), withinMs);
    await Promise.all(this.#onTheirWay.values());
    clearTimeout(limit);
    this.#transport.close();
  }

  async #handOver(message: OutgoingMail, signal: AbortSignal): Promise<Delivery> {
    const handover = new Handover();
    const watched: WatchedMail = { ...compose(message), handover, signal };
    try {
      const { response } = await this.#transport.sendMail(watched);
      return { outcome: 'accepted', response: sayWithoutAddresses(response) };
    } catch (error) {
      return outcomeOf(error as SmtpFailure, handover.hasBegun);
    }
  }
}

type WatchedMail = SendMailOptions & { readonly handover: Handover };
