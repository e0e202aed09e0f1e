import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { dunghan, startDunghan } from '../support/dunghan.js';

const LIVE = ['rehearse', '--plan', 'seeds/district3-2023.yaml', '--into-log'];

let home: string;
let pidFile: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'dunghan-story-'));
  chmodSync(home, 0o755); // as root the server runs as another user, who must get here
  pidFile = join(home, 'postgres', 'postgres', 'data', 'postmaster.pid');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const there = (): NodeJS.ProcessEnv => ({ DUNGHAN_DATA: home, DATABASE_URL: '' });
// The server may take the file away between two looks at it.
const pidFileSays = (word: string): boolean => {
  try {
    return readFileSync(pidFile, 'utf8').includes(word);
  } catch {
    return false;
  }
};
const untilServerIsReady = async (): Promise<void> => {
  while (!pidFileSays('ready')) await pause(20);
  await pause(1_000);
};

it('leaves no server behind when it is interrupted, and can be run again', async () => {
  const { child, finished } = startDunghan(LIVE, there());
  await untilServerIsReady();
  child.kill('SIGINT');
  expect(await finished).toMatchObject({ code: 130, err: expect.stringMatching(/Stopping; run the command again/) });
  expect(existsSync(pidFile)).toBe(false);
  expect(await dunghan(LIVE, there())).toMatchObject({ code: 0, err: expect.stringMatching(/9,\d{3} events, sealed/) });
  expect(existsSync(pidFile)).toBe(false);
});

it('goes on beside others that use the same data, whoever ends first', async () => {
  const answers = await Promise.all(Array.from({ length: 3 }, () => dunghan(['verify'], there())));
  expect(answers.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(existsSync(pidFile)).toBe(false);
});

it('says in one sentence that the server was lost midway, and loses nothing', async () => {
  rmSync(join(home, 'postgres'), { recursive: true, force: true });
  const { finished } = startDunghan(LIVE, there());
  await untilServerIsReady();
  process.kill(Number.parseInt(readFileSync(pidFile, 'utf8'), 10), 'SIGKILL');
  expect(await finished).toMatchObject({ code: 1, err: expect.stringMatching(/connection to the database was lost midway/) });
  expect((await dunghan(LIVE, there())).code).toBe(0);
  expect(await dunghan(['verify'], there())).toMatchObject({ code: 0, out: expect.stringMatching(/^Whole: 9,\d{3} events/) });
});
