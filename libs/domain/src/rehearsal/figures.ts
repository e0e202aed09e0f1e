import { type Decimal, decimal } from '../indicator/decimal.js';
import type { Measurement } from '../indicator/measurement.js';
import type { CellValue } from '../report/cell.js';
import type { Indicator } from '../target/target.js';
import { chance, pick } from './chance.js';

/** How an indicator develops over an invented year; by lots where nobody says. Decimals as people of that indicator would say them. */
export interface FigurePersona {
  readonly indicator: string;
  /** Of a rate: what it is at the beginning and at the end of the year. Of what adds up: the whole year's, as `last`. */
  readonly first?: Decimal;
  readonly last?: Decimal;
  /** Of a rate: what it is reckoned of, all units together. */
  readonly base?: Decimal;
  /** The month, 1 to 12, in which less comes in. */
  readonly dip?: number;
}

/** One figure that is to be invented. */
export interface FigureLot {
  readonly indicator: Indicator;
  readonly measurement: Measurement;
  readonly unit: string;
  /** Which part of the whole this unit has, 0 to 1. */
  readonly share: number;
  readonly field?: string;
  /** The months it covers, 1 to 12, in their order. */
  readonly months: readonly number[];
  readonly persona?: FigurePersona;
  /** The same months of the year before. */
  readonly lastYear?: boolean;
  readonly seed: number;
}

/** What an invented unit says: seeded, plausible, on its way to the target, with a dip; the same lot gives the same figure. */
export const inventedFigure = (lot: FigureLot): CellValue => {
  const { measurement } = lot;
  switch (measurement.figure) {
    case 'words':
      return { kind: 'words', text: 'Số liệu giả định: duy trì ổn định, không phát sinh vấn đề mới.' };
    case 'value':
      return { kind: 'value', value: written(isAmount(measurement) ? amountIn(lot) : rateAt(lot), measurement.places) };
    case 'weighted':
      return { kind: 'weighted', value: written(rateAt(lot), measurement.places), weight: written(baseOf(lot), 0) };
    case 'ratio':
      return ratio(lot, rateAt(lot) / factorOf(measurement));
    case 'reduction':
      return ratio(lot, 1 - rateAt(lot) / factorOf(measurement));
  }
};

const ratio = (lot: FigureLot, quotient: number): CellValue => {
  const denominator = Math.round(baseOf(lot));
  const most = lot.measurement.share ? denominator : Infinity;
  const numerator = Math.min(most, Math.max(0, Math.round(denominator * quotient)));
  return { kind: 'ratio', numerator: written(numerator, 0), denominator: written(denominator, 0) };
};

const isAmount = ({ acrossPeriods }: Measurement): boolean => acrossPeriods === 'sum' || acrossPeriods === 'cumulative';

/** What the months bring of the unit's part of the year. */
const amountIn = (lot: FigureLot): number => {
  const { months, measurement } = lot;
  const covered = measurement.acrossPeriods === 'cumulative' ? MONTHS.filter((month) => month <= months.at(-1)!) : months;
  const weights = MONTHS.map((month) => weightOf(month, lot));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const each = covered.map((month) => (yearOf(lot) * weights[month - 1]!) / whole);
  // Each month is rounded for itself, so that a quarter is the sum of its months.
  return each.reduce((sum, amount) => sum + Number(amount.toFixed(measurement.places)), 0);
};

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** A little more every month, some chance, and one month in which little comes in. */
const weightOf = (month: number, lot: FigureLot): number => {
  const { seed, unit, indicator, persona } = lot;
  const dip = persona?.dip ?? pick(4, 9, seed, indicator.code, 'dip');
  const drift = 0.8 + month * 0.035;
  const luck = 0.88 + chance(seed, unit, indicator.code, month, 'month') * 0.24;
  return drift * luck * (month === dip ? 0.55 : 1);
};

/** The unit's part of the whole year, somewhat more or less than the target. */
const yearOf = ({ persona, indicator, share, seed, unit, lastYear }: FigureLot): number => {
  const whole = Number(persona?.last ?? indicator.value ?? pick(120, 400, seed, indicator.code, 'year'));
  const outcome = persona?.last === undefined ? 0.94 + chance(seed, indicator.code, 'outcome') * 0.13 : 1;
  const before = lastYear ? 0.88 + chance(seed, indicator.code, 'before') * 0.1 : 1;
  return whole * before * outcome * share * (0.97 + chance(seed, unit, indicator.code, 'part') * 0.06);
};

/** A rate on its way from the beginning of the year to its end, along the indicator's own path where it has one. */
const rateAt = (lot: FigureLot): number => {
  const { persona, indicator, months, seed, unit, field = '' } = lot;
  const target = Number(indicator.value ?? 100);
  const isCeiling = lot.measurement.evaluation === 'less_than' || lot.measurement.evaluation === 'at_most';
  const last = Number(persona?.last ?? target * (isCeiling ? 0.96 : 1.004));
  const first = Number(persona?.first ?? target * (isCeiling ? 1.04 : 0.975));
  const month = months.at(-1)!;
  const expected = lot.measurement.path?.[month - 1];
  const luck = (chance(seed, unit, indicator.code, field, month, 'rate') - 0.5) * 0.008 * target + (lot.lastYear ? -0.015 * last : 0);
  if (expected !== undefined) return (last * Number(expected)) / 100 + luck;
  return first + ((last - first) * month) / 12 + luck;
};

/** What a rate is a part of: households, pupils, cases. A unit's base is the same all year. */
const baseOf = ({ seed, unit, indicator, share, persona, field = '' }: FigureLot): number => {
  const whole = Number(persona?.base ?? pick(9_000, 60_000, seed, indicator.code, field, 'base'));
  const part = indicator.partOf === undefined ? 1 : PART_OF_A_PART;
  return Math.max(1, whole * part * share * (0.95 + chance(seed, unit, indicator.code, field, 'base') * 0.1));
};

/** A sub-indicator speaks of a small part of what its indicator speaks of. */
const PART_OF_A_PART = 0.1;

const factorOf = ({ factor = '1' }: Measurement): number => Number(factor);

const written = (value: number, places: number): Decimal => decimal(value.toFixed(places));
