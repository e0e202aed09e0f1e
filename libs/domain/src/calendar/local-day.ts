/** A day in the authority's time zone, `2023-04-14`; days of this form sort as they follow one another. */
export type LocalDay = `${number}-${number}-${number}`;

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MS_PER_DAY = 86_400_000;

/** The day of this year, month (1–12) and day of month; a day the month does not have is its last one (Civil Code 2015, art. 148.3). */
export const localDay = (year: number, month: number, day: number): LocalDay =>
  write(Date.UTC(year, month - 1, Math.min(day, daysInMonth(year, month))));

export const addDays = (day: LocalDay, days: number): LocalDay => write(Date.parse(day) + days * MS_PER_DAY);

/** How many days lie from `from` to `to`; 0 for the same day. */
export const daysBetween = (from: LocalDay, to: LocalDay): number => (Date.parse(to) - Date.parse(from)) / MS_PER_DAY;

export const weekdayOf = (day: LocalDay): Weekday => (((new Date(day).getUTCDay() + 6) % 7) + 1) as Weekday;

export const yearOf = (day: LocalDay): number => Number(day.slice(0, 4));

export const monthOf = (day: LocalDay): number => Number(day.slice(5, 7));

/** The same day of month, so many months later. */
export const addMonths = (day: LocalDay, months: number): LocalDay => {
  const month = monthOf(day) - 1 + months;
  return localDay(yearOf(day) + Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, Number(day.slice(8)));
};

export const laterOf = <T extends string>(a: T, b: T): T => (a > b ? a : b);

export const earlierOf = <T extends string>(a: T, b: T): T => (a < b ? a : b);

/** Whether this is a day that exists, written as `2023-04-14`. */
export const isLocalDay = (text: string): text is LocalDay =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && write(Date.parse(text)) === text;

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const write = (ms: number): LocalDay => {
  const known = written.get(ms);
  if (known !== undefined) return known;
  if (written.size >= LIMIT) written.clear();
  const day = new Date(ms).toISOString().slice(0, 10) as LocalDay;
  written.set(ms, day);
  return day;
};

// Writing a day is the dearest part of walking a calendar, and the same few hundred days come back. A limit, lest it grow.
const LIMIT = 20_000;
const written = new Map<number, LocalDay>();
