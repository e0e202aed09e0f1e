import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The name and id of the program that listens on this port, as far as this system tells us. */
export const whoListens = (port: number): { readonly name: string; readonly pid: number } | undefined => {
  if (process.platform !== 'linux') return undefined;
  try {
    const sockets = new Set(['tcp', 'tcp6'].flatMap((table) => listeningSockets(table, port)));
    const pid = readdirSync('/proc').find((entry) => /^\d+$/.test(entry) && holdsOne(entry, sockets));
    return pid === undefined ? undefined : { pid: Number(pid), name: readFileSync(`/proc/${pid}/comm`, 'utf8').trim() };
  } catch {
    return undefined;
  }
};

const LISTENING = '0A';

// A line of the kernel's table: number, local address:port in hex, remote, state, …, and as tenth the socket's inode.
const listeningSockets = (table: string, port: number): string[] =>
  readFileSync(`/proc/net/${table}`, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local = '', , state]) => state === LISTENING && Number.parseInt(local.split(':')[1] ?? '', 16) === port)
    .map((columns) => `socket:[${columns[9]}]`);

const holdsOne = (pid: string, sockets: ReadonlySet<string>): boolean => {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((descriptor) => sockets.has(link(`/proc/${pid}/fd/${descriptor}`)));
  } catch {
    return false; // not ours to look at, or gone
  }
};

const link = (path: string): string => {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
};
