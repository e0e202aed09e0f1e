import { type Bilingual, type LocalDay, writeDay } from '#domain';

/** 1.681 in Vietnamese, 1,681 in English. Not by `Intl`, whose words change with the machine: the same report makes the same bytes. */
export const writeCount = (count: number): Bilingual => {
  const grouped = (mark: string): string => String(count).replace(/\B(?=(\d{3})+$)/g, mark);
  return { vi: grouped('.'), en: grouped(',') };
};

/** With one decimal: 89,2 in Vietnamese, 89.2 in English. */
export const writeDecimal = (value: number): Bilingual => {
  const [whole, decimals] = value.toFixed(1).split('.');
  const { vi, en } = writeCount(Number(whole));
  return { vi: `${vi},${decimals}`, en: `${en}.${decimals}` };
};

/** 89,2% of something, or a dash where there is nothing to take a share of. */
export const writeShare = (part: number, whole: number): Bilingual => {
  if (whole === 0) return { vi: '–', en: '–' };
  const { vi, en } = writeDecimal((part * 100) / whole);
  return { vi: `${vi}%`, en: `${en}%` };
};

/** `2023-04-14T08:00:00+07:00` as people here write it: 14/04/2023 08:00. */
export const writeMoment = (at: string): string => `${writeDay(dayIn(at))} ${at.slice(11, 16)}`;

/** The day of a moment that is written as the authority's clocks show it. */
export const dayIn = (at: string): LocalDay => at.slice(0, 10) as LocalDay;

/** 14/04, where the year is plain from the place. */
export const writeShortDay = (day: LocalDay): string => writeDay(day).slice(0, 5);

/** `2023-04`: "Tháng 4". */
export const nameMonth = (month: string): Bilingual => {
  const number = Number(month.slice(5, 7));
  return { vi: `Tháng ${number}`, en: MONTHS[number - 1]! };
};

/** The same at the head of columns: a single one has no room for the English name in full. */
export const headMonth = (month: string, columns: number): Bilingual => {
  const { vi, en } = nameMonth(month);
  return { vi, en: columns === 1 ? en.slice(0, 3) : en };
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Puts words of both languages together. */
export const join = (texts: readonly Bilingual[], between: string): Bilingual => ({
  vi: texts.map(({ vi }) => vi).join(between),
  en: texts.map(({ en }) => en).join(between),
});

/** With a capital at the beginning. */
export const sentenceCase = ({ vi, en }: Bilingual): Bilingual => ({ vi: capital(vi), en: capital(en) });

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
