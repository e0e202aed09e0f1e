import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { executable, packagedBinaries } from './binaries.js';
import { may, systemUser, type SystemUser } from './system-user.js';

/** Where one embedded PostgreSQL lives. */
export interface Places {
  readonly user: SystemUser;
  /** The folder with initdb, pg_ctl and postgres. */
  readonly binaries: string;
  /** PostgreSQL's own data directory. */
  readonly data: string;
  readonly password: string;
  readonly serverLog: string;
  /** Held while a server is being started or stopped here. */
  readonly gate: string;
  /** The process that started the server and will stop it. */
  readonly keeper: string;
}

/** Where everything goes when the asked folder lies where the system user cannot reach, as inside the home of root. */
const SHARED_HOME = '/var/lib/dunghan';

/** Chooses the places and makes their folders. */
export const placesFor = (dataDirectory: string): Places => {
  const user = systemUser();
  const home = reachableHome(resolve(dataDirectory), user);
  return {
    user,
    binaries: reachableBinaries(packagedBinaries(), user),
    data: join(home, 'data'),
    password: join(home, 'password'),
    serverLog: join(home, 'server.log'),
    gate: join(home, 'gate'),
    keeper: join(home, 'keeper'),
  };
};

const reachableHome = (dataDirectory: string, user: SystemUser): string => {
  const asked = join(dataDirectory, 'postgres');
  own(asked, user);
  if (may(user, '-w', asked)) return asked;
  const name = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 16);
  return own(join(SHARED_HOME, name), user);
};

const own = (directory: string, { uid, gid }: SystemUser): string => {
  mkdirSync(directory, { recursive: true });
  if (uid !== undefined && gid !== undefined) chownSync(directory, uid, gid);
  chmodSync(directory, 0o700);
  return directory;
};

const reachableBinaries = (packaged: string, user: SystemUser): string => {
  if (may(user, '-x', join(packaged, executable('postgres')))) return packaged;
  const native = dirname(packaged);
  const copy = join(SHARED_HOME, `postgresql-${createHash('sha256').update(native).digest('hex').slice(0, 16)}`);
  if (!existsSync(copy)) copyWhole(native, copy);
  return join(copy, 'bin');
};

// Copied beside and moved into place, so that a copy cut short is never taken for a whole one.
const copyWhole = (from: string, to: string): void => {
  const partial = `${to}.${process.pid}`;
  cpSync(from, partial, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(partial, to);
  } catch (error) {
    rmSync(partial, { recursive: true });
    if (!existsSync(to)) throw error;
  }
};
