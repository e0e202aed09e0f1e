import type { Socket } from 'node:net';

/** What a client says, line by line; undefined when it has gone. */
export class Lines {
  readonly #lines: string[] = [];
  #begun = '';
  #gone = false;
  #wake: () => void = () => undefined;

  constructor(socket: Socket) {
    socket.setEncoding('utf8');
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#take(String(chunk)));
    socket.on('error', () => undefined); // it closes next
    socket.on('close', () => {
      this.#gone = true;
      this.#wake();
    });
  }

  async next(): Promise<string | undefined> {
    while (this.#lines.length === 0 && !this.#gone) await new Promise<void>((resolve) => (this.#wake = resolve));
    return this.#lines.shift();
  }

  async untilGone(): Promise<void> {
    while ((await this.next()) !== undefined);
  }

  #take(chunk: string): void {
    const lines = (this.#begun + chunk).split('\r\n');
    this.#begun = lines.pop() ?? '';
    this.#lines.push(...lines);
    this.#wake();
  }
}
