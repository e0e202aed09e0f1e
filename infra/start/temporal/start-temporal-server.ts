import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { createInterface } from 'node:readline';
import { StartFailure } from '../start-failure.js';
import { answers } from './answers.js';
import { serverCommand, type ServerSettings } from './server-command.js';
import { explainServer, type ServerEnding } from './server-failure.js';
import type { StartableServer } from './temporal-server.js';

/** A server that was started here. */
export interface RunningServer {
  /** `host:port`, before it is ready as well. */
  readonly address: string;
  readonly pid: number | undefined;
  /** Resolves when clients can use it; rejects with a StartFailure when it ends before. */
  readonly ready: Promise<void>;
  /** Resolves when it is no more; never rejects. */
  readonly ended: Promise<ServerEnding>;
  /** Asks it to end in order. */
  stop(): void;
  /** Ends it at once. */
  kill(): void;
}

/**
 * Starts a server in a process group of its own, so that Ctrl-C reaches it through us. It ends when this process does, however hard
 * (Temporal's development server: when this process ends in order). `onOutput` hears what it says.
 */
export const startTemporalServer = (
  server: StartableServer,
  settings: ServerSettings,
  { onOutput = () => undefined }: { readonly onOutput?: (chunk: Buffer) => void } = {},
): RunningServer => {
  const { command, args, env } = serverCommand(server, settings);
  const address = `${settings.ip ?? '127.0.0.1'}:${settings.port}`;
  const child = spawn(command, args, { env: { ...process.env, ...env }, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.on('error', () => undefined);
  child.stdout.on('data', onOutput);
  child.stderr.on('data', onOutput);
  const ended = endingOf(child);
  const ready = Promise.race([
    server.kind === 'binary' ? saysReady(child) : answersOn(address, ended),
    ended.then((ending) => Promise.reject(explainServer(ending))),
  ]);
  ready.catch(() => undefined); // whoever waits for it hears of it; nobody has to
  return { address, pid: child.pid, ready, ended, stop: () => void child.kill('SIGTERM'), kill: () => void child.kill('SIGKILL') };
};

const endingOf = (child: ChildProcess): Promise<ServerEnding> => {
  let lastWords: string | undefined;
  if (child.stderr) createInterface(child.stderr).on('line', (line) => (lastWords = line.trim() || lastWords));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ how: error.message, lastWords }));
    child.once('close', (code, signal) => resolve({ how: signal ?? `${code}`, lastWords }));
  });
};

const saysReady = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.stdout) createInterface(child.stdout).on('line', (line) => line.startsWith('READY ') && resolve());
  });

const LONGEST_START = 60_000;
const STEP = 200;

// Temporal's development server has no word of its own for it.
const answersOn = async (address: string, ended: Promise<unknown>): Promise<void> => {
  let gone = false;
  void ended.then(() => (gone = true));
  for (let waited = 0; waited < LONGEST_START && !gone; waited += STEP) {
    if (await answers(address)) return;
    await pause(STEP);
  }
  if (!gone) throw new StartFailure(tooSlow);
  return new Promise(() => undefined); // its ending says why
};

const tooSlow = {
  vi: `Máy chủ Temporal chưa trả lời sau ${LONGEST_START / 1000} giây. Hãy dừng chương trình rồi chạy lại.`,
  en: `The Temporal server has not answered within ${LONGEST_START / 1000} seconds. Stop the program and start it again.`,
};
