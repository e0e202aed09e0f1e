/*
 * What a workbook says, without its looks.
 */

export interface Book {
  readonly sheets: readonly BookSheet[];
}

export interface BookSheet {
  readonly name: string;
  /** By row and column, each from 1; only what has something in it. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, BookCell>>;
  readonly merged: readonly MergedCells[];
}

export type BookCell = {
  /** `date` is a number that is shown as one. */
  readonly kind: 'number' | 'text' | 'boolean' | 'error' | 'date';
  /** As it is stored: a number with a point before its fraction. */
  readonly text: string;
  /** It is shown a hundredfold, with a percent sign. */
  readonly percent?: true;
  /** It was reckoned by the workbook; the text is what came out when it was saved last. */
  readonly formula?: true;
};

/** From the first cell, which alone has a content, to the last. */
export interface MergedCells {
  readonly first: { readonly row: number; readonly column: number };
  readonly last: { readonly row: number; readonly column: number };
}
