import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Ending, RunningPart } from '../supervision/part.js';
import { BoundedLog } from './bounded-log.js';
import { endGroup } from './process-identity.js';

export interface ChildOptions {
  readonly command: string;
  readonly args: readonly string[];
  /** Added to the starter's own environment; the only way by which secrets are passed on. */
  readonly env: NodeJS.ProcessEnv;
  readonly log: string;
}

/** A Node process that ends when the starter does. */
export const startNode = ({ main, ...options }: { readonly main: string } & Omit<ChildOptions, 'command' | 'args'>): Promise<RunningPart> =>
  startTied({ ...options, command: process.execPath, args: ['--enable-source-maps', '--import', TIED, main] });

const TIED = fileURLToPath(new URL('./tied.js', import.meta.url));

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches it through us and in order. Its standard input is ours to
 * close; what it says goes into a file.
 */
const startTied = ({ command, args, env, log }: ChildOptions): Promise<RunningPart> => {
  const said = new BoundedLog(log);
  const lastWords = new LastWords();
  const child = spawn(command, args, { env: { ...process.env, ...env }, detached: true, stdio: 'pipe' });
  child.stdin.on('error', () => undefined);
  child.stdout.on('data', (chunk: Buffer) => said.write(chunk));
  child.stderr.on('data', (chunk: Buffer) => {
    said.write(chunk);
    lastWords.hear(chunk);
  });
  const ended = new Promise<Ending>((resolve) => {
    child.once('error', (error) => resolve({ how: error.message, lastWords: undefined }));
    child.once('close', (code, signal) => void said.close().then(() => resolve({ how: signal ?? `${code}`, lastWords: lastWords.text() })));
  });
  const { pid } = child;
  return Promise.resolve({
    pid,
    ended,
    stop: () => void child.kill('SIGTERM'),
    kill: () => pid !== undefined && endGroup(pid, 'SIGKILL'),
  });
};

const LONGEST_WORDS = 300;

/** The last line somebody said: of a process that gave up, most often why. */
class LastWords {
  #tail = '';

  hear(chunk: Buffer): void {
    this.#tail = (this.#tail + chunk.toString('utf8')).slice(-4_096);
  }

  text(): string | undefined {
    // Below an error Node prints, set in, where it stood; what it was stands above.
    const line = this.#tail
      .split('\n')
      .findLast((text) => text.trim() !== '' && !/^(\s|\}|Node\.js v)/.test(text))
      ?.trim();
    return line?.slice(0, LONGEST_WORDS);
  }
}
