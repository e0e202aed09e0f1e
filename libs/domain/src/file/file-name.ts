import { fileRefusals } from './refusals.js';

const LONGEST = 200;

/**
 * What a file is called, as it is kept: one name without a path, in composed letters, and without signs that cannot be seen, by which
 * a name could pretend to end otherwise. Refuses with `FILE_NAME`.
 */
export const fileName = (given: string): string => {
  const [last = ''] = given.normalize('NFC').split(/[/\\]/).slice(-1);
  const name = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  if (name === '' || [...name].length > LONGEST) throw fileRefusals.nameUnfit(LONGEST);
  return name;
};
