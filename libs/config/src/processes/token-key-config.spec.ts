import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigRefused } from '../setting.js';
import { loadTokenKey } from './token-key-config.js';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'dunghan-key-test-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const key = randomBytes(48).toString('base64url');
const bytes = new Uint8Array(Buffer.from(key, 'base64url'));

it('is the one that is named, or the one a start has made', () => {
  expect(loadTokenKey({ env: { DUNGHAN_TOKEN_KEY: key, DUNGHAN_DATA: folder } })).toEqual(bytes);
  writeFileSync(join(folder, 'token-key'), `${key}\n`);
  expect(loadTokenKey({ env: { DUNGHAN_DATA: folder } })).toEqual(bytes);
});

it('is asked for where there is none', () => {
  expect(() => loadTokenKey({ env: { DUNGHAN_DATA: folder } })).toThrow(ConfigRefused);
});
