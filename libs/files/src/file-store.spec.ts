import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openFileStore } from './open-file-store.js';
import { Incoming } from './incoming.js';
import { fileStoreContract, type StoreUnderTest } from './testing/file-store-contract.js';
import { type TinyS3, tinyS3 } from './testing/tiny-s3.js';

const bytes = (text: string): AsyncIterable<Uint8Array> => Readable.from([Buffer.from(text)]);

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'dunghan-store-'))));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a store in a folder', () => {
  let tested: StoreUnderTest;
  const placeOf = (digest: string): string => join(folder, 'here', 'kept', digest.slice(0, 2), digest.slice(2, 4), digest);
  beforeAll(async () => {
    const store = await openFileStore({ folder: join(folder, 'here'), s3: undefined });
    const meddle = (digest: string): void => writeFileSync(placeOf(digest), readFileSync(placeOf(digest)).reverse());
    tested = { store, meddle, incoming: join(folder, 'here', 'incoming') };
  });
  fileStoreContract(() => tested);

  it('is read by nobody else on this machine', async () => {
    const received = await tested.store.receive(bytes('kín'), { atMost: 100 });
    await tested.store.keep(received);
    expect(statSync(placeOf(received.digest)).mode & 0o077).toBe(0);
  });
});

describe('a store in a bucket', () => {
  let s3: TinyS3;
  let tested: StoreUnderTest;
  beforeAll(async () => {
    s3 = await tinyS3();
    const store = await openFileStore({ folder: join(folder, 'aside'), s3: s3.place });
    const meddle = (digest: string): void => {
      const [key, object] = [...s3.objects].find(([path]) => path.endsWith(digest))!;
      s3.objects.set(key, Buffer.from(object).reverse());
    };
    tested = { store, meddle, incoming: join(folder, 'aside', 'incoming') };
  });
  afterAll(() => s3.close());
  fileStoreContract(() => tested);

  it('lays files where an administrator finds them by their digest', () => {
    for (const path of s3.objects.keys()) expect(path).toMatch(/^\/dunghan-files\/([0-9a-f]{2})\/([0-9a-f]{2})\/\1\2[0-9a-f]{60}$/);
  });

  it('fails, and keeps nothing, when the store will not have it: a wrong key, a store that is away', async () => {
    const strangers = await openFileStore({ folder: join(folder, 'stranger'), s3: { ...s3.place, secretAccessKey: 'another' } });
    const count = s3.objects.size;
    const received = await strangers.receive(bytes('lạ'), { atMost: 100 });
    await expect(strangers.keep(received)).rejects.toMatchObject({ name: 'S3Failure', status: 403 });
    s3.failing = 503;
    await expect(tested.store.keep(received)).rejects.toMatchObject({ name: 'S3Failure', status: 503 });
    s3.failing = undefined;
    await received.discard();
    expect(s3.objects.size).toBe(count);
  });
});

it('what was left a day ago by another machine is swept, too', async () => {
  const incoming = new Incoming(join(folder, 'old'));
  const received = await incoming.receive(bytes('cũ'), { atMost: 100 });
  const left = join(folder, 'old', 'elsewhere.7.yesterday');
  writeFileSync(left, 'cũ');
  utimesSync(left, new Date(0), new Date(0));
  await received.discard();
  expect(await incoming.sweep()).toBe(1);
});
