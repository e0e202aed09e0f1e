import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process of this machine. Its id alone may belong to another one by now; together with when it began it does not. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Opaque: only ever compared. */
  readonly began: string;
}

/** Who has this process id now; undefined when nobody has. */
export const identify = (pid: number): ProcessIdentity | undefined => {
  const began = process.platform === 'linux' ? beganByKernel(pid) : beganByList(pid);
  return began === undefined ? undefined : { pid, began };
};

/** Whether that very process still runs. */
export const stillRuns = ({ pid, began }: ProcessIdentity): boolean => identify(pid)?.began === began;

/** Ends a process and all of its group, softly or at once. Who is gone already is no fault. */
export const endGroup = (pid: number, signal: 'SIGTERM' | 'SIGKILL'): void => {
  for (const target of process.platform === 'win32' ? [pid] : [-pid, pid])
    try {
      process.kill(target, signal);
      return;
    } catch {
      // Not a group, or gone.
    }
};

// Clock ticks since the machine was started, so the start itself is part of the identity. A zombie has ended.
const beganByKernel = (pid: number): string | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? undefined : `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${rest[18]}`;
  } catch {
    return undefined;
  }
};

const beganByList = (pid: number): string | undefined => {
  try {
    return (
      execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() ||
      undefined
    );
  } catch {
    return undefined;
  }
};
