import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { DatabaseFailure } from '../failure.js';
import { executable } from './binaries.js';
import { explain } from './explain.js';
import { isAlive, processIn } from './gate.js';
import type { Places } from './places.js';

const run = promisify(execFile);
const LONGEST_START = 60_000;
const STEP = 20;
const ATTEMPTS = 10;

/** Makes the data directory unless it is there. The password is random, and readable only by us and the server. */
export const initialise = async ({ data, password, binaries, user }: Places): Promise<void> => {
  if (existsSync(join(data, 'PG_VERSION'))) return;
  rmSync(data, { recursive: true, force: true }); // what an interrupted initdb has left
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) chownSync(password, user.uid, user.gid);
  const options = ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', password, '--encoding=UTF8', '--locale=C.UTF-8'];
  await run(join(binaries, executable('initdb')), options, { ...user, cwd: '/' }).catch((error: unknown) => {
    throw explain(typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr) : String(error));
  });
};

/** The port of the server that runs on this data directory; undefined when none does. */
export const runningPort = async ({ data }: Places): Promise<number | undefined> => {
  for (let waited = 0; waited < LONGEST_START; waited += STEP) {
    const state = postmaster(data);
    if (state === undefined || !isAlive(state.pid)) return undefined;
    if (state.ready) return (await listens(state.port)) ? state.port : forget(data);
    await pause(STEP);
  }
  return undefined;
};

/** Starts a server on a free port of this machine alone. */
export const start = async (places: Places, settings: readonly string[]): Promise<number> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryStart(places, settings);
    } catch (fault) {
      if (attempt === ATTEMPTS || !mayPass(fault)) throw fault;
      await pause(500);
    }
  }
};

// Another program may take the free port first; and when a server was killed hard, its last processes may take a moment to notice.
const mayPass = (fault: unknown): boolean =>
  fault instanceof DatabaseFailure && /could not bind|pre-existing shared memory/.test(String(fault.cause));

// In a process group of its own, so that Ctrl-C does not reach it before us.
const tryStart = async ({ data, binaries, serverLog, user }: Places, settings: readonly string[]): Promise<number> => {
  const port = await freePort();
  const log = openSync(serverLog, 'w', 0o600);
  const options = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', ...settings].flatMap((setting) => [
    '-c',
    setting,
  ]);
  const server = spawn(join(binaries, executable('postgres')), ['-D', data, '-p', String(port), ...options], {
    ...user,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let gone: string | undefined;
  server.once('error', (error) => (gone = error.message));
  server.once('exit', () => (gone ??= ''));
  server.unref();
  for (let waited = 0; waited < LONGEST_START; waited += STEP) {
    if (gone !== undefined) throw explain(gone + readFileSync(serverLog, 'utf8'));
    const state = postmaster(data);
    if (state?.pid === server.pid && state?.ready) return port;
    await pause(STEP);
  }
  server.kill('SIGQUIT');
  throw explain(readFileSync(serverLog, 'utf8'));
};

/** Stops the server, letting no transaction finish but losing none that has. */
export const stop = async (places: Places): Promise<void> => {
  const { data, binaries, user } = places;
  if (!isAlive(processIn(join(data, 'postmaster.pid')))) return;
  try {
    await run(join(binaries, executable('pg_ctl')), ['stop', '-D', data, '-m', 'fast', '-w', '-t', '30'], { ...user, cwd: '/' });
  } catch (fault) {
    // Killed by somebody else meanwhile, it has stopped as well; its process may have been there a moment longer.
    if ((await runningPort(places)) !== undefined) throw explain(String(fault));
  }
};

interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

// The file's lines: process id, data directory, start time, port, socket directory, address, shared memory, status.
const postmaster = (data: string): Postmaster | undefined => {
  const pid = processIn(join(data, 'postmaster.pid'));
  if (pid === undefined) return undefined;
  const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
};

// After a hard stop the process id may belong to somebody else by now. A server that called itself ready and does not listen is gone.
const forget = (data: string): undefined => {
  rmSync(join(data, 'postmaster.pid'), { force: true });
  return undefined;
};

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const answer = (listening: boolean) => (): void => {
      socket.destroy();
      resolve(listening);
    };
    socket.once('connect', answer(true)).once('error', answer(false));
  });

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port was given.'))));
    });
  });
