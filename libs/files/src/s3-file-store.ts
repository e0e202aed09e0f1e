import { FileMissing, FileStore, type OpenedBytes, type ReceivedBytes } from './file-store.js';
import { isDigest } from './folder-file-store.js';
import { Incoming } from './incoming.js';
import { getObject, putObject, type S3Place } from './s3-place.js';
import { openVerified } from './verified-file.js';

/**
 * A store in a bucket, `ab/cd/…` by digest. What comes in lies aside in a folder of this machine until it is whole and its digest known:
 * an object is there whole or not at all. What goes out is laid aside, too, so that no byte leaves before all are verified.
 */
export class S3FileStore extends FileStore {
  readonly #incoming: Incoming;

  constructor(
    private readonly place: S3Place,
    folder: string,
  ) {
    super();
    this.#incoming = new Incoming(folder);
  }

  override receive(source: AsyncIterable<Uint8Array>, options: { readonly atMost: number }): Promise<ReceivedBytes> {
    return this.#incoming.receive(source, options);
  }

  override async keep(received: ReceivedBytes): Promise<void> {
    await putObject(this.place, keyOf(received.digest), received);
    await received.discard();
  }

  override async open(digest: string): Promise<OpenedBytes> {
    const found = isDigest(digest) ? await getObject(this.place, keyOf(digest)) : undefined;
    if (found === undefined) throw new FileMissing(digest);
    const copy = await this.#incoming.receive(found, { atMost: Number.MAX_SAFE_INTEGER });
    try {
      return await openVerified(copy.path, digest);
    } finally {
      // Open files outlast their names: a process that is killed leaves nothing.
      await copy.discard();
    }
  }

  override sweep(): Promise<number> {
    return this.#incoming.sweep();
  }
}

const keyOf = (digest: string): string => `${digest.slice(0, 2)}/${digest.slice(2, 4)}/${digest}`;
