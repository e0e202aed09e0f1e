import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { findTemporalServer, type Search } from './find-temporal-server.js';
import { builtServer } from './server-cache.js';

let home: string;
let cacheDirectory: string;
let sources: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dunghan-find-'));
  [cacheDirectory, sources] = [folder('cache'), folder('sources')];
  writeFileSync(join(sources, 'go.mod'), 'module server');
});
afterEach(() => rmSync(home, { recursive: true }));

it('a server that was named comes first', async () => {
  program(builtServer(cacheDirectory, sources));
  expect(await find({ address: 'clock.example:7233' })).toEqual({ kind: 'external', address: 'clock.example:7233' });
});

it('then the one that is built already', async () => {
  const path = program(builtServer(cacheDirectory, sources));
  program(join(folder('bin'), 'temporal'));
  expect(await find()).toEqual({ kind: 'binary', path, durable: true });
});

it("then, with a warning that says why, Temporal's development server on PATH", async () => {
  const path = program(join(folder('bin'), 'temporal'));
  const found = await find();
  expect(found).toMatchObject({ kind: 'temporary', path, durable: false });
  expect(found.kind === 'temporary' && found.warning.vi).toMatch(/không có Go.*có thể mất khi khởi động lại/);
});

it('then the one that can be downloaded, once', async () => {
  const downloads: string[] = [];
  const download = (into: string): Promise<void> => {
    downloads.push(program(join(into, 'temporal-sdk-typescript')));
    return Promise.resolve();
  };
  const first = await find({ download });
  expect(first).toMatchObject({ kind: 'temporary', path: downloads[0] });
  expect(await find({ download })).toEqual(first);
  expect(downloads).toHaveLength(1);
});

it('and without any of them it says what is missing', async () => {
  await expect(find()).rejects.toMatchObject({
    name: 'StartFailure',
    sentence: { vi: expect.stringMatching(/Hãy cài Go/), en: expect.stringMatching(/Install Go/) },
  });
});

const find = (search: Partial<Search> = {}) =>
  findTemporalServer({
    cacheDirectory,
    sources,
    env: { PATH: join(home, 'bin') },
    download: () => Promise.reject(new Error('no way to it')),
    ...search,
  });

const folder = (name: string): string => {
  mkdirSync(join(home, name), { recursive: true });
  return join(home, name);
};

const program = (path: string): string => {
  writeFileSync(path, '#!/bin/sh\n', { mode: 0o755 });
  return path;
};
