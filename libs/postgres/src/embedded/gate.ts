import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from '../error-code.js';

const LONGEST_WAIT = 60_000;
const STEP = 50;

/** Lets one process at a time through; the file holds its id, so that nobody waits for a process that has died inside. */
export const throughGate = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  for (let waited = 0; !tryEnter(file); waited += STEP) {
    if (isAbandoned(file) || waited > LONGEST_WAIT) rmSync(file, { force: true });
    else await pause(STEP);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
};

/** The process id a file holds; undefined when there is no such file or nothing in it yet. */
export const processIn = (file: string): number | undefined => {
  try {
    const id = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return Number.isSafeInteger(id) && id > 0 ? id : undefined;
  } catch {
    return undefined;
  }
};

export const isAlive = (id: number | undefined): boolean => {
  if (id === undefined) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
};

// An empty file belongs to somebody who is just entering, unless it has been empty for long.
const isAbandoned = (file: string): boolean => {
  const id = processIn(file);
  return id === undefined ? (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < Date.now() - 2_000 : !isAlive(id);
};

const tryEnter = (file: string): boolean => {
  try {
    writeFileSync(file, `${process.pid}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
};
