import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface ReadyProcess {
  /** What it has said behind READY: `127.0.0.1:…`. */
  readonly address: string;
  readonly child: ChildProcess;
  /** Sends the signal, and answers with the exit code when it is over; null for a process that was killed. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** Starts a process from `dist` and waits until it says READY; throws with what it says on its error output if it never does. */
export const startReady = async (
  main: string,
  { args = [], env = {} }: { args?: string[]; env?: NodeJS.ProcessEnv } = {},
): Promise<ReadyProcess> => {
  const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close') as Promise<[number | null]>;
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const ready = new Promise<string>((resolve) => {
    createInterface(child.stdout).on('line', (line) => line.startsWith('READY ') && resolve(line.slice('READY '.length)));
  });
  const address = await Promise.race([ready, closed.then(() => undefined)]);
  if (address === undefined) throw new Error(complaint);
  return {
    address,
    child,
    end: async (signal) => {
      child.kill(signal);
      return (await closed)[0];
    },
  };
};
