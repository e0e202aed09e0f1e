import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Refusal } from '#domain';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { Arrivals } from './arrivals.js';

export interface SinkOptions {
  /** 0 for any free one. */
  readonly port: number;
  /** The mailbox; it is made if it is missing. */
  readonly directory: string;
  /** The largest letter, in bytes. */
  readonly letterBytes?: number;
  /** How many letters the mailbox holds before it says for now that it is full. */
  readonly letters?: number;
}

export interface Sink {
  readonly port: number;
  /** Lets letters that are being taken come to an end, for two seconds at most, and listens no more. */
  close(): Promise<void>;
}

/**
 * A real SMTP server that keeps every letter and passes none on: for demonstrations, on loopback only. A letter is answered with
 * 250 once its file would outlast a power cut.
 */
export const startSink = async (options: SinkOptions): Promise<Sink> => {
  const { port, directory, letterBytes = 5 * 1024 * 1024, letters = 100_000 } = options;
  const arrivals = new Arrivals(directory);
  const taking = new Set<Promise<void>>();
  let closing = false;

  const take = async (stream: SMTPServerDataStream): Promise<void> => {
    if (arrivals.holds(letters)) return drain(stream, answer(452, 'The mailbox is full, its directory has to be emptied'));
    const letter = await arrivals.write(stream);
    if (!stream.sizeExceeded && !closing) return letter.keep();
    letter.drop();
    throw closing ? answer(451, 'Closing, please come again') : answer(552, `Letters have at most ${letterBytes} bytes`);
  };

  const server = new SMTPServer({
    name: 'localhost',
    banner: 'Dung Han mailbox',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: letterBytes,
    maxClients: 50,
    closeTimeout: LAST_WORDS_MS,
    onData: (stream, _session, done) => {
      const taken = take(stream);
      // `done` is called in the same turn in which the letter is kept, so that closing never comes between.
      const told = taken.then(
        () => done(),
        (error: Error) => done(error),
      );
      taking.add(told);
      void told.finally(() => taking.delete(told));
    },
  });
  // A client that goes away in the middle is the client's matter.
  server.on('error', () => undefined);

  return {
    port: await listen(server, port),
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(resolve));
      await Promise.race([Promise.all(taking), closed]);
      closing = true;
      // Senders keep connections open between letters; they are told instead of waited for.
      server.connections.forEach((connection) => {
        connection.send(421, 'Closing, please come again');
        connection.close();
      });
      await closed;
    },
  };
};

/** A letter that takes longer to come in is cut off. */
const LAST_WORDS_MS = 2_000;

const listen = async (server: SMTPServer, port: number): Promise<number> => {
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Refusal('MAILBOX_PORT_TAKEN', {
      vi: `Cổng ${port} của hộp thư đang được chương trình khác dùng: dừng chương trình đó hoặc đặt DUNGHAN_MAILBOX_PORT khác.`,
      en: `Port ${port} of the mailbox is in use by another program: stop that one, or set another DUNGHAN_MAILBOX_PORT.`,
    });
  }
  return (server.server.address() as AddressInfo).port;
};

/** A refused letter has to be heard out, too. */
const drain = async (stream: SMTPServerDataStream, refusal: Error): Promise<never> => {
  await once(stream.resume(), 'end');
  throw refusal;
};

const answer = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode });
