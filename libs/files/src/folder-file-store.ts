import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FileMissing, FileStore, type OpenedBytes, type ReceivedBytes } from './file-store.js';
import { Incoming } from './incoming.js';
import { openVerified } from './verified-file.js';

/** A store in a folder of this machine: `kept/ab/cd/…` by digest, and `incoming` for what is on its way. */
export class FolderFileStore extends FileStore {
  readonly #incoming: Incoming;

  constructor(private readonly folder: string) {
    super();
    this.#incoming = new Incoming(join(folder, 'incoming'));
  }

  override receive(source: AsyncIterable<Uint8Array>, options: { readonly atMost: number }): Promise<ReceivedBytes> {
    return this.#incoming.receive(source, options);
  }

  // Its bytes are on the disk already; with the rename and the folders' own entries they outlast a loss of power. What lay there before
  // is replaced by the same, or mended.
  override async keep({ path, digest }: ReceivedBytes): Promise<void> {
    const place = this.#placeOf(digest);
    const folder = dirname(place);
    await mkdir(folder, { recursive: true });
    await rename(path, place);
    for (const changed of [folder, dirname(folder), dirname(dirname(folder))]) await settle(changed);
  }

  override open(digest: string): Promise<OpenedBytes> {
    return isDigest(digest) ? openVerified(this.#placeOf(digest), digest) : Promise.reject(new FileMissing(digest));
  }

  override sweep(): Promise<number> {
    return this.#incoming.sweep();
  }

  #placeOf(digest: string): string {
    return join(this.folder, 'kept', digest.slice(0, 2), digest.slice(2, 4), digest);
  }
}

/** Only a digest names a place: nothing that is asked for leads out of the folder. */
export const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

const settle = async (folder: string): Promise<void> => {
  const entry = await open(folder);
  try {
    await entry.sync();
  } finally {
    await entry.close();
  }
};
