import type { Duty } from '../../duty/duty.js';
import { planFault, type PlanFault } from '../plan-fault.js';

/** A duty is absorbed by others that exist, and never by one that it absorbs: both reports would vanish. */
export const overlapFaults = ({ code, overlap }: Duty, index: number, duties: readonly Duty[]): PlanFault[] =>
  overlap.kind === 'both'
    ? []
    : overlap.duties.flatMap((by, place) => {
        const at = ['duties', index, 'overlap', 'duties', place];
        if (!duties.some((duty) => duty.code === by))
          return planFault(
            'unknown_absorbing_duty',
            at,
            `Không có chế độ báo cáo nào mang mã “${by}”.`,
            `There is no duty “${by}” that could absorb this one.`,
          );
        return absorbers(by, duties).has(code)
          ? planFault(
              'circular_overlap',
              at,
              `“${code}” và “${by}” gộp vào nhau vòng quanh; khi trùng kỳ sẽ không còn báo cáo nào.`,
              `“${code}” and “${by}” absorb each other in a circle; where they fall together no report would be left.`,
            )
          : [];
      });

/** The duty itself and all that absorb it, near or far. */
const absorbers = (code: string, duties: readonly Duty[]): Set<string> => {
  const found = new Set([code]);
  for (const each of found)
    for (const { overlap } of duties.filter((duty) => duty.code === each))
      if (overlap.kind === 'absorbed_by') overlap.duties.forEach((by) => found.add(by));
  return found;
};
