import { compareDecimals, type Decimal, dividedBy, plus, times } from '../../indicator/decimal.js';
import { sayPeriod } from '../../notice/digest.js';
import type { Bilingual } from '../../text.js';
import { yearBefore } from '../form-of-period.js';
import type { Finding } from '../sheet.js';
import type { SheetContext } from '../sheet-context.js';
import { type CellRule, type FilledCell, foundIn, nameOf, shown } from './finding.js';
import { distance, figureOf, isInPercent, timesApart } from './numbers.js';
import { broughtBy, bySize, type Said, saidBefore } from './series.js';

/** A figure that is far from the last one, from last year's, or from the usual: the first of these, since one reason answers all of them. */
export const unusual: CellRule = (cell, context) => {
  const brought = broughtBy(cell, context);
  const last = brought?.before.at(-1);
  const found =
    (brought && last && jump(cell, brought.now, last)) ??
    againstLastYear(cell, context) ??
    (brought &&
      outlier(
        cell,
        brought.now,
        brought.before.map(({ figure }) => figure),
      ));
  return found === undefined ? [] : [found];
};

/*
 * How far is far. Ours, no rule's: a month that brings three times what the last one did, or a third, is mostly a digit too many or a
 * figure in another unit (đồng for tỷ đồng); a year moves less than its months do. Shares are told apart by points.
 */
const JUMP_FACTOR: Decimal = '3';
const YEAR_FACTOR: Decimal = '2';
const JUMP_POINTS: Decimal = '20';

const jump = (cell: FilledCell, now: Decimal, last: Said): Finding | undefined =>
  isFar(cell, now, last.figure, JUMP_FACTOR) ? compared(cell, 'jump', now, last) : undefined;

const againstLastYear = (cell: FilledCell, context: SheetContext): Finding | undefined => {
  const figure = figureOf(cell.value, cell.measurement);
  const then = saidBefore(cell, context).find(({ period }) => period === yearBefore(context.period));
  if (figure === undefined || then === undefined || !isFar(cell, figure, then.figure, YEAR_FACTOR)) return undefined;
  return compared(cell, 'last_year', figure, then);
};

const isFar = ({ indicator }: FilledCell, a: Decimal, b: Decimal, factor: Decimal): boolean => {
  if (isInPercent(indicator)) return compareDecimals(distance(a, b), JUMP_POINTS) > 0;
  const apart = timesApart(a, b);
  return apart !== undefined && compareDecimals(apart, factor) > 0;
};

// Iglewicz and Hoaglin: a modified z-score above 3.5, of at least so many values that a median says something. Median and MAD, because one
// wrong figure of the past must not make the next one look right.
const LEAST_VALUES = 6;
const FARTHEST_SCORE: Decimal = '3.5';
const CONSISTENCY: Decimal = '0.6745';

const outlier = (cell: FilledCell, now: Decimal, before: readonly Decimal[]): Finding | undefined => {
  if (before.length < LEAST_VALUES) return undefined;
  const middle = median(before);
  const spread = median(before.map((one) => distance(one, middle)));
  // Undefined where all were alike: then nothing is said of how far is far.
  const score = dividedBy(times(CONSISTENCY, distance(now, middle)), spread);
  if (score === undefined || compareDecimals(score, FARTHEST_SCORE) <= 0) return undefined;
  const [figure, usual, count] = [shown(now, cell), shown(middle, cell), before.length];
  return warned(cell, 'outlier', {
    vi: `${figure.vi} khác hẳn mức thường thấy (${usual.vi}, trung vị của ${count} kỳ trước)`,
    en: `${figure.en} is far from the usual (${usual.en}, the median of the ${count} periods before)`,
  });
};

const median = (figures: readonly Decimal[]): Decimal => {
  const sorted = bySize(figures);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : times(plus(sorted[half - 1]!, sorted[half]!), '0.5');
};

const compared = (cell: FilledCell, rule: string, now: Decimal, then: Said): Finding => {
  const [figure, before, of] = [shown(now, cell), shown(then.figure, cell), sayPeriod(then.period)];
  return warned(cell, rule, {
    vi: `${figure.vi} chênh lệch lớn so với ${of.vi} (${before.vi})`,
    en: `${figure.en} is far from what ${of.en} had (${before.en})`,
  });
};

const warned = (cell: FilledCell, rule: string, what: Bilingual): Finding => {
  const { vi, en } = nameOf(cell);
  return foundIn({
    ...{ rule, kind: 'warning', key: cell.key },
    sentence: { vi: `${vi}: ${what.vi}. Hãy kiểm tra; nếu đúng, ghi lý do.`, en: `${en}: ${what.en}. Check it; if it is right, say why.` },
  });
};
