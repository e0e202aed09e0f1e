import type { Language } from '../text.js';
import { type Decimal, rounded } from './decimal.js';

/*
 * In Vietnamese a dot stands between the thousands and a comma before the fraction (5.558 and 33,5); in English it is the other way about.
 */

/**
 * A decimal as people of this language write it: every digit it has or, where `places` is given, so many after the comma, neither more nor
 * fewer, so that the figures of a column stand below each other.
 */
export const writeDecimal = (value: Decimal, language: Language, places?: number): string => {
  const [whole = '', fraction = ''] = (places === undefined ? value : rounded(value, places)).split('.');
  const { group, point } = MARKS[language];
  const digits = places === undefined ? fraction : fraction.padEnd(places, '0');
  return `${whole.replaceAll(BETWEEN_THOUSANDS, group)}${digits === '' ? '' : `${point}${digits}`}`;
};

/** What stands between the thousands and before the fraction. */
export const MARKS: Readonly<Record<Language, { readonly group: string; readonly point: string }>> = {
  vi: { group: '.', point: ',' },
  en: { group: ',', point: '.' },
};

const BETWEEN_THOUSANDS = /(?<=\d)(?=(?:\d{3})+$)/g;
