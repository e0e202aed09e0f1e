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

export interface AnnexRow {
  readonly cells: readonly Cell[];
  /** How far its name is set in: a part of what stands above it. */
  readonly level: number;
}
