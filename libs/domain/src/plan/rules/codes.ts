import type { PlanFault, PlanPath } from '../plan-fault.js';
import { planFault } from '../plan-fault.js';

interface Uniqueness<T> {
  readonly at: PlanPath;
  readonly key: (item: T) => string | number;
  /** How the key is told to people, where that differs. */
  readonly say?: (item: T) => string;
  readonly field: string;
  readonly code: string;
}

/** Every second use of what must be used once. */
export const duplicates = <T>(items: readonly T[], { at, key, say, field, code }: Uniqueness<T>): PlanFault[] => {
  const first = new Map<string | number, number>();
  return items.flatMap((item, index) => {
    const value = key(item);
    const before = first.get(value);
    if (before === undefined) {
      first.set(value, index);
      return [];
    }
    const told = say?.(item) ?? value;
    return planFault(
      code,
      [...at, index, field],
      `“${told}” đã dùng ở mục thứ ${before + 1} của cùng danh sách; mỗi mục cần một mã riêng.`,
      `“${told}” is already used by entry ${before + 1} of this list; each entry needs its own.`,
    );
  });
};

/** Each unit that is named but is not one of the plan's. */
export const unknownUnits = (named: readonly string[], known: ReadonlySet<string>, at: (index: number) => PlanPath): PlanFault[] =>
  named.flatMap((unit, index) =>
    known.has(unit)
      ? []
      : planFault(
          'unknown_unit',
          at(index),
          `Không có đơn vị nào mang mã “${unit}”; hãy thêm vào danh sách units hoặc sửa mã.`,
          `There is no unit “${unit}”; add it to units or correct the code.`,
        ),
  );
