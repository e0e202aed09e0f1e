import { createWriteStream, fsyncSync, closeSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileOf, idOf, type LetterId, nextLetterId } from './letter-id.js';

/** The directory into which letters arrive. One sink at a time writes to it; any number may read. */
export class Arrivals {
  #last: LetterId | undefined;
  #count: number;

  constructor(private readonly directory: string) {
    mkdirSync(directory, { recursive: true, mode: 0o700 }); // letters are their readers' own
    const files = readdirSync(directory);
    // What was being written when the sink was killed had not been accepted.
    files.filter((file) => file.endsWith(UNFINISHED)).forEach((file) => rmSync(join(directory, file), { force: true }));
    const ids = files.flatMap((file) => idOf(file) ?? []).sort();
    this.#last = ids.at(-1);
    this.#count = ids.length;
  }

  /** Whether there are so many already. They are counted anew before that is said: a mailbox is emptied by deleting its files. */
  holds(letters: number): boolean {
    if (this.#count >= letters) this.#count = readdirSync(this.directory).filter((file) => idOf(file) !== undefined).length;
    return this.#count >= letters;
  }

  /**
   * Writes a letter beside its place. What is answered puts it there and may be called once the letter is to be accepted;
   * from the return of that call on it is there, whatever is killed.
   */
  async write(letter: Readable): Promise<{ readonly keep: () => void; readonly drop: () => void }> {
    this.#last = nextLetterId(this.#last, Date.now());
    const place = join(this.directory, fileOf(this.#last));
    const beside = `${place}${UNFINISHED}`;
    const drop = (): void => rmSync(beside, { force: true });
    try {
      await pipeline(letter, createWriteStream(beside, { flags: 'wx', flush: true })); // flush: fsync before it is closed
    } catch (error) {
      drop();
      throw error;
    }
    const keep = (): void => {
      renameSync(beside, place);
      syncDirectory(this.directory);
      this.#count += 1;
    };
    return { keep, drop };
  }
}

const UNFINISHED = '.unfinished';

/** The name has to be on the disk, too. */
const syncDirectory = (directory: string): void => {
  const handle = openSync(directory, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};
