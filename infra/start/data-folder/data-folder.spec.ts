import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readRunning } from '#config';
import { identify, stillRuns } from '../processes/process-identity.js';
import { eventually } from '../testing/eventually.js';
import { prepareDataFolder } from './data-folder.js';
import { endLeftovers } from './leftovers.js';
import { RunningRecord } from './running-record.js';
import { tokenKeyFile } from './token-key.js';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'data-folder-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const page = { publicUrl: 'http://127.0.0.1:3000', temporalAddress: '127.0.0.1:7233', temporalNamespace: 'dunghan' };
const about = { ...page, tokenKeyFile: undefined, demonstration: undefined };
const dead = { pid: 4_000_000, began: 'long ago' };

describe('a data folder', () => {
  it('is held by one start; another is told where the first is to be found', () => {
    RunningRecord.claim(folder).begin(about);
    expect(() => RunningRecord.claim(folder)).toThrow(new RegExp(`process ${process.pid}, page http://127.0.0.1:3000`));
  });

  it('is free again when a start has ended in order, or was killed', () => {
    RunningRecord.claim(folder).release();
    writeFileSync(join(folder, 'running.json.lock'), JSON.stringify(dead));
    writeFileSync(join(folder, 'running.json'), JSON.stringify({ ...about, starter: dead, processes: { api: dead } }));
    expect(RunningRecord.claim(folder).leftBehind).toEqual({ api: dead });
  });

  it('is free when a lock was left by a process whose id another has now', () => {
    writeFileSync(join(folder, 'running.json.lock'), JSON.stringify({ pid: process.pid, began: 'before this one' }));
    RunningRecord.claim(folder).release();
  });

  it('says what runs, for commands', () => {
    const record = RunningRecord.claim(folder);
    record.begin(about);
    record.started('api', process.pid);
    expect(readRunning(folder)).toMatchObject({ ...page, processes: { api: identify(process.pid) }, starter: identify(process.pid) });
    record.ended('api');
    expect(readRunning(folder)?.processes).toEqual({});
    expect(statSync(join(folder, 'running.json')).mode & 0o777).toBe(0o600);
    record.release();
    expect(readRunning(folder)).toBeUndefined();
  });

  it('is refused where it cannot be made', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => prepareDataFolder(join(folder, 'file', 'data'))).toThrow(/cannot be used \(ENOTDIR\)/);
  });

  it('keeps one key, made at the first start, that nobody else may read', () => {
    const file = tokenKeyFile(folder);
    const key = readFileSync(file, 'utf8');
    expect(Buffer.from(key, 'base64url').length).toBeGreaterThanOrEqual(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(tokenKeyFile(folder), 'utf8')).toBe(key);
  });
});

it('what a killed start has left is ended, and nobody who only has its process id', async () => {
  const child = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
  const mark = identify(child.pid!)!;
  expect(await endLeftovers({ api: { ...mark, began: 'another' }, worker: dead })).toEqual([]);
  expect(stillRuns(mark)).toBe(true);
  expect(await endLeftovers({ api: mark })).toEqual(['api']);
  await eventually(() => expect(stillRuns(mark)).toBe(false));
});
