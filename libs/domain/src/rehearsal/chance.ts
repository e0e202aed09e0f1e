/**
 * A number in [0, 1) that the words alone decide: the same seed, unit, duty and period always draw the same lot, in whatever order
 * they are drawn. So two rehearsals of different rules differ by the rules only.
 */
export const chance = (...words: readonly (string | number)[]): number => mix(words.join('|')) / 2 ** 32;

/** A whole number from `from` to `to`, both included. */
export const pick = (from: number, to: number, ...words: readonly (string | number)[]): number =>
  from + Math.floor(chance(...words) * (to - from + 1));

/** FNV-1a over UTF-16 units, finished with murmur3's avalanche so that neighbouring words are far apart. */
const mix = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};
