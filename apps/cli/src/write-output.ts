import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '#domain';
import { say, tell } from './terminal.js';

/** Writes a file a person asked for, with the folders above it, and says so. */
export const writeOutput = (file: string, content: string | Uint8Array): void => {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Refusal('CANNOT_WRITE', {
      vi: `Không ghi được ${file} (${reason}). Hãy kiểm tra đường dẫn, quyền ghi và dung lượng đĩa.`,
      en: `${file} cannot be written (${reason}). Check the path, your rights and the space on the disk.`,
    });
  }
  tell(say({ vi: `Đã ghi ${file}`, en: `Wrote ${file}` }));
};
