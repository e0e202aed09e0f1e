import Big from 'big.js';

/*
 * decimal  a number as it is written, digit by digit: `5558`, `33.5`, `-0.75`; a point before the fraction, nothing between the thousands
 */

/** A decimal in its only spelling: no plus, no leading zero but one before the point, no trailing zero after it, no minus zero. */
export type Decimal = string;

/** How many places a quotient is kept to: far beyond what anybody prints. Sums and products are exact. */
export const QUOTIENT_PLACES = 20;

// An own constructor, so that nobody else's settings reach it.
const Exact = Big();
Exact.DP = QUOTIENT_PLACES;
Exact.RM = Exact.roundHalfUp;
// Never written with an exponent.
Exact.NE = -1_000;
Exact.PE = 1_000;

const WRITTEN = /^-?\d{1,40}(\.\d{1,40})?$/;

/** Whether a text is a number written with digits and at most one point, of at most forty digits on each side of it. */
export const isDecimal = (text: string): boolean => WRITTEN.test(text);

/** The one spelling of a decimal: `05.50` is `5.5`. Whoever passes anything else has not asked `isDecimal`. */
export const decimal = (text: string): Decimal => {
  if (!isDecimal(text)) throw new RangeError(`Not a decimal: ${text}`);
  return spelled(new Exact(text));
};

export const ZERO: Decimal = '0';
export const ONE: Decimal = '1';

export const plus = (a: Decimal, b: Decimal): Decimal => plusShort(a, b) ?? spelled(new Exact(a).plus(b));
export const minus = (a: Decimal, b: Decimal): Decimal => spelled(new Exact(a).minus(b));
export const times = (a: Decimal, b: Decimal): Decimal => spelled(new Exact(a).times(b));
/** Undefined where nothing can be divided by. */
export const dividedBy = (a: Decimal, b: Decimal): Decimal | undefined => (isZero(b) ? undefined : spelled(new Exact(a).div(b)));
/** Below, at or above zero as `a` is less than, equal to or more than `b`. */
export const compareDecimals = (a: Decimal, b: Decimal): number => new Exact(a).cmp(b);
export const isZero = (a: Decimal): boolean => new Exact(a).eq(0);
/** To so many places after the point, a half away from zero, as figures are rounded when they are printed. */
export const rounded = (a: Decimal, places: number): Decimal => spelled(new Exact(a).round(places, Exact.roundHalfUp));

const spelled = (number: Big): Decimal => {
  const text = number.toFixed();
  return text === '-0' ? ZERO : text;
};

/**
 * The sum of two short decimals as whole numbers of their smallest place, which a double holds exactly: a compilation adds hundreds of thousands
 * of them. Undefined where they are too long for that.
 */
const plusShort = (a: Decimal, b: Decimal): Decimal | undefined => {
  if (a.length > SHORT || b.length > SHORT) return undefined;
  const places = Math.max(placesOf(a), placesOf(b));
  if (places > SHORT_PLACES) return undefined;
  return fromSmallest(inSmallest(a, places) + inSmallest(b, places), places);
};

// Eleven digits with four more behind them stay below 2^53.
const SHORT = 11;
const SHORT_PLACES = 4;
const SCALES = [1, 10, 100, 1_000, 10_000] as const;

const placesOf = (a: Decimal): number => {
  const point = a.indexOf('.');
  return point === -1 ? 0 : a.length - point - 1;
};

const inSmallest = (a: Decimal, places: number): number => {
  const own = placesOf(a);
  return Number(own === 0 ? a : a.replace('.', '')) * SCALES[places - own]!;
};

const fromSmallest = (sum: number, places: number): Decimal => {
  if (places === 0) return String(sum);
  const digits = String(Math.abs(sum)).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  const whole = `${sum < 0 ? '-' : ''}${digits.slice(0, -places)}`;
  return fraction === '' ? whole : `${whole}.${fraction}`;
};
