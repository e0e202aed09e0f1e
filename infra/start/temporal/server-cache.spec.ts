import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { builtServer, forgetOldServers, isBuilt } from './server-cache.js';
import { buildKey, serverSources } from './server-sources.js';

let sources: string;
beforeEach(() => {
  sources = mkdtempSync(join(tmpdir(), 'dunghan-sources-'));
  for (const name of ['go.mod', 'go.sum', 'main.go']) writeFileSync(join(sources, name), name);
});
afterEach(() => rmSync(sources, { recursive: true }));

it('the same sources on the same platform have one build', () => {
  expect(buildKey(sources, 'linux', 'x64')).toBe(buildKey(sources, 'linux', 'x64'));
  expect(buildKey(sources, 'linux', 'arm64')).not.toBe(buildKey(sources, 'linux', 'x64'));
  expect(buildKey(sources, 'darwin', 'x64')).not.toBe(buildKey(sources, 'linux', 'x64'));
});

it.each(['go.mod', 'go.sum', 'main.go', 'another.go'])('a change of %s asks for a new build', (name) => {
  const before = buildKey(sources);
  writeFileSync(join(sources, name), 'changed');
  expect(buildKey(sources)).not.toBe(before);
});

it.each(['README.md', 'main_test.go'])('%s is in no build', (name) => {
  const before = buildKey(sources);
  writeFileSync(join(sources, name), 'more');
  expect(buildKey(sources)).toBe(before);
});

it('finds the sources of the server from anywhere in the checkout', () => {
  expect(existsSync(join(serverSources(), 'main.go'))).toBe(true);
});

it('forgets what nobody has used for a month, and what a killed build has left', () => {
  const server = builtServer(sources, sources);
  writeFileSync(server, '');
  writeFileSync(join(sources, 'temporal-server-before'), '');
  writeFileSync(join(sources, 'temporal-server-killed.partial'), '');
  const monthAgo = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
  for (const name of readdirSync(sources)) utimesSync(join(sources, name), monthAgo, monthAgo);
  writeFileSync(join(sources, 'temporal-server-being-built.partial'), '');

  expect(isBuilt(server)).toBe(true); // asked for, and so in use again
  forgetOldServers(sources);

  const left = readdirSync(sources).filter((name) => name.startsWith('temporal-server-'));
  expect(left.map((name) => join(sources, name)).sort()).toEqual([server, join(sources, 'temporal-server-being-built.partial')].sort());
});
