import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
import { StartFailure } from '../start-failure.js';

/** Less than this, and PostgreSQL would soon stop in the middle. */
const LEAST_FREE_MIB = 300;

/** Makes the data folder. Refuses one that cannot be used, or a disk that is nearly full. */
export const prepareDataFolder = (dataFolder: string): void => {
  try {
    mkdirSync(dataFolder, { recursive: true });
    accessSync(dataFolder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw unusable(dataFolder, error);
  }
  const { bavail, bsize } = statfsSync(dataFolder);
  const freeMib = Math.floor((bavail * bsize) / 1024 ** 2);
  if (freeMib < LEAST_FREE_MIB) throw nearlyFull(dataFolder, freeMib);
};

/** What a fault of the file system in this folder means for a person; any other error is handed back as it was. */
export const explainFileFault = (dataFolder: string, error: unknown): unknown =>
  error instanceof Error && 'syscall' in error && 'path' in error ? unusable(dataFolder, error) : error;

const unusable = (dataFolder: string, error: unknown): StartFailure => {
  const code = String((error as NodeJS.ErrnoException).code);
  if (code === 'ENOSPC' || code === 'EDQUOT') return nearlyFull(dataFolder, 0, error);
  return new StartFailure(
    {
      vi: `Không dùng được thư mục dữ liệu ${dataFolder} (${code}). Hãy kiểm tra quyền, hoặc chỉ thư mục khác bằng DUNGHAN_DATA.`,
      en: `The data folder ${dataFolder} cannot be used (${code}). Check its permissions, or name another in DUNGHAN_DATA.`,
    },
    { cause: error },
  );
};

const nearlyFull = (dataFolder: string, freeMib: number, cause?: unknown): StartFailure =>
  new StartFailure(
    {
      vi: `Đĩa của thư mục dữ liệu ${dataFolder} chỉ còn ${freeMib} MiB trống; cần ít nhất ${LEAST_FREE_MIB} MiB. Hãy giải phóng chỗ trống, hoặc đặt DUNGHAN_DATA ở đĩa khác.`,
      en: `The disk of the data folder ${dataFolder} has only ${freeMib} MiB left; at least ${LEAST_FREE_MIB} MiB are needed. Free some space, or put DUNGHAN_DATA on another disk.`,
    },
    { cause },
  );
