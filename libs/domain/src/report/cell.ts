import type { Decimal } from '../indicator/decimal.js';

/** An estimate (ước thực hiện), or the actual figure (chính thức). They are two values of the same cell, and both are kept. */
export type Nature = 'estimate' | 'actual';

/** Which cell of a sheet. */
export interface CellRef {
  readonly indicator: string;
  /** Of which field, where the indicator is measured for each of several. */
  readonly field?: string;
  readonly nature: Nature;
  /** The earlier period of which it gives the actual figure; missing on a cell of the sheet's own period. */
  readonly restates?: string;
}

/** What stands in a cell. Nothing to say is said too: the figure is missing, with the reason, or it cannot be measured yet. */
export type CellValue =
  | { readonly kind: 'value'; readonly value: Decimal }
  | { readonly kind: 'ratio'; readonly numerator: Decimal; readonly denominator: Decimal }
  | { readonly kind: 'weighted'; readonly value: Decimal; readonly weight: Decimal }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'missing'; readonly reason: string }
  | { readonly kind: 'not_yet' };

/** `T27/giao-duc:estimate`, `T03:actual@2023-03` */
export const cellKey = ({ indicator, field, nature, restates }: CellRef): string =>
  `${indicator}${field === undefined ? '' : `/${field}`}:${nature}${restates === undefined ? '' : `@${restates}`}`;

const KEY = /^([^/:@]+)(?:\/([^/:@]+))?:(estimate|actual)(?:@(.+))?$/;

/** The cell of this key; undefined where it is none. */
export const cellOf = (key: string): CellRef | undefined => {
  const [, indicator, field, nature, restates] = KEY.exec(key) ?? [];
  if (indicator === undefined) return undefined;
  return { indicator, ...(field && { field }), nature: nature as Nature, ...(restates && { restates }) };
};
