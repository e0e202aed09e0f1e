import type { Unit } from '../../org/unit.js';
import { writeDay } from '../../text.js';
import { planFault, type PlanFault } from '../plan-fault.js';
import { duplicates } from './codes.js';

/** The units are a tree: each has its own code, a parent that exists, and no unit stands below itself. */
export const unitFaults = (units: readonly Unit[]): PlanFault[] => {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  return [
    ...duplicates(units, { at: ['units'], key: ({ code }) => code, field: 'code', code: 'duplicate_unit' }),
    ...units.flatMap((unit, index) => [...parentFaults(unit, index, byCode), ...timeFaults(unit, index)]),
  ];
};

const parentFaults = (unit: Unit, index: number, byCode: ReadonlyMap<string, Unit>): PlanFault[] => {
  if (unit.parent === null) return [];
  const at = ['units', index, 'parent'];
  if (!byCode.has(unit.parent))
    return [
      planFault(
        'unknown_parent',
        at,
        `Đơn vị cấp trên “${unit.parent}” của “${unit.code}” không có trong danh sách units; hãy thêm vào, hoặc ghi null nếu không trực thuộc đơn vị nào.`,
        `The parent “${unit.parent}” of “${unit.code}” is not one of the units; add it, or write null if the unit stands below none.`,
      ),
    ];
  const circle = circleOf(unit, byCode);
  if (circle === undefined) return [];
  const line = circle.join(' → ');
  return [
    planFault(
      'circular_parents',
      at,
      `Các đơn vị trực thuộc vòng quanh: ${line}; một đơn vị không thể đứng dưới chính mình.`,
      `These units stand below each other in a circle: ${line}; no unit can stand below itself.`,
    ),
  ];
};

const circleOf = (unit: Unit, byCode: ReadonlyMap<string, Unit>): string[] | undefined => {
  const seen = [unit.code];
  for (let parent = unit.parent; parent !== null; parent = byCode.get(parent)?.parent ?? null) {
    if (parent === unit.code) return [...seen, parent];
    if (seen.includes(parent)) return undefined; // a circle further up, told where it lies
    seen.push(parent);
  }
  return undefined;
};

const timeFaults = ({ code, from, to }: Unit, index: number): PlanFault[] =>
  from !== undefined && to !== undefined && to < from
    ? [
        planFault(
          'unit_ends_before_it_begins',
          ['units', index, 'to'],
          `Đơn vị “${code}” kết thúc ngày ${writeDay(to)}, trước ngày thành lập ${writeDay(from)}.`,
          `The unit “${code}” ends on ${writeDay(to)}, before it begins on ${writeDay(from)}.`,
        ),
      ]
    : [];
