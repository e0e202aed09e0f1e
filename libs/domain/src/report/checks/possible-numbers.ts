import { compareDecimals, type Decimal, isDecimal, isZero, ZERO } from '../../indicator/decimal.js';
import type { FigurePart } from '../../indicator/measurement.js';
import type { Bilingual } from '../../text.js';
import type { Finding } from '../sheet.js';
import { type CellRule, type FilledCell, foundIn, nameOf, written } from './finding.js';
import { isInPercent, numbersOf } from './numbers.js';

/** Numbers that are none, counts below nothing, and what cannot be divided by. */
export const possibleNumbers: CellRule = (cell) => {
  const parts = Object.entries(numbersOf(cell.value)) as [FigurePart, Decimal][];
  const faulty = parts.find(([, number]) => !isDecimal(number));
  if (faulty !== undefined) return [noNumber(cell, faulty)];
  return [...parts.filter((part) => isBelowNothing(cell, part)).map((part) => negative(cell, part)), ...dividing(cell)].slice(0, 1);
};

/** What is said in percent may be below nothing, a growth that is none; what is counted may not. */
const isBelowNothing = ({ indicator }: FilledCell, [part, number]: [FigurePart, Decimal]): boolean =>
  compareDecimals(number, ZERO) < 0 && !(part === 'value' && isInPercent(indicator));

const dividing = (cell: FilledCell): readonly Finding[] => {
  const { value, measurement } = cell;
  if (value.kind !== 'ratio' || !isZero(value.denominator) || isZero(value.numerator)) return [];
  return [measurement.figure === 'reduction' ? nothingToReduce(cell) : shareOfNothing(cell)];
};

const noNumber = (cell: FilledCell, [part, number]: [FigurePart, Decimal]): Finding => {
  const { vi, en } = nameOf(cell);
  const of = partName(cell, part);
  return foundIn({
    ...{ rule: 'not_a_number', kind: 'error', key: cell.key },
    sentence: {
      vi: `${vi}: ${of.vi} “${number}” không phải là số. Hãy chỉ ghi chữ số, ví dụ 5.558 hoặc 33,5.`,
      en: `${en}: ${of.en} “${number}” is no number. Write digits only, such as 5,558 or 33.5.`,
    },
  });
};

const negative = (cell: FilledCell, [part, number]: [FigurePart, Decimal]): Finding => {
  const [{ vi, en }, of, said] = [nameOf(cell), partName(cell, part), written(number)];
  return foundIn({
    ...{ rule: 'negative', kind: 'error', key: cell.key },
    sentence: {
      vi: `${vi}: ${of.vi} là ${said.vi}, nhưng không thể nhỏ hơn 0.`,
      en: `${en}: ${of.en} is ${said.en}, and cannot be less than 0.`,
    },
  });
};

const shareOfNothing = (cell: FilledCell): Finding => {
  const { vi, en } = nameOf(cell);
  return foundIn({
    ...{ rule: 'denominator', kind: 'error', key: cell.key },
    sentence: {
      vi: `${vi}: mẫu số là 0 trong khi tử số khác 0. Hãy kiểm tra lại hai số.`,
      en: `${en}: the denominator is 0 and the numerator is not. Check both numbers.`,
    },
  });
};

const nothingToReduce = (cell: FilledCell): Finding => {
  const { vi, en } = nameOf(cell);
  return foundIn({
    ...{ rule: 'no_base', kind: 'warning', key: cell.key },
    sentence: {
      vi: `${vi}: số gốc để so sánh là 0, nên không tính được mức giảm. Nếu đúng vậy, hãy ghi rõ.`,
      en: `${en}: the base to compare with is 0, so no reduction can be reckoned. If that is so, say it.`,
    },
  });
};

const partName = ({ measurement: { parts } }: FilledCell, part: FigurePart): Bilingual =>
  (parts as Partial<Record<FigurePart, Bilingual>> | undefined)?.[part] ?? { vi: 'số', en: 'the number' };
