import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file with the key that signs tokens, made at the first start, readable by its owner alone. */
export const tokenKeyFile = (dataFolder: string): string => {
  const file = join(dataFolder, 'token-key');
  if (existsSync(file)) {
    chmodSync(file, 0o600);
    return file;
  }
  const whole = `${file}.${process.pid}`;
  writeFileSync(whole, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600 });
  linkSync(whole, file);
  rmSync(whole);
  return file;
};
