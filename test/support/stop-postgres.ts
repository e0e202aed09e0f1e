import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Stops the PostgreSQL of this run, if one was started, and takes its folder away. */
const stopPostgres = async (): Promise<void> => {
  const home = process.env.DUNGHAN_TEST_DATA;
  if (home === undefined) return;
  delete process.env.DUNGHAN_TEST_DATA;
  const pidFile = join(home, 'postgres', 'data', 'postmaster.pid');
  if (existsSync(pidFile)) process.kill(Number.parseInt(readFileSync(pidFile, 'utf8'), 10), 'SIGINT');
  for (let waited = 0; existsSync(pidFile) && waited < 10_000; waited += 50) await pause(50);
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
};

export default stopPostgres;
