import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { identify, type ProcessIdentity, stillRuns } from '../processes/process-identity.js';

/** Takes a lock for this process; answers with who else holds it and still runs, or with undefined when it is ours. */
export const takeLock = (lock: string): ProcessIdentity | undefined => {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(identify(process.pid)), { mode: 0o600 });
  try {
    // Linked and not written: whoever finds the lock finds its holder in it.
    while (!unlessThere(() => linkSync(mine, lock))) {
      const holder = holderOf(lock);
      if (holder !== undefined && stillRuns(holder)) return holder;
      const living = takeAway(lock, `${mine}.old`);
      if (living !== undefined) return living;
    }
    return undefined;
  } finally {
    rmSync(mine, { force: true });
  }
};

// Two who find the same dead holder must not both take his lock: who has moved away the other's living one puts it back.
const takeAway = (lock: string, aside: string): ProcessIdentity | undefined => {
  if (!unlessThere(() => renameSync(lock, aside))) return undefined;
  const moved = holderOf(aside);
  const living = moved !== undefined && stillRuns(moved);
  if (living) unlessThere(() => linkSync(aside, lock));
  rmSync(aside, { force: true });
  return living ? moved : undefined;
};

const holderOf = (lock: string): ProcessIdentity | undefined => {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as ProcessIdentity;
  } catch {
    return undefined;
  }
};

/** Whether it could be done; not when somebody else was first. */
const unlessThere = (act: () => void): boolean => {
  try {
    act();
    return true;
  } catch (error) {
    if (['EEXIST', 'ENOENT'].includes(String((error as NodeJS.ErrnoException).code))) return false;
    throw error;
  }
};
