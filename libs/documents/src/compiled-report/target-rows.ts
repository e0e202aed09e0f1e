import type { CompiledRow } from '#domain';
import { group } from '../page/index.js';

/** A row of the table of targets, with the number it has there. */
export interface TargetRow {
  readonly number: string;
  readonly name: string;
  readonly level: number;
  /** Null above the fields of an indicator which has no figure of its own. */
  readonly row: CompiledRow | null;
}

/**
 * Numbered as the plan numbers its targets: 3; 12.1, 12.2 where one has several indicators; 27a, 27b for the fields of one. By what
 * is there: whoever may not see a row sees no gap either.
 */
export const targetRows = (rows: readonly CompiledRow[]): readonly TargetRow[] =>
  [...group(rows, ({ target }) => target)].flatMap(([target, ofTarget]) => {
    const indicators = [...group(ofTarget, ({ indicator }) => indicator).values()];
    return indicators.flatMap((ofIndicator, index) =>
      rowsOf(ofIndicator, indicators.length === 1 ? `${target}` : `${target}.${index + 1}`),
    );
  });

const rowsOf = (rows: readonly CompiledRow[], number: string): TargetRow[] => {
  const { name, partOf } = rows[0]!;
  const level = partOf === null ? 0 : 1;
  const whole = rows.find(({ field }) => field === null) ?? null;
  const fields = rows.filter(({ field }) => field !== null);
  return [
    { number, name: name.vi, level, row: whole },
    ...fields.map((row, index) => ({ number: `${number}${letter(index)}`, name: row.field!.name.vi, level: level + 1, row })),
  ];
};

/** a … z, then aa, ab … */
export const letter = (index: number): string =>
  index < LETTERS ? String.fromCharCode(97 + index) : `${letter(Math.floor(index / LETTERS) - 1)}${letter(index % LETTERS)}`;

const LETTERS = 26;
