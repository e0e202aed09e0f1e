import { inflateRawSync } from 'node:zlib';
import { fileFaults } from '../file-faults.js';
import { FileRefused } from '../sheet-fault.js';
import { SHEET_LIMITS } from '../sheet-limits.js';

interface Entry {
  readonly method: number;
  readonly packed: Buffer;
}

/**
 * The parts of a zip file. It is opened by hand since what it says of its own sizes is not to be believed: each part is unpacked to no more
 * than is left of what the whole file may be, before anything looks at it.
 */
export class ZipFile {
  readonly #entries: ReadonlyMap<string, Entry>;
  #left: number = SHEET_LIMITS.inflatedBytes;

  /** Throws `FileRefused` where it is none, is encrypted, or has too many parts. */
  constructor(bytes: Uint8Array) {
    this.#entries = entriesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** A part as text; undefined where there is none. Throws `FileRefused` where it is broken or too large. */
  text(name: string): string | undefined {
    const entry = this.#entries.get(name);
    if (entry === undefined) return undefined;
    const bytes = unpacked(entry, this.#left);
    this.#left -= bytes.length;
    return UTF8.decode(bytes);
  }
}

const UTF8 = new TextDecoder();

const STORED = 0;
const DEFLATED = 8;

const unpacked = ({ method, packed }: Entry, most: number): Buffer => {
  if (packed.length > most || most <= 0) throw new FileRefused([fileFaults.tooMuchInside()]);
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw broken();
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    throw (error as { readonly code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? new FileRefused([fileFaults.tooMuchInside()]) : broken();
  }
};

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

const entriesOf = (file: Buffer): ReadonlyMap<string, Entry> => {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > file.length || file.readUInt32LE(end) !== END) throw broken();
  const count = file.readUInt16LE(end + 10);
  if (count > SHEET_LIMITS.entries) throw new FileRefused([fileFaults.tooMuchInside()]);
  const entries = new Map<string, Entry>();
  for (let at = file.readUInt32LE(end + 16), read = 0; read < count; read++) {
    const { name, entry, next } = entryAt(file, at);
    // Twice the same name would let two readers see two different files.
    if (entries.has(name)) throw broken();
    entries.set(name, entry);
    at = next;
  }
  return entries;
};

const entryAt = (file: Buffer, at: number): { readonly name: string; readonly entry: Entry; readonly next: number } => {
  if (at + 46 > file.length || file.readUInt32LE(at) !== CENTRAL) throw broken();
  if ((file.readUInt16LE(at + 8) & 1) === 1) throw new FileRefused([fileFaults.encrypted()]);
  const nameEnd = at + 46 + file.readUInt16LE(at + 28);
  const next = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  if (next > file.length) throw broken();
  const packed = contentAt(file, file.readUInt32LE(at + 42), file.readUInt32LE(at + 20));
  return { name: file.toString('utf8', at + 46, nameEnd), entry: { method: file.readUInt16LE(at + 10), packed }, next };
};

const contentAt = (file: Buffer, at: number, length: number): Buffer => {
  if (at + 30 > file.length || file.readUInt32LE(at) !== LOCAL) throw broken();
  const begin = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  if (begin + length > file.length) throw broken();
  return file.subarray(begin, begin + length);
};

const broken = (): FileRefused => new FileRefused([fileFaults.broken()]);
