import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Running } from '#config';

/** A start of everything as `npm start` does it, in English, on a data folder of a test's own. */
export class Everything {
  readonly url: string;
  readonly ended: Promise<number | null>;
  said = '';

  private constructor(
    private readonly child: ChildProcess,
    private readonly dataFolder: string,
    port: number,
  ) {
    this.url = `http://127.0.0.1:${port}`;
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    this.ended = new Promise((resolve, reject) => child.once('error', reject).once('close', (code) => resolve(code)));
  }

  static start(dataFolder: string, port: number, ...options: readonly string[]): Everything {
    const env = { ...process.env, DUNGHAN_LANG: 'en', DUNGHAN_DATA: dataFolder, DATABASE_URL: '', TEMPORAL_ADDRESS: '' };
    const args = ['dist/infra/start/main.js', '--port', String(port), ...options];
    return new Everything(spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] }), dataFolder, port);
  }

  signal(signal: 'SIGINT' | 'SIGKILL'): void {
    this.child.kill(signal);
  }

  /** Waits until its words match; gives up when it has ended, or after a minute where no other time is given. */
  async says(words: RegExp, withinMs = 60_000): Promise<string> {
    let gone = false;
    void this.ended.then(() => (gone = true));
    for (let waited = 0; waited < withinMs; waited += 50) {
      const [found] = words.exec(this.said) ?? [];
      if (found !== undefined) return found;
      if (gone) break;
      await pause(50);
    }
    throw new Error(`It never said ${String(words)}, but:\n${this.said}`);
  }

  /** What it says of itself in the data folder. */
  running(): Running {
    return JSON.parse(readFileSync(join(this.dataFolder, 'running.json'), 'utf8')) as Running;
  }
}

/** Whether a process with this id is there. */
export const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // A process that has ended and was not waited for by its parent, who has ended as well, is no more.
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

export const untilGone = async (pids: readonly number[], limitMs: number): Promise<void> => {
  for (let waited = 0; pids.some(isThere); waited += 50) {
    if (waited > limitMs) throw new Error(`Still running after ${limitMs} ms: ${pids.filter(isThere).join(', ')}`);
    await pause(50);
  }
};
