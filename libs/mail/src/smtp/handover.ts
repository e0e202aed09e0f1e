import type { Readable } from 'node:stream';

/**
 * Tells whether the text of a letter had begun to leave when sending failed.
 *
 * The errors do not tell: a connection that is lost says `ECONNECTION`/`CONN` (a time limit `ETIMEDOUT`) before DATA and after the
 * whole text alike. But the connection does not read from the letter's stream before the server has said 354, so a stream
 * nobody has read was surely not handed over. There is more than one when a stale connection was exchanged for a fresh one.
 */
export class Handover {
  readonly #streams: Readable[] = [];

  get hasBegun(): boolean {
    return this.#streams.some(({ readableDidRead }) => readableDidRead);
  }

  /** Given to the letter as its last step, which hands the stream on as it is. A second one is not let through once the first was read. */
  readonly watch = (stream: Readable): Readable => {
    if (this.hasBegun) stream.destroy(new Error('The text has begun to leave already'));
    this.#streams.push(stream);
    return stream;
  };
}
