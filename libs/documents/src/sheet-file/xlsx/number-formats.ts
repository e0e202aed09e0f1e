import type { XmlToken } from './xml-tokens.js';

/** How a number is shown, as far as it changes what it says. */
export type Shown = 'plain' | 'percent' | 'date';

/** How each style of a workbook shows its numbers, by the style's index. */
export const shownByStyle = (tokens: Iterable<XmlToken>): readonly Shown[] => {
  const codes = new Map<string, string>();
  const shown: Shown[] = [];
  let inCells = false;
  for (const token of tokens) {
    if (token.kind === 'text') continue;
    if (token.name === 'cellXfs') inCells = token.kind === 'open';
    if (token.kind === 'close') continue;
    if (token.name === 'numFmt') codes.set(token.attributes('numFmtId') ?? '', token.attributes('formatCode') ?? '');
    if (token.name === 'xf' && inCells) shown.push(shownBy(token.attributes('numFmtId') ?? '0', codes));
  }
  return shown;
};

// Excel keeps no longer ones; to look for the end of each bracket takes the square of the time where there is none.
const LONGEST_FORMAT = 255;

const shownBy = (id: string, codes: ReadonlyMap<string, string>): Shown => {
  const code = codes.get(id);
  if (code !== undefined) return shownAs(code);
  const number = Number(id);
  if (number === 9 || number === 10) return 'percent';
  return DATES.some(([first, last]) => first <= number && number <= last) ? 'date' : 'plain';
};

/** The built-in formats of days and times, those of East Asia among them. */
const DATES = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

// What is quoted, escaped or in brackets is shown as it stands: a colour, a currency, a word.
const shownAs = (code: string): Shown => {
  const bare = code
    .slice(0, LONGEST_FORMAT)
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')
    .replace(/general|standard/gi, '');
  if (bare.includes('%')) return 'percent';
  return /[dmyhs]/i.test(bare) ? 'date' : 'plain';
};
