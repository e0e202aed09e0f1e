/*
 * Preloaded into each process that the starter starts. Its standard input is a pipe whose other end only the starter holds: when the
 * starter dies, however hard, the pipe ends, and so does the process, instead of being left behind.
 */

import { isMainThread } from 'node:worker_threads';

/** How long it may take to end in order. */
const GRACE_MS = 6_000;

const end = (): void => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), GRACE_MS).unref();
};

// A thread of the process is preloaded as well, and its own standard input ends at once.
if (isMainThread) {
  process.stdin.once('end', end).once('error', end).resume();
  // Reading from it is no reason to stay.
  (process.stdin as unknown as { unref?: () => void }).unref?.();
}

// Nobody listens any more: that is no reason to die in the middle of ending in order.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
