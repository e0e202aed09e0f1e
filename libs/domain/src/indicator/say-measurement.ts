import type { Bilingual } from '../text.js';
import type { AcrossPeriods, AcrossUnits, Evaluation, FigureKind, Measurement } from './measurement.js';

/** When the target is met, in words: the rule, which is kept apart from the words in which the plan compares. */
export const sayEvaluation = ({ evaluation, fields }: Pick<Measurement, 'evaluation' | 'fields'>): Bilingual => {
  const { vi, en } = EVALUATIONS[evaluation];
  return fields === undefined ? { vi, en } : { vi: `${vi}, ở từng lĩnh vực`, en: `${en}, in every field` };
};

/** How an indicator is entered and added up, in words. */
export const sayMeasurement = ({ figure, acrossUnits, acrossPeriods, yearly }: Measurement): Bilingual => {
  const parts = [FIGURES[figure], ACROSS_UNITS[acrossUnits], ACROSS_PERIODS[acrossPeriods], ...(yearly ? [YEARLY] : [])];
  return { vi: `${parts.map(({ vi }) => vi).join('; ')}.`, en: `${parts.map(({ en }) => en).join('; ')}.` };
};

const EVALUATIONS: Readonly<Record<Evaluation, Bilingual>> = {
  at_least: { vi: 'Đạt khi bằng hoặc cao hơn chỉ tiêu', en: 'Met by the target or more' },
  more_than: { vi: 'Đạt khi cao hơn chỉ tiêu', en: 'Met by more than the target' },
  at_most: { vi: 'Đạt khi không vượt quá chỉ tiêu', en: 'Met by no more than the target' },
  less_than: { vi: 'Đạt khi thấp hơn chỉ tiêu', en: 'Met by less than the target' },
  judged: { vi: 'Do người có thẩm quyền đánh giá', en: 'Judged by a person' },
};

const FIGURES: Readonly<Record<FigureKind, Bilingual>> = {
  value: { vi: 'Nhập một con số', en: 'One number is entered' },
  ratio: { vi: 'Nhập tử số và mẫu số', en: 'Numerator and denominator are entered' },
  reduction: {
    vi: 'Nhập số của kỳ và số của kỳ gốc, tính mức giảm',
    en: "The period's number and its base are entered, and how many fewer",
  },
  weighted: { vi: 'Nhập con số và quyền số', en: 'A number and its weight are entered' },
  words: { vi: 'Nhập bằng lời', en: 'Words are entered' },
};

const ACROSS_UNITS: Readonly<Record<AcrossUnits, Bilingual>> = {
  sum: { vi: 'cộng các đơn vị', en: 'units are added' },
  ratio: { vi: 'cộng riêng tử số và mẫu số của các đơn vị', en: "the units' numerators and denominators are added apart" },
  weighted_mean: { vi: 'bình quân gia quyền các đơn vị', en: 'the weighted mean of the units' },
  min: { vi: 'lấy đơn vị thấp nhất', en: 'the lowest unit' },
  max: { vi: 'lấy đơn vị cao nhất', en: 'the highest unit' },
  lead: { vi: 'lấy số của đơn vị chủ trì', en: 'what the lead unit says' },
  none: { vi: 'không gộp các đơn vị', en: 'units are not put together' },
};

const ACROSS_PERIODS: Readonly<Record<AcrossPeriods, Bilingual>> = {
  sum: { vi: 'cộng các kỳ', en: 'periods are added' },
  cumulative: { vi: 'kỳ sau đã gồm các kỳ trước', en: 'a period holds those before it' },
  latest: { vi: 'lấy kỳ gần nhất', en: 'the latest period' },
  ratio: { vi: 'cộng riêng tử số và mẫu số của các kỳ', en: "the periods' numerators and denominators are added apart" },
  weighted_mean: { vi: 'bình quân gia quyền các kỳ', en: 'the weighted mean of the periods' },
  min: { vi: 'lấy kỳ thấp nhất', en: 'the lowest period' },
  max: { vi: 'lấy kỳ cao nhất', en: 'the highest period' },
  none: { vi: 'không gộp các kỳ', en: 'periods are not put together' },
};

const YEARLY: Bilingual = {
  vi: 'mỗi năm đo một lần, trước đó là “chưa đến kỳ đánh giá”',
  en: 'measured once a year, “not yet” until then',
};
