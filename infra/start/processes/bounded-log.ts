import { createWriteStream, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { dirname } from 'node:path';

const LARGEST_BYTES = 4 * 1024 * 1024;

/** What a process has said, in a file that does not outgrow the disk: when it is full it is kept once more, as `….1`. */
export class BoundedLog {
  #stream: WriteStream;
  #bytes: number;

  constructor(
    private readonly file: string,
    private readonly largestBytes = LARGEST_BYTES,
  ) {
    mkdirSync(dirname(file), { recursive: true });
    this.#bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    this.#stream = this.#open();
  }

  write(chunk: Buffer): void {
    if (this.#bytes + chunk.length > this.largestBytes) this.#turn();
    this.#bytes += chunk.length;
    this.#stream.write(chunk);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#stream.end(resolve));
  }

  #turn(): void {
    this.#stream.end();
    renameSync(this.file, `${this.file}.1`);
    this.#bytes = 0;
    this.#stream = this.#open();
  }

  #open(): WriteStream {
    // The descriptor is opened at once: a file renamed a moment later must be the one that was meant.
    const stream = createWriteStream(this.file, { flags: 'a', mode: 0o600 });
    stream.on('error', () => undefined); // a full disk must not end what is being written about
    return stream;
  }
}
