import type { Cell } from './cell.js';

/** A table at the end of a report, whatever file it is written into. */
export interface Annex {
  readonly number: AnnexNumber;
  readonly title: string;
  readonly columns: readonly AnnexColumn[];
  readonly rows: readonly AnnexRow[];
  /** What stands where there is no row. */
  readonly empty: string;
}

export type AnnexNumber = 'I' | 'II' | 'III' | 'IV';

export interface AnnexColumn {
  /** By which files for programs call it. */
  readonly key: string;
  readonly head: string;
  /** In millimetres, of a landscape page. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export type AnnexRow = AnnexHeading | AnnexLine;

/** Stands across the table, above what belongs together. */
export interface AnnexHeading {
  readonly kind: 'heading';
  /** `A` */
  readonly number: string;
  readonly name: string;
}

export interface AnnexLine {
  readonly kind: 'line';
  readonly cells: readonly Cell[];
  /** How far its name is set in: a part of what stands above it. */
  readonly level: number;
}

/** A line whose name is not set in. */
export const annexLine = (cells: readonly Cell[]): AnnexLine => ({ kind: 'line', cells, level: 0 });

/** What can be counted and added: the lines without the headings. */
export const linesIn = ({ rows }: Pick<Annex, 'rows'>): readonly AnnexLine[] => rows.filter((row) => row.kind === 'line');
