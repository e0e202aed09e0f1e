import type { FigureKind, FigurePart, Measurement } from '#domain';
import type { FigureLine } from './figure-lines.js';

/** A formula with what it comes to. */
export interface Reckoning {
  readonly formula: string;
  readonly result: number;
}

/** How figures of this kind are put together from lines; `at` names the range in which a part of them stands. */
export const putTogether = (
  { figure, factor = '1' }: Measurement,
  lines: readonly FigureLine[],
  at: (part: FigurePart) => string,
): Reckoning | undefined => RECKONED[figure]?.({ lines, at, factor });

interface Lines {
  readonly lines: readonly FigureLine[];
  readonly at: (part: FigurePart) => string;
  readonly factor: string;
}

const RECKONED: Readonly<Partial<Record<FigureKind, (lines: Lines) => Reckoning>>> = {
  value: ({ lines, at }) => ({ formula: `SUM(${at('value')})`, result: sum(lines, 'value') }),
  ratio: ({ lines, at, factor }) => ({
    formula: `SUM(${at('numerator')})/SUM(${at('denominator')})*${factor}`,
    result: (sum(lines, 'numerator') / sum(lines, 'denominator')) * Number(factor),
  }),
  reduction: ({ lines, at, factor }) => ({
    formula: `(SUM(${at('denominator')})-SUM(${at('numerator')}))/SUM(${at('denominator')})*${factor}`,
    result: ((sum(lines, 'denominator') - sum(lines, 'numerator')) / sum(lines, 'denominator')) * Number(factor),
  }),
  weighted: ({ lines, at }) => ({
    formula: `SUMPRODUCT(${at('value')},${at('weight')})/SUM(${at('weight')})`,
    result: lines.reduce((total, { figure }) => total + Number(figure.value ?? 0) * Number(figure.weight ?? 0), 0) / sum(lines, 'weight'),
  }),
};

const sum = (lines: readonly FigureLine[], part: FigurePart): number =>
  lines.reduce((total, { figure }) => total + Number(figure[part] ?? 0), 0);

/**
 * The formula that comes to what was compiled; none where none does: the compiled figure is exact, and a table must never say another
 * one beside it.
 */
export const agreeing = (candidates: readonly (Reckoning | undefined)[], compiled: string): string | undefined =>
  candidates.find((candidate) => candidate !== undefined && isSame(candidate.result, Number(compiled)))?.formula;

const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(b));

/** Excel reckons with some fifteen digits. */
const TOLERANCE = 1e-9;
