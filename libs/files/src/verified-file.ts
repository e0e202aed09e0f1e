import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { FileChanged, FileMissing, type OpenedBytes } from './file-store.js';

/** A file of the disk whose bytes are those of the digest. It is read through before the first byte is given. */
export const openVerified = async (path: string, digest: string): Promise<OpenedBytes> => {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new FileMissing(digest) : error;
  });
  try {
    const bytes = await demandUnchanged(file, digest);
    return { bytes, chunks: () => file.createReadStream({ start: 0, autoClose: false }), close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
};

const demandUnchanged = async (file: FileHandle, digest: string): Promise<number> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.byteLength;
  }
  if (hash.digest('hex') !== digest) throw new FileChanged(digest);
  return bytes;
};
