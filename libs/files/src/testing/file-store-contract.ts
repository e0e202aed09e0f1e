import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, it } from '@jest/globals';
import type { FileStore, ReceivedBytes } from '../file-store.js';

/** A store under test, with what stands behind it. */
export interface StoreUnderTest {
  readonly store: FileStore;
  /** Where bytes lie aside. */
  readonly incoming: string;
  /** Changes a byte of what lies under a digest, as a failing disk or a meddling hand would. */
  meddle(digest: string): void;
}

const MIB = 1024 ** 2;
const report = Buffer.from('Báo cáo kết quả thực hiện nhiệm vụ tháng 4 năm 2023 của Phòng Kinh tế\n'.repeat(20_000));
const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** What every store of files keeps to, wherever the bytes lie. */
export const fileStoreContract = (open: () => StoreUnderTest): void => {
  const receive = (bytes: Buffer, atMost = 10 * MIB): Promise<ReceivedBytes> => open().store.receive(inChunks(bytes), { atMost });
  const read = async (digest: string): Promise<Buffer> => {
    const opened = await open().store.open(digest);
    const chunks: Uint8Array[] = [];
    for await (const chunk of opened.chunks()) chunks.push(chunk);
    await opened.close();
    expect(opened.bytes).toBe(Buffer.concat(chunks).length);
    return Buffer.concat(chunks);
  };

  it('keeps bytes under their digest, and gives the same bytes back', async () => {
    const received = await receive(report);
    expect(received).toMatchObject({ digest: digestOf(report), bytes: report.length });
    await open().store.keep(received);
    expect((await read(received.digest)).equals(report)).toBe(true);
    expect(readdirSync(open().incoming)).toEqual([]);
  });

  it('takes the same file twice, and two at once', async () => {
    const twice = Buffer.from('hai lần');
    await Promise.all([1, 2, 3].map(async () => open().store.keep(await receive(twice))));
    expect((await read(digestOf(twice))).equals(twice)).toBe(true);
  });

  it('does not show what was received and not kept, and lets go of it', async () => {
    const received = await receive(Buffer.from('chưa giữ'));
    await expect(open().store.open(received.digest)).rejects.toMatchObject({ name: 'FileMissing' });
    expect(readdirSync(open().incoming)).toHaveLength(1);
    await received.discard();
    await received.discard();
    expect(readdirSync(open().incoming)).toEqual([]);
  });

  it('stops at the first byte too many, and leaves nothing behind', async () => {
    await expect(receive(report, report.length - 1)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
    await (await receive(report, report.length)).discard();
    expect(readdirSync(open().incoming)).toEqual([]);
  });

  it('leaves nothing behind of what breaks off', async () => {
    const broken = Readable.from(
      (function* () {
        yield report;
        throw new Error('cut');
      })(),
    );
    await expect(open().store.receive(broken, { atMost: 10 * MIB })).rejects.toThrow('cut');
    expect(readdirSync(open().incoming)).toEqual([]);
  });

  it('gives out nothing of what was changed since', async () => {
    const received = await receive(Buffer.from('nguyên vẹn'));
    await open().store.keep(received);
    open().meddle(received.digest);
    await expect(open().store.open(received.digest)).rejects.toMatchObject({ name: 'FileChanged' });
    await open().store.keep(await receive(Buffer.from('nguyên vẹn')));
    expect((await read(received.digest)).toString()).toBe('nguyên vẹn');
  });

  it('knows only digests, and is led nowhere else by a name', async () => {
    for (const name of ['0'.repeat(64), '../../etc/passwd', '', 'AB'.repeat(32)])
      await expect(open().store.open(name)).rejects.toMatchObject({ name: 'FileMissing' });
  });

  it('sweeps what processes that are no more have left, and what nobody can remember, but nothing that is under way', async () => {
    const machine = hostname().replaceAll(/[^A-Za-z0-9-]/g, '-');
    const underWay = `${machine}.${process.ppid}.of-a-living-process`;
    for (const name of [`${machine}.999999999.killed`, `${machine}.${process.pid}.of-one-before-us`, underWay, 'elsewhere.7.just-now'])
      writeFileSync(join(open().incoming, name), 'nửa chừng');
    expect(await open().store.sweep()).toBe(2);
    expect(readdirSync(open().incoming).sort()).toEqual([underWay, 'elsewhere.7.just-now'].sort());
  });
};

const inChunks = (bytes: Buffer): AsyncIterable<Uint8Array> =>
  Readable.from(Array.from({ length: Math.ceil(bytes.length / 65_536) || 1 }, (_, at) => bytes.subarray(at * 65_536, (at + 1) * 65_536)));
