import type { Bilingual } from '#domain';
import { say } from '../../apps/cli/src/terminal.js';

/** One line about the start, in the user's language. */
export const line = (text: Bilingual): void => void process.stdout.write(`${say(text)}\n`);

/** How long a step has taken, as people write it: `0,4 giây`. */
export const since = (began: number): Bilingual => {
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  return { vi: `${seconds.replace('.', ',')} giây`, en: `${seconds} s` };
};

/** Progress that goes on for minutes: on one line where somebody watches, else a line now and then. */
export class ProgressLine {
  #last = -Infinity;
  #open = false;

  show(text: Bilingual): void {
    const now = performance.now();
    if (now - this.#last < (process.stdout.isTTY ? 200 : 30_000)) return;
    this.#last = now;
    if (!process.stdout.isTTY) return line(text);
    process.stdout.write(`\r\u001b[K${say(text)}`);
    this.#open = true;
  }

  /** What follows begins on a line of its own. */
  end(): void {
    if (this.#open) process.stdout.write('\n');
    this.#open = false;
    this.#last = -Infinity;
  }
}
