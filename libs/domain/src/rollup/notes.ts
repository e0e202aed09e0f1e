import { isYear } from '../report/form-of-period.js';
import type { CompiledRow, Owing } from './compilation.js';
import { type Contributor, ownCells } from './figures.js';
import type { RowRule } from './rows.js';
import type { Standing } from './standings.js';

/** What is to be said of a unit on a row, beside its figure or instead of it. */
export type RowNote =
  | { readonly kind: 'missing' | 'not_yet'; readonly unit: string }
  | { readonly kind: 'without_figure'; readonly unit: string; readonly reason: string }
  | { readonly kind: 'words'; readonly unit: string; readonly text: string };

/** What is said of this unit on this row; nothing where its figure says all, and where it is not asked. */
export const noteOn = (
  row: RowRule,
  standing: Standing,
  { period, hasFigure }: { period: string; hasFigure: boolean },
): RowNote | undefined => {
  const { contributor, owing, isExcluded } = standing;
  if (hasFigure || owing === undefined || isExcluded || !isAsked(row, contributor.unit, owing)) return undefined;
  const { unit } = owing;
  // Nobody misses what is measured once a year before the year is reported on.
  if (owing.status !== 'accepted') return owing.status === 'excused' || isTooEarly(row, period) ? undefined : { kind: 'missing', unit };
  const report = contributor.reports.findLast((one) => one.period === period);
  if (report === undefined || report.nil) return undefined;
  return noteIn(row, report, unit) ?? (isTooEarly(row, period) ? undefined : { kind: 'without_figure', unit, reason: '' });
};

/** The notes of a row as its lists: by the unit that owes, each once, in the order in which they came. */
export const listed = (notes: readonly (RowNote | undefined)[]): Pick<CompiledRow, 'notYet' | 'withoutFigure' | 'missing' | 'words'> => {
  const said = notes.filter((note) => note !== undefined);
  const words = said.flatMap((note) => (note.kind === 'words' ? [{ unit: note.unit, text: note.text }] : []));
  return {
    notYet: unitsOf(said, 'not_yet'),
    withoutFigure: said.flatMap((note) => (note.kind === 'without_figure' ? [{ unit: note.unit, reason: note.reason }] : [])),
    missing: unitsOf(said, 'missing'),
    ...(words.length > 0 && { words }),
  };
};

/** Whether the form asks this unit for the row: it, or the unit that has to report for it since. */
export const isAsked = ({ reporters }: RowRule, unit: string, owing: Owing): boolean => reporters.has(unit) || reporters.has(owing.unit);

const isTooEarly = ({ measurement }: RowRule, period: string): boolean => measurement.yearly === true && !isYear(period);

const noteIn = (row: RowRule, report: Contributor['reports'][number], unit: string): RowNote | undefined => {
  for (const value of ownCells(row, report)) {
    if (value.kind === 'words') return { kind: 'words', unit, text: value.text };
    if (value.kind === 'not_yet') return { kind: 'not_yet', unit };
    if (value.kind === 'missing') return { kind: 'without_figure', unit, reason: value.reason };
  }
  return undefined;
};

const unitsOf = (notes: readonly RowNote[], kind: RowNote['kind']): readonly string[] => [
  ...new Set(notes.filter((note) => note.kind === kind).map(({ unit }) => unit)),
];
