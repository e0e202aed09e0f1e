import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { explainBuild, noGo } from './build-failure.js';

export interface GoRun {
  readonly args: readonly string[];
  /** The folder of the Go module. */
  readonly sources: string;
  readonly env: NodeJS.ProcessEnv;
  /** Hears each line that Go says about its work. */
  readonly onLine?: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}

const REMEMBERED_LINES = 40;

/** Runs Go and answers with its output; what stands in the way is said in a sentence. In a process group of its own, so that Ctrl-C reaches it through us. */
export const go = ({ args, sources, env, onLine, signal }: GoRun): Promise<string> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = spawn('go', args, { cwd: sources, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const stop = (): void => void (child.pid !== undefined && endGroup(child.pid));
    signal?.addEventListener('abort', stop, { once: true });

    let output = '';
    const said: string[] = [];
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    createInterface(child.stderr).on('line', (line) => {
      said.push(line);
      if (said.length > REMEMBERED_LINES) said.shift();
      onLine?.(line);
    });
    const finish = (settle: () => void): void => {
      signal?.removeEventListener('abort', stop);
      settle();
    };
    child.once('error', (error) => finish(() => reject('code' in error && error.code === 'ENOENT' ? noGo() : explainBuild(String(error)))));
    child.once('close', (code) =>
      finish(() => {
        if (signal?.aborted) reject(signal.reason as Error);
        else if (code === 0) resolve(output);
        else reject(explainBuild(said.join('\n')));
      }),
    );
  });

// Compilers are children of `go`, and would go on for minutes without it.
const endGroup = (leader: number): void => {
  try {
    process.kill(process.platform === 'win32' ? leader : -leader, 'SIGTERM');
  } catch {
    // Already gone.
  }
};
