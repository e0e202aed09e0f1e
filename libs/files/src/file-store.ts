/** Bytes that have come in whole and lie aside: they are kept or discarded, and found nowhere until then. */
export interface ReceivedBytes {
  readonly path: string;
  /** SHA-256 as 64 hexadecimal digits. */
  readonly digest: string;
  readonly bytes: number;
  /** Lets go of them; may be called again, and after they were kept. */
  discard(): Promise<void>;
}

/** Bytes of a store that were just verified, ready to be read once. */
export interface OpenedBytes {
  readonly bytes: number;
  chunks(): AsyncIterable<Uint8Array>;
  /** To be called in the end, whether they were read or not. */
  close(): Promise<void>;
}

/**
 * Where files lie, each under the digest of its bytes: the same file handed in twice lies there once, and what was changed is noticed.
 * A folder and an S3-compatible store keep it, and one contract holds for both.
 */
export abstract class FileStore {
  /** Takes bytes in and lays them aside. Refuses with `FILE_TOO_LARGE` what is more than `atMost`; what is cut short leaves nothing. */
  abstract receive(source: AsyncIterable<Uint8Array>, options: { readonly atMost: number }): Promise<ReceivedBytes>;

  /** Keeps for ever what lay aside. When this answers, it outlasts a loss of power. */
  abstract keep(received: ReceivedBytes): Promise<void>;

  /** Opens what lies under a digest, after every byte was verified. Throws `FileMissing` and `FileChanged`, which are faults. */
  abstract open(digest: string): Promise<OpenedBytes>;

  /** Takes away what interrupted uploads of processes that are no more have left; answers how many. */
  abstract sweep(): Promise<number>;
}

/** An event names this digest, and the store does not have it. */
export class FileMissing extends Error {
  override readonly name = 'FileMissing';

  constructor(readonly digest: string) {
    super(`The store holds no file ${digest}.`);
  }
}

/** What lies under this digest is no longer what was put there. */
export class FileChanged extends Error {
  override readonly name = 'FileChanged';

  constructor(readonly digest: string) {
    super(`What the store holds as ${digest} was changed.`);
  }
}
