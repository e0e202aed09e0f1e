import { isRunningTotal } from '../../indicator/aggregation.js';
import { compareDecimals } from '../../indicator/decimal.js';
import { yearOfPeriod } from '../form-of-period.js';
import { sayPeriod } from '../../notice/digest.js';
import { type CellRule, foundIn, nameOf, shown } from './finding.js';
import { figureOf } from './numbers.js';
import { saidBefore } from './series.js';

/** A running total of the year (lũy kế) that is less than it was: something was taken back, or this is not the running total. */
export const notFalling: CellRule = (cell, context) => {
  if (!isRunningTotal(cell.measurement)) return [];
  const figure = figureOf(cell.value, cell.measurement);
  const last = saidBefore(cell, context).findLast(({ period }) => yearOfPeriod(period) === yearOfPeriod(context.period));
  if (figure === undefined || last === undefined || compareDecimals(figure, last.figure) >= 0) return [];
  const [{ vi, en }, now, before, of] = [nameOf(cell), shown(figure, cell), shown(last.figure, cell), sayPeriod(last.period)];
  return [
    foundIn({
      ...{ rule: 'not_falling', kind: 'warning', key: cell.key },
      sentence: {
        vi: `${vi}: lũy kế ${now.vi} thấp hơn ${of.vi} (${before.vi}). Hãy ghi số lũy kế từ đầu năm; nếu kỳ trước sai, ghi lý do.`,
        en: `${en}: the running total ${now.en} is less than that of ${of.en} (${before.en}). Give the total since the beginning of the year; if the last one was wrong, say why.`,
      },
    }),
  ];
};
