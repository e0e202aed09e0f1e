import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { Conversation } from './conversation.js';
import { type Rule, ScriptReader } from './script.js';
import { type HandedOver, SmtpJournal } from './smtp-journal.js';

/** How a scripted server is to behave. */
export interface ScriptedServerOptions {
  /** What it does otherwise than accepting; a function is asked afresh at each stage. */
  readonly script?: readonly Rule[] | (() => readonly Rule[]);
  /** 0, or nothing, for any free one. */
  readonly port?: number;
  /** A file to which the journal is written as lines of JSON. */
  readonly journalFile?: string;
  /** Whether it lets the whole envelope come at once, as most servers do. */
  readonly pipelining?: boolean;
}

/** A real SMTP server that does what its script says, and keeps a journal of what was handed to it. */
export interface ScriptedServer {
  readonly port: number;
  /** `smtp://127.0.0.1:…`, for SMTP_URL. */
  readonly url: string;
  /** Each letter that came whole, taken or not. */
  readonly messages: readonly HandedOver[];
  /** How many connections there have been. */
  readonly connections: number;
  /** Follows another script from now on. */
  follow(script: readonly Rule[]): void;
  /** Cuts every connection and listens no more. */
  close(): Promise<void>;
}

/** A real SMTP server on loopback that does as its script says and keeps a journal of all that was handed to it. */
export const scriptedServer = async (options: ScriptedServerOptions = {}): Promise<ScriptedServer> => {
  const { port = 0, journalFile, pipelining = true } = options;
  let script = asked(options.script ?? []);
  const journal = new SmtpJournal(journalFile);
  const reader = new ScriptReader();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('close', () => sockets.delete(socket)));
    const number = journal.connections + 1;
    void new Conversation(socket, { number, script: () => script(), reader, journal, pipelining }).hold();
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  const { port: bound } = server.address() as AddressInfo;
  return {
    port: bound,
    url: `smtp://127.0.0.1:${bound}`,
    get messages() {
      return journal.messages;
    },
    get connections() {
      return journal.connections;
    },
    follow: (next) => (script = asked(next)),
    close: async () => {
      const closed = once(server.close(), 'close');
      sockets.forEach((socket) => socket.destroy());
      await closed;
    },
  };
};

const asked = (script: readonly Rule[] | (() => readonly Rule[])): (() => readonly Rule[]) =>
  typeof script === 'function' ? script : () => script;
