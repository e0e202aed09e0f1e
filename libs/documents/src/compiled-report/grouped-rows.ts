import type { AnnexHeading } from './annex.js';
import type { CompiledReport } from './compiled-report.js';
import { letter, type TargetRow, targetRows } from './target-rows.js';

/** A row of the table of targets, or a heading of the plan above some. */
export type GroupedRow = AnnexHeading | ({ readonly kind: 'target' } & TargetRow);

/**
 * The rows of the table below the plan's headings, lettered by what is there: of a group that its reader sees nothing of there is no
 * heading. What stands in no group comes first, so that it stands below none.
 */
export const groupedRows = ({ compilation: { rows }, groups }: Pick<CompiledReport, 'compilation' | 'groups'>): readonly GroupedRow[] => {
  const ofTargets = (has: (target: number) => boolean) => targetRows(rows.filter(({ target }) => has(target)));
  const grouped = new Set(groups.flatMap(({ targets }) => targets));
  const filled = groups
    .map(({ name, targets }) => ({ name, found: ofTargets((target) => targets.includes(target)) }))
    .filter(({ found }) => found.length > 0);
  return [
    ...ofTargets((target) => !grouped.has(target)).map((row) => ({ kind: 'target' as const, ...row })),
    ...filled.flatMap(({ name, found }, index): GroupedRow[] => [
      { kind: 'heading', number: letter(index).toUpperCase(), name },
      ...found.map((row) => ({ kind: 'target' as const, ...row })),
    ]),
  ];
};
