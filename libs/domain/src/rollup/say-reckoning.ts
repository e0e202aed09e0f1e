import { isRunningTotal } from '../indicator/aggregation.js';
import { type Decimal, ONE, rounded, ZERO } from '../indicator/decimal.js';
import type { Numbers } from '../indicator/figure.js';
import type { AcrossUnits, FigurePart } from '../indicator/measurement.js';
import { writeDecimal } from '../indicator/writing.js';
import type { Bilingual, Language } from '../text.js';
import type { Explanation, Reckoned } from './compilation.js';
import type { RowRule } from './rows.js';
import { addedUp } from './running-total.js';
import type { UnitsFigures } from './units-figures.js';

interface Reckoning {
  readonly column: Explanation['column'];
  readonly units: readonly UnitsFigures[];
  readonly result: Reckoned | null;
}

/** How a figure was reckoned: the rule in words, and the sum with its numbers, so that it can be checked by hand. */
export const sayReckoning = (row: RowRule, reckoning: Reckoning): Bilingual => {
  const words = COLUMNS[reckoning.column];
  const rule = RULES[row.measurement.acrossUnits];
  const say = (language: Language): string =>
    `${words[language]}${takenOffIn(row, reckoning)?.[language] ?? ''}: ${rule[language]}.${sumIn(language, row, reckoning)}`;
  return { vi: say('vi'), en: say('en') };
};

const COLUMNS: Readonly<Record<Explanation['column'], Bilingual>> = {
  current: { vi: 'Thực hiện trong kỳ', en: 'Of the period' },
  cumulative: { vi: 'Lũy kế từ đầu năm', en: 'Of the year so far' },
  lastYear: { vi: 'Cùng kỳ năm trước', en: 'Of the same time last year' },
};

const SINCE: Bilingual = { vi: ' (số lũy kế kỳ này trừ số lũy kế kỳ trước)', en: ' (the running total less what it was before)' };

const RULES: Readonly<Record<AcrossUnits, Bilingual>> = {
  sum: { vi: 'cộng số liệu của các đơn vị', en: 'the units’ figures are added' },
  ratio: { vi: 'cộng riêng tử số và mẫu số của các đơn vị rồi mới chia', en: 'numerators and denominators are added apart, then divided' },
  weighted_mean: { vi: 'bình quân theo quyền số của các đơn vị', en: 'the mean of the units’ figures by what they weigh' },
  min: { vi: 'lấy số nhỏ nhất của các đơn vị', en: 'the least of the units’ figures' },
  max: { vi: 'lấy số lớn nhất của các đơn vị', en: 'the most of the units’ figures' },
  lead: { vi: 'lấy số liệu của đơn vị chủ trì', en: 'the lead unit’s figure' },
  none: { vi: 'không tổng hợp; số liệu từng đơn vị đứng riêng', en: 'not put together; each unit’s figure stands alone' },
};

const ELSEWHERE: Bilingual = {
  vi: ' (số lũy kế, trừ phần đơn vị đã báo cáo nơi khác)',
  en: ' (the running totals less what units had reported elsewhere)',
};

/** What is taken off a running total. */
const takenOffIn = ({ measurement }: RowRule, { column, units }: Reckoning): Bilingual | undefined => {
  if (!isRunningTotal(measurement)) return undefined;
  if (column === 'current') return SINCE;
  return units.some(({ used }) => used.some(({ isTakenOff }) => isTakenOff)) ? ELSEWHERE : undefined;
};

const sumIn = (language: Language, row: RowRule, reckoning: Reckoning): string => {
  const { result } = reckoning;
  if (result === null) return ` ${NO_RESULT[language]}`;
  const terms = termsOf(row, reckoning);
  const value = rounded(result.value, row.measurement.places);
  const equals = value === result.value ? '=' : '≈';
  return ` ${writtenSum(language, row, terms)} ${equals} ${writeDecimal(value, language)}${measureIn(language, row)}.`;
};

const NO_RESULT: Bilingual = { vi: 'Chưa có số liệu để tính.', en: 'There is no figure to reckon with.' };

const measureIn = (language: Language, { indicator }: RowRule): string =>
  indicator.unit === null ? '' : ` ${indicator.unit.name[language]}`;

/** The numbers that are put together. What leads alone, or is picked, stands with its own. */
const termsOf = (row: RowRule, reckoning: Reckoning): readonly Numbers[] => {
  const units =
    row.measurement.acrossUnits === 'lead'
      ? reckoning.units.filter(({ standing }) => standing.contributor.unit === row.lead)
      : reckoning.units;
  if (isRunningTotal(row.measurement)) return units.map(({ used }) => ({ value: used.reduce(addedUp, ZERO) }));
  return units.flatMap(({ used }) => used.map(({ said }) => said.numbers));
};

const writtenSum = (language: Language, { measurement }: RowRule, terms: readonly Numbers[]): string => {
  const { figure, factor = ONE, acrossUnits } = measurement;
  const added = (part: FigurePart): string =>
    joinedBy(
      ' + ',
      terms.map((numbers) => numbers[part]!),
      language,
    );
  const times = factor === ONE ? '' : ` × ${writeDecimal(factor, language)}`;
  const isPicked = acrossUnits === 'min' || acrossUnits === 'max';
  switch (figure) {
    case 'value':
      return isPicked
        ? `${acrossUnits}(${joinedBy(
            '; ',
            terms.map(({ value }) => value!),
            language,
          )})`
        : added('value');
    case 'ratio':
      return isPicked
        ? `${acrossUnits}(${quotients(terms, language)})${times}`
        : `(${added('numerator')}) ÷ (${added('denominator')})${times}`;
    case 'reduction':
      return `(1 − (${added('numerator')}) ÷ (${added('denominator')}))${times}`;
    case 'weighted':
      return `(${products(terms, language)}) ÷ (${added('weight')})`;
    case 'words':
      return '';
  }
};

const quotients = (terms: readonly Numbers[], language: Language): string =>
  shortened(
    terms.map(({ numerator, denominator }) => `${writeDecimal(numerator!, language)} ÷ ${writeDecimal(denominator!, language)}`),
    '; ',
  );

const products = (terms: readonly Numbers[], language: Language): string =>
  shortened(
    terms.map(({ value, weight }) => `${writeDecimal(value!, language)} × ${writeDecimal(weight!, language)}`),
    ' + ',
  );

const joinedBy = (sign: string, numbers: readonly Decimal[], language: Language): string =>
  shortened(
    numbers.map((number) => (number.startsWith('-') ? `(${writeDecimal(number, language)})` : writeDecimal(number, language))),
    sign,
  );

/** So many are added by hand; of more the inputs are there to be added by a machine. */
const shortened = (terms: readonly string[], sign: string): string =>
  terms.length <= SHOWN ? terms.join(sign) : [...terms.slice(0, SHOWN), `… [${terms.length}]`].join(sign);

const SHOWN = 40;
