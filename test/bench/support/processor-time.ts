import { readdirSync, readFileSync } from 'node:fs';

/** What the kernel counts processor time in. */
const TICK_MS = 10;

/** Milliseconds of processor time a process has used; undefined where the system does not tell it. */
export const processorMs = (pid: number): number | undefined => {
  const times = timesOf(pid);
  return times && times.own * TICK_MS;
};

/** The same for a process, those it has started, and those it has started that have ended. */
export const familyProcessorMs = (parent: number): number | undefined => {
  const times = timesOf(parent);
  if (times === undefined) return undefined;
  const children = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry) && timesOf(Number(entry))?.parent === parent);
  const living = children.reduce((sum, pid) => sum + (timesOf(Number(pid))?.own ?? 0), 0);
  return (times.own + times.ended + living) * TICK_MS;
};

export const parentOf = (pid: number): number | undefined => timesOf(pid)?.parent;

// Behind the name, which may hold anything: state, parent, …, as 12th to 15th own and children's ticks, in user and kernel mode.
const timesOf = (pid: number): { parent: number; own: number; ended: number } | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [user = 0, kernel = 0, endedUser = 0, endedKernel = 0] = fields.slice(11, 15);
    return { parent: fields[1]!, own: user + kernel, ended: endedUser + endedKernel };
  } catch {
    return undefined; // gone, or another system
  }
};
