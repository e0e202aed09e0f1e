import { type Decimal, isZero, type Reckoned, rounded, writeDecimal } from '#domain';

/** A number as it is printed: words beside it belong to how it is written, and a table of numbers keeps it a number. */
export interface Figure {
  readonly kind: 'figure';
  readonly value: Decimal;
  /** As many places as it has, where none are given. */
  readonly places?: number;
  /** `≥ ` */
  readonly before?: string;
  /** ` (ước)` */
  readonly after?: string;
  /** With a plus where it is above zero. */
  readonly signed?: true;
}

/** What stands in one field of a table. */
export type Cell = { readonly kind: 'none' } | { readonly kind: 'text'; readonly text: string } | Figure;

export const NONE: Cell = { kind: 'none' };

export const text = (words: string | null): Cell => (words === null || words === '' ? NONE : { kind: 'text', text: words });

export const figure = (value: Decimal | null, written: Omit<Figure, 'kind' | 'value'> = {}): Cell =>
  value === null ? NONE : { kind: 'figure', value, ...written };

export const count = (value: number): Cell => figure(String(value));

/** Of the authority; an estimate says of itself that it is one. */
export const reckoned = (value: Reckoned | null, places: number): Cell =>
  value === null ? NONE : figure(value.value, { places, ...(value.nature !== 'actual' && { after: ESTIMATE }) });

const ESTIMATE = ' (ước)';

/** A cell in words, as documents and letters have it: 5.558 (ước). */
export const writeCell = (cell: Cell): string => {
  switch (cell.kind) {
    case 'none':
      return '';
    case 'text':
      return cell.text;
    case 'figure':
      return `${cell.before ?? ''}${writeFigure(cell)}${cell.after ?? ''}`;
  }
};

/** With a true minus sign, so that it is never taken for a dash. What is nothing when it is rounded has no sign. */
const writeFigure = ({ value, places, signed }: Figure): string => {
  const written = writeDecimal(value, 'vi', places);
  if (isZero(places === undefined ? value : rounded(value, places))) return written.replace('-', '');
  if (written.startsWith('-')) return `−${written.slice(1)}`;
  return signed && Number(value) > 0 ? `+${written}` : written;
};
