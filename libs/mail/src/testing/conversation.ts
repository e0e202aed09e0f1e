import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Lines } from './lines.js';
import type { Fault, Rule, ScriptReader, Stage } from './script.js';
import type { SmtpJournal } from './smtp-journal.js';

export interface ConversationOptions {
  readonly number: number;
  readonly script: () => readonly Rule[];
  readonly reader: ScriptReader;
  readonly journal: SmtpJournal;
  readonly pipelining: boolean;
}

/** One client's connection: plain SMTP (RFC 5321), with the script's faults at their places. */
export class Conversation {
  readonly #lines: Lines;
  #from = '';
  #to: string[] = [];

  constructor(
    private readonly socket: Socket,
    private readonly options: ConversationOptions,
  ) {
    this.#lines = new Lines(socket);
  }

  async hold(): Promise<void> {
    this.options.journal.note({ kind: 'connection', connection: this.options.number });
    if (!(await this.#passes('connect'))) return;
    this.#say(220, 'scripted ESMTP');
    for (let line = await this.#lines.next(); line !== undefined; line = await this.#lines.next()) await this.#answer(line);
  }

  async #answer(line: string): Promise<void> {
    switch (line.slice(0, 4).toUpperCase()) {
      case 'EHLO':
        this.socket.write(`250-scripted\r\n${this.options.pipelining ? '250-PIPELINING\r\n' : ''}250 8BITMIME\r\n`);
        return;
      case 'MAIL':
        if (!(await this.#passes('mail'))) return;
        this.#from = addressIn(line);
        this.#to = [];
        return this.#say(250, 'ok');
      case 'RCPT':
        if (!(await this.#passes('rcpt', addressIn(line)))) return;
        this.#to.push(addressIn(line));
        return this.#say(250, 'ok');
      case 'DATA':
        if (this.#to.length === 0) return this.#say(503, 'no recipient');
        if (!(await this.#passes('data', this.#to[0]))) return;
        this.#say(354, 'go on');
        return this.#takeText();
      case 'QUIT':
        this.#say(221, 'bye');
        this.socket.end();
        return;
      case 'RSET':
      case 'NOOP':
        return this.#say(250, 'ok');
      default:
        return this.#say(502, 'not here');
    }
  }

  async #takeText(): Promise<void> {
    const text: string[] = [];
    for (let line = await this.#lines.next(); line !== '.'; line = await this.#lines.next()) {
      if (line === undefined) return;
      if (text.length === 0 && !(await this.#passes('body', this.#to[0]))) return;
      text.push(line.startsWith('.') ? line.slice(1) : line);
    }
    const fault = await this.#faultAt('end', this.#to[0]);
    const { journal, number } = this.options;
    const source = `${text.join('\r\n')}\r\n`;
    journal.note({
      kind: 'message',
      connection: number,
      messageId: /^message-id:\s*(<[^>]*>)/im.exec(source)?.[1] ?? '',
      from: this.#from,
      to: this.#to,
      taken: fault === undefined || fault.does.startsWith('take-'),
      answer: fault === undefined ? 250 : fault.does === 'refuse' ? fault.code : null,
      source,
    });
    return fault === undefined ? this.#say(250, 'taken') : this.#suffer(fault);
  }

  /** Whether the conversation goes on as usual here; if not, what the script wants instead has happened. */
  async #passes(stage: Stage, to?: string): Promise<boolean> {
    const fault = await this.#faultAt(stage, to);
    if (fault !== undefined) await this.#suffer(fault);
    return fault === undefined && !this.socket.destroyed;
  }

  async #faultAt(stage: Stage, to?: string): Promise<Fault | undefined> {
    const { waitMs, fault } = this.options.reader.at(stage, to, this.options.script());
    if (waitMs > 0) await pause(waitMs);
    return fault;
  }

  async #suffer(fault: Fault): Promise<void> {
    if (fault.does === 'hang' || fault.does === 'take-and-hang') return this.#lines.untilGone();
    if (fault.does !== 'refuse') return void this.socket.destroy();
    this.#say(fault.code, fault.text ?? 'not today');
    // 421 says that the server closes, and nobody who was not greeted goes on.
    if (fault.code === 421 || fault.at === 'connect') this.socket.end();
  }

  #say(code: number, text: string): void {
    if (this.socket.writable) this.socket.write(`${code} ${text}\r\n`);
  }
}

const addressIn = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? '';
