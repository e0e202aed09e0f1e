import { compareDecimals } from '../../indicator/decimal.js';
import { sayPeriod } from '../../notice/digest.js';
import type { Bilingual } from '../../text.js';
import { cellKey } from '../cell.js';
import { yearBefore } from '../form-of-period.js';
import type { Finding } from '../sheet.js';
import type { SheetContext } from '../sheet-context.js';
import { type FilledCell, foundIn, nameOf, shown } from './finding.js';
import { figureOf, isInNumbers } from './numbers.js';

/**
 * The periods whose actual figures a unit may still give with its sheet of this one, oldest first: those that it has reported on, and last
 * year's same one, also where that lies before everything that was reported here, since this one is compared with it.
 */
export const restatablePeriods = ({ period, history }: Pick<SheetContext, 'period' | 'history'>): readonly string[] =>
  [...new Set([yearBefore(period), ...history.map((earlier) => earlier.period)])].sort();

/** What a unit gives as the actual figure of an earlier period is a figure, and of a period that it may still give one of. */
export const restatedPeriod = (cell: FilledCell, context: SheetContext): readonly Finding[] => {
  const { restates, nature } = cell.ref;
  if (restates === undefined) return [];
  if (nature !== 'actual' || !isInNumbers(cell.value))
    return [wrong(cell, { vi: 'chỉ số liệu chính thức mới được bổ sung cho kỳ trước', en: 'only an actual figure is given later' })];
  if (restatablePeriods(context).includes(restates)) return [];
  const of = sayPeriod(restates);
  const isOwn = restates === context.period;
  return [
    wrong(cell, {
      vi: isOwn ? 'kỳ bổ sung phải là một kỳ trước kỳ này' : `đơn vị chưa có báo cáo ${of.vi} trước kỳ này để bổ sung`,
      en: isOwn ? 'the restated period has to be an earlier one' : `this unit has no earlier report of ${of.en} to restate`,
    }),
  ];
};

/** The actual figure is another than the estimate was: both are kept, and whoever reads them is told. */
export const unlikeTheEstimate = (cell: FilledCell, row: readonly FilledCell[], context: SheetContext): readonly Finding[] => {
  if (cell.ref.nature !== 'actual') return [];
  const estimate = estimateOf(cell, row, context);
  const [actual, before] = [figureOf(cell.value, cell.measurement), estimate && figureOf(estimate, cell.measurement)];
  if (actual === undefined || before === undefined || compareDecimals(actual, before) === 0) return [];
  const [{ vi, en }, now, then] = [nameOf(cell), shown(actual, cell), shown(before, cell)];
  return [
    foundIn({
      ...{ rule: 'unlike_estimate', kind: 'note', key: cell.key },
      sentence: {
        vi: `${vi}: số chính thức ${now.vi}, ước thực hiện trước đó ${then.vi}.`,
        en: `${en}: the actual figure is ${now.en}, the estimate was ${then.en}.`,
      },
    }),
  ];
};

const estimateOf = ({ ref }: FilledCell, row: readonly FilledCell[], { history }: SheetContext) => {
  if (ref.restates === undefined)
    return row.find(({ ref: { nature, restates } }) => nature === 'estimate' && restates === undefined)?.value;
  const { indicator, field } = ref;
  const key = cellKey({ indicator, ...(field !== undefined && { field }), nature: 'estimate' });
  return history.find(({ period }) => period === ref.restates)?.sheet.cells[key];
};

const wrong = (cell: FilledCell, what: Bilingual): Finding => {
  const { vi, en } = nameOf(cell);
  return foundIn({
    ...{ rule: 'restated_period', kind: 'error', key: cell.key },
    sentence: { vi: `${vi}: ${what.vi}. Hãy kiểm tra kỳ.`, en: `${en}: ${what.en}. Check the period.` },
  });
};
