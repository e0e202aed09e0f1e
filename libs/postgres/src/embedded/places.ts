import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { codeOf } from '../error-code.js';
import { DatabaseFailure } from '../failure.js';
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
  /** The folder in which everybody who uses the server has signed in. */
  readonly users: string;
}

/** Where everything goes when the asked folder lies where the system user cannot reach, as inside the home of root. */
const SHARED_HOME = '/var/lib/dunghan';

/** Chooses the places and makes their folders. */
export const placesFor = (dataDirectory: string): Places => {
  try {
    return choosePlaces(dataDirectory);
  } catch (error) {
    const code = String(codeOf(error));
    if (!FOLDER_CODES.has(code)) throw error;
    throw new DatabaseFailure(
      {
        vi: `Không dùng được thư mục dữ liệu ${dataDirectory} (${code}). Hãy kiểm tra quyền, hoặc chỉ thư mục khác bằng DUNGHAN_DATA.`,
        en: `The data folder ${dataDirectory} cannot be used (${code}). Check its permissions, or name another in DUNGHAN_DATA.`,
      },
      { cause: error },
    );
  }
};

const FOLDER_CODES: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'ENOTDIR', 'EEXIST', 'EROFS', 'ENOSPC', 'ENAMETOOLONG']);

const choosePlaces = (dataDirectory: string): Places => {
  const user = systemUser();
  const home = reachableHome(resolve(dataDirectory), user);
  return {
    user,
    binaries: reachableBinaries(packagedBinaries(), user),
    data: join(home, 'data'),
    password: join(home, 'password'),
    serverLog: join(home, 'server.log'),
    gate: join(home, 'gate'),
    users: join(home, 'users'),
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
