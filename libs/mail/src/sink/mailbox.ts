import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileOf, idOf, isLetterId, type LetterId } from './letter-id.js';
import type { MailboxEntry, MailboxMessage, MailboxPage, MailboxQuestion } from './mailbox-message.js';
import { readEntry, readMessage } from './read-letter.js';

/** Reads the letters a sink has kept. A letter never changes, so its head is read once and remembered. */
export class Mailbox {
  readonly #entries = new Map<LetterId, MailboxEntry>();

  constructor(private readonly directory: string) {}

  /** One page, newest first; an empty one while there is no mailbox yet. */
  async list({ to, page, size }: MailboxQuestion): Promise<MailboxPage> {
    const ids = await this.#ids();
    this.#forgetAllBut(ids);
    const asked = to === undefined ? ids : (await this.#entriesOf(ids)).filter((entry) => isTo(entry, to)).map(({ id }) => id as LetterId);
    const length = Math.min(Math.max(size, 1), LONGEST_PAGE);
    const start = (Math.max(page, 1) - 1) * length;
    return { entries: await this.#entriesOf(asked.slice(start, start + length)), total: asked.length };
  }

  /** The letter with this id; undefined if there is none, or if this is no id. */
  async read(id: string): Promise<MailboxMessage | undefined> {
    if (!isLetterId(id)) return undefined;
    try {
      return await readMessage(id, await readFile(join(this.directory, fileOf(id))));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async #ids(): Promise<LetterId[]> {
    try {
      const files = await readdir(this.directory);
      return files
        .flatMap((file) => idOf(file) ?? [])
        .sort()
        .reverse();
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  async #entriesOf(ids: readonly LetterId[]): Promise<MailboxEntry[]> {
    const entries: MailboxEntry[] = [];
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const some = await Promise.all(ids.slice(start, start + AT_ONCE).map((id) => this.#entry(id)));
      entries.push(...some.filter((entry) => entry !== undefined));
    }
    return entries;
  }

  async #entry(id: LetterId): Promise<MailboxEntry | undefined> {
    const known = this.#entries.get(id);
    if (known !== undefined) return known;
    const head = await this.#head(id);
    if (head === undefined) return undefined;
    const entry = await readEntry(id, head);
    this.#entries.set(id, entry);
    return entry;
  }

  /** Enough of the file to hold the head; undefined if it was taken away since the directory was read. */
  async #head(id: LetterId): Promise<Buffer | undefined> {
    try {
      const file = await open(join(this.directory, fileOf(id)));
      try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** A mailbox is emptied by deleting its files. */
  #forgetAllBut(ids: readonly LetterId[]): void {
    if (this.#entries.size <= ids.length) return;
    const there = new Set(ids);
    for (const id of this.#entries.keys()) if (!there.has(id)) this.#entries.delete(id);
  }
}

const LONGEST_PAGE = 200;
const AT_ONCE = 32;
const HEAD_BYTES = 16 * 1024;

const isTo = (entry: MailboxEntry, address: string): boolean => entry.to.toLowerCase() === address.toLowerCase();

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';
