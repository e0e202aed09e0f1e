import { addDays, type LocalDay } from '../calendar/local-day.js';
import { type Bilingual, writeDay } from '../text.js';
import { isOfReport, type OwedFact } from './owed-fact.js';

/** What these reports have in common, and no more: "3 báo cáo đến hạn trước ngày 15/04/2023". At least one. */
export const sayReports = (items: readonly OwedFact[]): Bilingual => {
  const n = items.length;
  const dated = items.filter(isOfReport);
  const kinds = new Set(items.map(({ kind }) => kind));
  const [kind] = kinds;
  if (dated.length < n || kinds.size > 1 || kind === undefined) return sayMatters(n);
  return (
    SAID_OF_ALL[kind]?.(
      n,
      dated.map(({ lastDay }) => lastDay),
    ) ?? sayMatters(n)
  );
};

type Say = (n: number, days: readonly LocalDay[]) => Bilingual | undefined;

const SAID_OF_ALL: Partial<Record<string, Say>> = {
  reminder: (n, days) => {
    const before = dayAfter(earliest(days));
    if (isOneDay(days)) return { vi: `${n} báo cáo đến hạn trước ngày ${before}`, en: `${n} report${plural(n)} due before ${before}` };
    return { vi: `${n} báo cáo sắp đến hạn, sớm nhất là trước ngày ${before}`, en: `${n} reports due soon, the first before ${before}` };
  },
  overdue: (n, days) => {
    const day = writeDay(earliest(days));
    return isOneDay(days) ? { vi: `${n} báo cáo đã quá hạn ngày ${day}`, en: `${n} report${plural(n)} overdue since ${day}` } : undefined;
  },
  requested: (n, days) => {
    const before = dayAfter(earliest(days));
    if (!isOneDay(days)) return undefined;
    return { vi: `${n} báo cáo được yêu cầu trước ngày ${before}`, en: `${n} report${plural(n)} asked for before ${before}` };
  },
  urging: (n) => ({ vi: `Đôn đốc ${n} báo cáo chưa gửi`, en: `Urged to hand in ${n} report${plural(n)}` }),
};

const sayMatters = (n: number): Bilingual => ({
  vi: `${n} việc về báo cáo cần xử lý`,
  en: `${n} reporting matter${plural(n)} to attend to`,
});

const isOneDay = (days: readonly LocalDay[]): boolean => new Set(days).size === 1;

export const earliest = (days: readonly LocalDay[]): LocalDay => days.reduce((a, b) => (b < a ? b : a));

export const plural = (n: number): string => (n === 1 ? '' : 's');

const dayAfter = (day: LocalDay): string => writeDay(addDays(day, 1));
