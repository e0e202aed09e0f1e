import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileRefusals } from '#domain';
import type { ReceivedBytes } from './file-store.js';

/** No upload takes longer; what is older was left behind, even by a machine that cannot be asked. */
const LONGEST_MS = 24 * 3_600_000;

/**
 * Where bytes lie aside while they come in. The name of each says which process is taking it in, so that the next start knows what a
 * killed one has left.
 */
export class Incoming {
  constructor(private readonly folder: string) {}

  async receive(source: AsyncIterable<Uint8Array>, { atMost }: { readonly atMost: number }): Promise<ReceivedBytes> {
    await mkdir(this.folder, { recursive: true });
    const path = join(this.folder, `${MACHINE}.${process.pid}.${randomUUID()}`);
    const discard = (): Promise<void> => rm(path, { force: true });
    try {
      return { path, discard, ...(await write(source, path, atMost)) };
    } catch (error) {
      await discard();
      throw error;
    }
  }

  async sweep(now: number = Date.now()): Promise<number> {
    const names = await readdir(this.folder).catch(() => []);
    const left: string[] = [];
    for (const name of names) if (isOfNobody(name) || (await isOld(join(this.folder, name), now))) left.push(name);
    await Promise.all(left.map((name) => rm(join(this.folder, name), { force: true })));
    return left.length;
  }
}

const MACHINE = hostname().replaceAll(/[^A-Za-z0-9-]/g, '-');

const write = async (source: AsyncIterable<Uint8Array>, path: string, atMost: number): Promise<{ digest: string; bytes: number }> => {
  const file = await open(path, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of source) {
      bytes += chunk.byteLength;
      if (bytes > atMost) throw fileRefusals.tooLarge(atMost);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
    return { digest: hash.digest('hex'), bytes };
  } finally {
    await file.close();
  }
};

/** Of a process of this machine that is no more, or of one that bore our own id before us: it begins to receive only after it has swept. */
const isOfNobody = (name: string): boolean => {
  const [, machine, pid] = /^([A-Za-z0-9-]+)\.(\d+)\./.exec(name) ?? [];
  return machine === MACHINE && (Number(pid) === process.pid || !isAlive(Number(pid)));
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // there, and another user's
  }
};

const isOld = async (path: string, now: number): Promise<boolean> => {
  const found = await stat(path).catch(() => undefined); // taken away meanwhile
  return found !== undefined && now - found.mtimeMs > LONGEST_MS;
};
