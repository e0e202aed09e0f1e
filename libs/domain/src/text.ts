import { type LocalDay, weekdayOf } from './calendar/local-day.js';

/** A text that a person sees: Vietnamese first, English second. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

export type Language = keyof Bilingual;

/** With its first letter large, to begin a line with. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** `2023-04-14` as people here write it: 14/04/2023. */
export const writeDay = (day: LocalDay): string => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

const WEEKDAYS: readonly Bilingual[] = [
  { vi: 'thứ Hai', en: 'Monday' },
  { vi: 'thứ Ba', en: 'Tuesday' },
  { vi: 'thứ Tư', en: 'Wednesday' },
  { vi: 'thứ Năm', en: 'Thursday' },
  { vi: 'thứ Sáu', en: 'Friday' },
  { vi: 'thứ Bảy', en: 'Saturday' },
  { vi: 'Chủ nhật', en: 'Sunday' },
];

export const nameWeekday = (day: LocalDay): Bilingual => WEEKDAYS[weekdayOf(day) - 1]!;
