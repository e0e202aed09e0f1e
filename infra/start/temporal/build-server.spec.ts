import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { builtTemporalServer } from './build-server.js';

// A `go` of our own stands on PATH: `list` names two packages; `build` is what each test says, with the output's path in $out.
let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dunghan-build-'));
  for (const folder of ['bin', 'sources']) mkdirSync(join(home, folder));
  writeFileSync(join(home, 'sources', 'go.mod'), 'module server');
});
afterEach(() => rmSync(home, { recursive: true }));

it('builds once, tells how far it is, and takes it from the cache from then on', async () => {
  go('echo first >&2; echo second >&2; echo whole >"$out"');
  const told: string[] = [];
  const server = await built({ onProgress: ({ vi, en }) => void told.push(vi, en) });
  expect(readFileSync(server, 'utf8')).toBe('whole\n');
  expect(told).toHaveLength(4);
  expect(told[2]).toMatch(/đã biên dịch 2 trong khoảng 2 gói/);

  go('exit 1');
  expect(await built()).toBe(server);
});

it('a build that breaks off leaves nothing that could be taken for a server', async () => {
  go('echo half >"$out"; echo "write: no space left on device" >&2; exit 1');
  await expect(built()).rejects.toMatchObject({
    name: 'StartFailure',
    sentence: { vi: expect.stringMatching(/hết chỗ trên đĩa/) },
  });
  expect(cached()).toEqual([]);
});

it('a build that is no longer wanted ends, with its compilers, and leaves nothing', async () => {
  go('echo half >"$out"; echo compiling >&2; sleep 600 & wait');
  const stopping = new AbortController();
  const building = built({ signal: stopping.signal, onProgress: () => stopping.abort(new Error('Ctrl-C')) });
  await expect(building).rejects.toThrow('Ctrl-C');
  expect(cached()).toEqual([]);
});

it('two builders at the same time do not disturb each other', async () => {
  go('echo half >"$out"; echo compiling >&2; echo whole >"$out"');
  const servers = await Promise.all([built(), built(), built()]);
  expect(new Set(servers).size).toBe(1);
  expect(cached()).toHaveLength(1);
  expect(readFileSync(servers[0], 'utf8')).toBe('whole\n');
});

it.each([
  ['go: go.mod requires go >= 1.26.8 (running go 1.22.2; GOTOOLCHAIN=local)', /quá cũ/],
  ['go: download go1.26.8: golang.org/toolchain@v0.0.1: dial tcp: lookup proxy: no such host', /quá cũ/],
  ["go.mod:3: invalid go version '1.26.8': must match format 1.23", /quá cũ/],
  ['main.go:2: go.temporal.io/server: Get "proxy": dial tcp 127.0.0.1:9: connect: connection refused', /kiểm tra mạng/],
  ['main.go:2: module lookup disabled by GOPROXY=off', /kiểm tra mạng/],
  ['compile: signal: killed', /thiếu bộ nhớ/],
  ['main.go:12: syntax error', /syntax error.*TEMPORAL_ADDRESS/],
])('explains %s', async (words, sentence) => {
  go(`echo '${words.replaceAll("'", "'\\''")}' >&2; exit 1`);
  await expect(built()).rejects.toMatchObject({ name: 'StartFailure', sentence: { vi: expect.stringMatching(sentence) } });
});

it('without Go it says where to get it', async () => {
  await expect(built()).rejects.toMatchObject({ sentence: { vi: expect.stringMatching(/không có Go.*Hãy cài/) } });
});

it('a cache that cannot be written is named', async () => {
  go('exit 1');
  writeFileSync(join(home, 'cache'), 'not a folder');
  await expect(built()).rejects.toMatchObject({ sentence: { vi: expect.stringContaining(join(home, 'cache')) } });
});

const go = (build: string): void => {
  const script = `#!/bin/sh
if [ "$1" = list ]; then echo first; echo second; exit 0; fi
while [ "$1" != -o ]; do shift; done
out="$2"
${build}
`;
  writeFileSync(join(home, 'bin', 'go'), script, { mode: 0o755 });
};

const built = (options: Partial<Parameters<typeof builtTemporalServer>[0]> = {}): Promise<string> => {
  const path = [join(home, 'bin'), '/usr/bin', '/bin'].join(delimiter);
  return builtTemporalServer({ cacheDirectory: join(home, 'cache'), sources: join(home, 'sources'), env: { PATH: path }, ...options });
};

const cached = (): string[] => readdirSync(join(home, 'cache'));
