import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One of our processes, as it runs in production, beside the measurement. */
export interface BenchProcess {
  readonly pid: number;
  /** Rejects when the process ends before it was asked to, with its last words. */
  readonly diedEarly: Promise<never>;
  /** Asks it to end, and ends it hard when it takes longer than ten seconds. */
  stop(): Promise<void>;
}

const LONGEST_END_MS = 10_000;

/** Starts a program of `dist`; it ends when the measurement does, however hard that ends. What it says goes to a file in the folder. */
export const startProcess = (main: string, { folder, env }: { readonly folder: string; readonly env: NodeJS.ProcessEnv }): BenchProcess => {
  const logFile = join(folder, `${main.replaceAll('/', '-')}.log`);
  const log = openSync(logFile, 'a');
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', inDist('infra/start/processes/tied.js'), inDist(main)], {
    env: { ...process.env, ...env },
    stdio: ['pipe', log, log],
  });
  closeSync(log);
  const ended = once(child, 'close');
  let asked = false;
  const diedEarly = ended.then(([code]) => {
    if (asked) return new Promise<never>(() => undefined);
    throw new Error(`${main} ended with ${String(code)}:\n${readFileSync(logFile, 'utf8').slice(-LAST_WORDS)}`);
  });
  diedEarly.catch(() => undefined); // whoever waits for something of it hears of it
  return {
    pid: child.pid ?? 0,
    diedEarly,
    stop: async () => {
      asked = true;
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), LONGEST_END_MS);
      await ended;
      clearTimeout(patience);
    },
  };
};

const LAST_WORDS = 2_000;

const inDist = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
