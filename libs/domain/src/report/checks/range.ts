import { compareDecimals, ZERO } from '../../indicator/decimal.js';
import type { Finding } from '../sheet.js';
import { type CellRule, type FilledCell, foundIn, nameOf, shown } from './finding.js';
import { figureOf, isInPercent } from './numbers.js';

/** A share of more than a hundred, and a rate below nothing: possible now and then, and then there is something to say about it. */
export const range: CellRule = (cell) => {
  const figure = isInPercent(cell.indicator) ? figureOf(cell.value, cell.measurement) : undefined;
  if (figure === undefined) return [];
  // Of a share whose part is counted in the whole the form's own rule says that.
  if (compareDecimals(figure, HUNDRED) > 0 && cell.measurement.share !== true) return [outside(cell, 'above_hundred', figure, HUNDRED)];
  // That there were more instead of fewer is what a reduction below nothing says, and no mistake.
  return compareDecimals(figure, ZERO) < 0 && cell.measurement.figure !== 'reduction' ? [outside(cell, 'below_nothing', figure, ZERO)] : [];
};

const HUNDRED = '100';

const outside = (cell: FilledCell, rule: 'above_hundred' | 'below_nothing', figure: string, end: string): Finding => {
  const [{ vi, en }, said, at] = [nameOf(cell), shown(figure, cell), shown(end, cell)];
  const how = rule === 'above_hundred' ? { vi: 'cao hơn', en: 'more than' } : { vi: 'thấp hơn', en: 'less than' };
  return foundIn({
    ...{ rule, kind: 'warning', key: cell.key },
    sentence: {
      vi: `${vi}: ${said.vi}, ${how.vi} ${at.vi}. Hãy kiểm tra; nếu đúng, ghi lý do.`,
      en: `${en}: ${said.en}, ${how.en} ${at.en}. Check it; if it is right, say why.`,
    },
  });
};
