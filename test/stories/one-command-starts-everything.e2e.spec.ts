import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { readRunning } from '#config';
import { endLeftovers } from '../../infra/start/data-folder/leftovers.js';
import { freePort } from '../../infra/start/network/ports.js';
import { endGroup } from '../../infra/start/processes/process-identity.js';
import { Everything, isThere, untilGone } from '../support/start-everything.js';

let home: string;
let port: number;
let running: Everything[];
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'dunghan-start-'));
  chmodSync(home, 0o755); // as root the database runs as another user, who must get here
});
beforeEach(async () => {
  running = [];
  port = await freePort();
});
// Nothing runs any more unless a test has failed: then the next one begins on a folder where nothing runs, too.
afterEach(async () => {
  for (const everything of running) everything.signal('SIGKILL');
  await Promise.all(running.map(({ ended }) => ended));
  const processes = readRunning(home)?.processes ?? {};
  await endLeftovers(processes);
  const left = Object.values(processes).map(({ pid }) => pid);
  if (existsSync(pidFile())) {
    left.push(database());
    endGroup(database(), 'SIGTERM'); // it may have ended without its file, and then there is nobody to tell
  }
  await untilGone(left, 60_000);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const start = (...options: string[]): Everything => {
  const everything = Everything.start(home, port, ...options);
  running.push(everything);
  return everything;
};
const health = async (): Promise<{ status: string; mode: string }> =>
  (await (await fetch(`http://127.0.0.1:${port}/api/health/ready`)).json()) as { status: string; mode: string };
const pidFile = (): string => join(home, 'postgres', 'postgres', 'data', 'postmaster.pid');
const database = (): number => Number.parseInt(readFileSync(pidFile(), 'utf8'), 10);
const processesOf = (everything: Everything): number[] => Object.values(everything.running().processes).map(({ pid }) => pid);

it('brings a demonstration up on an empty folder, lets a person in, and leaves nothing behind', async () => {
  const everything = start();
  const link = await everything.says(/http:\S+\/access\/link\/\S+/);
  expect(everything.said).toMatch(/rehearsed events up to 08\/11\/2023 07:58/);
  expect(await health()).toMatchObject({ mode: 'demonstration' });
  expect((await fetch(link, { redirect: 'manual' })).status).toBe(303);
  expect(existsSync(join(home, 'token-key'))).toBe(true);

  const beside = start();
  expect(await beside.ended).toBe(1);
  expect(beside.said).toContain(`running on the data folder ${home} already`);
  expect(beside.said).toContain(everything.url);

  const all = [...processesOf(everything), database()];
  expect(all.every(isThere)).toBe(true);
  everything.signal('SIGINT');
  expect(await everything.ended).toBe(0);
  expect(everything.said).toMatch(/Stopped\. The next start goes on from here/);
  expect(all.filter(isThere)).toEqual([]);
  expect(existsSync(join(home, 'running.json'))).toBe(false);
});

it('goes on where it stood, and cannot begin anew at another time', async () => {
  const everything = start();
  await everything.says(/Sign-in links/);
  expect(everything.said).toMatch(/goes on from 08\/11\/2023/);
  everything.signal('SIGINT');
  expect(await everything.ended).toBe(0);

  const anew = start('--at', '2023-05-01');
  expect(await anew.ended).toBe(1);
  expect(anew.said).toMatch(/cannot begin anew at 01\/05\/2023 00:00/);
});

it('comes back when its parts are killed, and when all of it is', async () => {
  const everything = start();
  await everything.says(/Sign-in links/);
  const api = everything.running().processes['api']!.pid;
  process.kill(api, 'SIGKILL');
  await everything.says(/api has stopped by itself: SIGKILL/);
  await everything.says(/started again in 1 s/);

  const own = processesOf(everything);
  everything.signal('SIGKILL');
  await everything.ended;
  await untilGone(own, 60_000); // they notice by themselves that their starter is gone

  const again = start();
  await again.says(/Sign-in links/);
  expect(await health()).toMatchObject({ mode: 'demonstration' });
  process.kill(database(), 'SIGKILL');
  await again.says(/PostgreSQL is back; nothing that was recorded is lost/);
  again.signal('SIGINT');
  expect(await again.ended).toBe(0);
});

it('says which port is taken, and how to choose another', async () => {
  const { createServer } = await import('node:net');
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', resolve));
  const everything = start();
  expect(await everything.ended).toBe(1);
  expect(everything.said).toContain(`Port ${port} is used by`);
  expect(everything.said).toContain(`--port ${port + 1}`);
  await new Promise((resolve) => taken.close(resolve));
});
