import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './gate.js';

let openings = 0;

/** Signs in as one who uses the server; the name is to be signed out again. To be called inside the gate. */
export const signIn = (users: string): string => {
  mkdirSync(users, { recursive: true });
  const name = `${process.pid}-${++openings}`;
  writeFileSync(join(users, name), '');
  return name;
};

/** Signs out, and answers whether nobody is left: who has died without signing out is no longer there. To be called inside the gate. */
export const signOut = (users: string, name: string): boolean => {
  rmSync(join(users, name), { force: true });
  for (const other of readdirSync(users)) {
    if (isAlive(Number.parseInt(other, 10))) return false;
    rmSync(join(users, other), { force: true });
  }
  return true;
};
