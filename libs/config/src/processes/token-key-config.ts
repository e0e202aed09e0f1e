import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings, type Surroundings } from '../read-settings.js';
import * as settings from '../settings.js';
import { keyInFile } from '../values.js';
import { surroundings } from './surroundings.js';

/** In the data folder, made by the first `npm start`. */
const FILE = 'token-key';

/** The key that signs tokens: the one named, or the one a start has made in the data folder. Refuses when there is none. */
export const loadTokenKey = (given: Partial<Surroundings> = {}): Uint8Array =>
  readSettings(surroundings(given), ({ optional, settled, fault }) => {
    const named = optional(settings.DUNGHAN_TOKEN_KEY) ?? optional(settings.DUNGHAN_TOKEN_KEY_FILE);
    if (named !== undefined) return named;
    const file = join(settled(settings.DUNGHAN_DATA), FILE);
    const made = existsSync(file) ? keyInFile(file, '') : undefined;
    if (made === undefined) fault(NO_KEY);
    return made as Uint8Array;
  });

const NO_KEY = {
  vi: 'Chưa có khóa ký thẻ. Hãy chạy npm start một lần, hoặc đặt DUNGHAN_TOKEN_KEY hay DUNGHAN_TOKEN_KEY_FILE như của API.',
  en: 'There is no key to sign with. Run npm start once, or set DUNGHAN_TOKEN_KEY or DUNGHAN_TOKEN_KEY_FILE as the API has it.',
};
