import { isRunningTotal, isStateOfTheYear } from '../indicator/aggregation.js';
import { valueOf, carried } from '../indicator/figure.js';
import { rounded } from '../indicator/decimal.js';
import { writeDecimal } from '../indicator/writing.js';
import type { Bilingual, Language } from '../text.js';
import type { Explanation } from './compilation.js';
import type { FigureOfPeriod } from './figures-of-year.js';
import type { SaidFigure } from './figures.js';
import type { RowRule } from './rows.js';

interface Used {
  readonly unit: string;
  /** Whether it still reports here. */
  readonly owes: boolean;
  readonly used: readonly FigureOfPeriod[];
}

/** What was taken for granted where a figure was not all there, in words. */
export const sayAssumed = {
  /** Nothing came of this period, or nothing of the one before, so that what there is stands for it. */
  stale: (
    { unit, owes, used }: Used,
    { period, column, row }: { readonly period: string; readonly column: Explanation['column']; readonly row: RowRule },
  ): readonly Bilingual[] => {
    const last = used.at(-1)!.period;
    if (column === 'cumulative' && isStateOfTheYear(row.measurement) && last < period)
      return [owes ? sayStandsFor(unit, period, last) : sayStays(unit, last)];
    const isGap = column === 'current' && isRunningTotal(row.measurement) && used.length === 1 && !isFirstOfYear(period);
    return isGap ? [saySinceNewYear(unit)] : [];
  },

  oneOfSeveral: (
    row: RowRule,
    {
      unit,
      period,
      said,
      others,
    }: { readonly unit: string; readonly period: string; readonly said: SaidFigure; readonly others: readonly SaidFigure[] },
  ): Bilingual => {
    const all = (language: Language): string => others.map((other) => sayFigure(row, other, language)).join('; ');
    return {
      vi: `${unit}, kỳ ${period}: dùng ${sayFigure(row, said, 'vi')}; số khác được giữ lại: ${all('vi')}.`,
      en: `${unit}, ${period}: ${sayFigure(row, said, 'en')} counts; kept beside it: ${all('en')}.`,
    };
  },

  afterClosing: (unit: string, period: string): Bilingual => ({
    vi: `${unit}, kỳ ${period}: báo cáo đến sau khi đã khép lại là không báo cáo.`,
    en: `${unit}, ${period}: the report came in after it was closed as missing.`,
  }),

  excluded: (unit: string, reason: string): Bilingual => ({
    vi: `${unit}: không tổng hợp số liệu. Lý do: ${reason}`,
    en: `${unit}: its figures are left out. Reason: ${reason}`,
  }),
};

const sayStandsFor = (unit: string, period: string, last: string): Bilingual => ({
  vi: `${unit}: kỳ ${period} chưa có số liệu; tạm tính theo số của kỳ ${last}.`,
  en: `${unit}: there is no figure of ${period}; that of ${last} stands for it.`,
});

const sayStays = (unit: string, last: string): Bilingual => ({
  vi: `${unit}: không còn báo cáo tại đây sau kỳ ${last}; số lũy kế đã báo cáo được giữ nguyên.`,
  en: `${unit}: it has not reported here since ${last}; the running total that it had reported stays.`,
});

const saySinceNewYear = (unit: string): Bilingual => ({
  vi: `${unit}: không có số lũy kế của kỳ trước; toàn bộ số lũy kế được tính cho kỳ này.`,
  en: `${unit}: there is no running total before; all of it counts for this period.`,
});

const sayFigure = (row: RowRule, { nature, numbers, report }: SaidFigure, language: Language): string => {
  const { figure, places } = row.measurement;
  const value = valueOf(row.measurement, carried(figure, numbers));
  const written = value === undefined ? '–' : writeDecimal(rounded(value, places), language);
  return `${NATURES[nature][language]} ${written} (${SAID_IN[language]} ${report.period})`;
};

const NATURES: Readonly<Record<SaidFigure['nature'], Bilingual>> = {
  estimate: { vi: 'số ước', en: 'the estimate' },
  actual: { vi: 'số chính thức', en: 'the actual figure' },
};

const SAID_IN: Bilingual = { vi: 'báo cáo kỳ', en: 'report of' };

const isFirstOfYear = (period: string): boolean => /^\d{4}(-(01|Q1|H1|9M))?$/.test(period);
