import { createHash } from 'node:crypto';

/** By which a rehearsed report or edition is called: of its text, as the API digests what is handed in. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
