import { execFileSync } from 'node:child_process';
import { DatabaseFailure } from '../failure.js';

/** Whom PostgreSQL runs as; empty when it is whoever runs us. */
export interface SystemUser {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root, so as root it runs as the system user `postgres`, who is made when missing. */
export const systemUser = (): SystemUser => {
  if (process.getuid?.() !== 0) return {};
  try {
    return lookUp();
  } catch {
    makeUser();
    return lookUp();
  }
};

/** Whether that user may do this (`-x`, `-r`, `-w`) with a path. Asked of the system, which alone knows all the folders above it. */
export const may = (user: SystemUser, flag: '-x' | '-r' | '-w', path: string): boolean => {
  if (user.uid === undefined) return true;
  try {
    execFileSync('test', [flag, path], { ...user, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const lookUp = (): SystemUser => {
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  return { uid: id('-u'), gid: id('-g') };
};

const makeUser = (): void => {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' });
  } catch (error) {
    throw new DatabaseFailure(
      {
        vi: 'PostgreSQL không chạy dưới quyền root và không tạo được người dùng hệ thống postgres. Hãy chạy bằng một tài khoản thường, hoặc đặt DATABASE_URL.',
        en: 'PostgreSQL does not run as root and the system user postgres could not be made. Run as an ordinary user, or set DATABASE_URL.',
      },
      { cause: error },
    );
  }
};
