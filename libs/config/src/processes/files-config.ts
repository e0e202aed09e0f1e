import { join } from 'node:path';
import type { Reader } from '../read-settings.js';
import * as settings from '../settings.js';

/** Where files lie, and how large one may be. */
export interface FilesConfig {
  /** On this machine: all of them, or what is on its way to the bucket. */
  readonly folder: string;
  /** An S3-compatible store; undefined where the folder holds them. */
  readonly s3: S3Config | undefined;
  readonly largestBytes: number;
}

export interface S3Config {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const MIB = 1024 ** 2;

/** The part of a process's settings that is about files. */
export const filesConfig = (reader: Reader): FilesConfig => {
  const { optional, settled } = reader;
  const data = settled(settings.DUNGHAN_DATA);
  return {
    folder: optional(settings.DUNGHAN_FILES) ?? join(data ?? '', 'files'),
    s3: s3Config(reader),
    largestBytes: MIB * settled(settings.DUNGHAN_FILE_LARGEST_MIB),
  };
};

/** Who names a bucket has to say all that leads to it. */
const s3Config = ({ optional, needed, settled }: Reader): S3Config | undefined => {
  const bucket = optional(settings.S3_BUCKET);
  if (bucket === undefined) return undefined;
  return {
    bucket,
    endpoint: needed(settings.S3_ENDPOINT),
    region: settled(settings.S3_REGION),
    accessKeyId: needed(settings.S3_ACCESS_KEY_ID),
    secretAccessKey: needed(settings.S3_SECRET_ACCESS_KEY),
  };
};
