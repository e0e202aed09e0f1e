import { join } from 'node:path';
import type { FileStore } from './file-store.js';
import { FolderFileStore } from './folder-file-store.js';
import { S3FileStore } from './s3-file-store.js';
import type { S3Place } from './s3-place.js';

/** Where files are to lie. */
export interface FileStoreSettings {
  /** On this machine: all of them, or what is on its way to the bucket. */
  readonly folder: string;
  /** The bucket they lie in, where there is one. */
  readonly s3: S3Place | undefined;
}

/** The store of these settings, swept of what was interrupted. */
export const openFileStore = async ({ folder, s3 }: FileStoreSettings): Promise<FileStore> => {
  const store = s3 === undefined ? new FolderFileStore(folder) : new S3FileStore(s3, join(folder, 'incoming'));
  await store.sweep();
  return store;
};
