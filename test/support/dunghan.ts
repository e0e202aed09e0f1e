import { type ChildProcess, spawn } from 'node:child_process';

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts `dunghan …` as a user does, in English, on the database of this address or of this environment. */
export const startDunghan = (
  args: readonly string[],
  database?: string | NodeJS.ProcessEnv,
): { readonly child: ChildProcess; readonly finished: Promise<Finished> } => {
  const env = { ...process.env, DUNGHAN_LANG: 'en', ...(typeof database === 'string' ? { DATABASE_URL: database } : database) };
  const child = spawn(process.execPath, ['apps/cli/bin/dunghan.js', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const collected = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (collected.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (collected.err += chunk.toString()));
  const finished = new Promise<Finished>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...collected }));
  });
  return { child, finished };
};

export const dunghan = (args: readonly string[], database?: string | NodeJS.ProcessEnv): Promise<Finished> =>
  startDunghan(args, database).finished;
