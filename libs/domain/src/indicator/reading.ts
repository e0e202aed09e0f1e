import type { Language } from '../text.js';
import { type Decimal, decimal, isDecimal } from './decimal.js';
import { MARKS } from './writing.js';

/**
 * The number that somebody wrote in words of this language, Vietnamese if nothing is said: `5.558` is 5558 and `33,5` is 33.5.
 *
 * Undefined where it is none, and where it could be another one than was meant: `12.5` and `1.23` have a dot where no thousands end, and
 * `0.123` begins its thousands with nothing; a guess would be wrong by a factor of a thousand now and then. Thousands may stand together
 * (`5558`). Spaces at the ends are passed over, and the minus sign of a word processor is a minus.
 */
export const readDecimal = (text: string, language: Language = 'vi'): Decimal | undefined => {
  const [, sign = '', whole, fraction] = WRITTEN[language].exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  const digits = whole.replaceAll(MARKS[language].group, '');
  const plain = `${sign && '-'}${digits}${fraction === undefined ? '' : `.${fraction}`}`;
  return isDecimal(plain) ? decimal(plain) : undefined;
};

const writtenWith = ({ group, point }: (typeof MARKS)[Language]): RegExp =>
  new RegExp(`^([-\u2212])?([1-9]\\d{0,2}(?:[${group}]\\d{3})+|\\d+)(?:[${point}](\\d+))?$`, 'u');

const WRITTEN = { vi: writtenWith(MARKS.vi), en: writtenWith(MARKS.en) } as const;
