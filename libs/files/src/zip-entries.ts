import type { FileHandle } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';

/** A part of a zip archive, as its directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly offset: number;
}

// An office document has some hundred parts; what claims more is not read as one.
const MOST_ENTRIES = 10_000;
const LARGEST_DIRECTORY = 4 * 1024 ** 2;
const LARGEST_PART = 1024 ** 2;

/** What a zip archive holds, by its directory alone: nothing is unpacked. Undefined when it has none that can be read. */
export const zipEntries = async (file: FileHandle, bytes: number): Promise<readonly ZipEntry[] | undefined> => {
  const tail = await readAt(file, Math.max(0, bytes - TAIL), Math.min(bytes, TAIL));
  const end = tail.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0 || end + 22 > tail.length) return undefined;
  const [count, size, offset] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (count > MOST_ENTRIES || size > LARGEST_DIRECTORY) return undefined;
  return entriesIn(await readAt(file, offset, size), count);
};

/** The text of one part, bounded: a small archive may unpack into a very large one. Undefined when it cannot be read. */
export const zipText = async (file: FileHandle, { method, packedBytes, offset }: ZipEntry): Promise<string | undefined> => {
  const head = await readAt(file, offset, 30);
  if (packedBytes > LARGEST_PART || head.length < 30 || head.readUInt32LE(0) !== 0x04034b50) return undefined;
  const packed = await readAt(file, offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28), packedBytes);
  try {
    return (method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: LARGEST_PART })).toString('utf8');
  } catch {
    return undefined;
  }
};

const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
/** The directory's end stands before a comment of 65,535 bytes at most. */
const TAIL = 22 + 65_535;

const entriesIn = (directory: Buffer, count: number): readonly ZipEntry[] | undefined => {
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count;) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field)) as [number, number, number];
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + name),
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
};

const readAt = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
};
