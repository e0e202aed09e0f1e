export { FileChanged, FileMissing, FileStore } from './file-store.js';
export type { OpenedBytes, ReceivedBytes } from './file-store.js';
export { type FileStoreSettings, openFileStore } from './open-file-store.js';
export type { S3Place } from './s3-place.js';
export { seenContent } from './seen-content.js';
