import { indicatorsIn } from '../../target/indicators-in.js';
import type { Target } from '../../target/target.js';
import type { AssignedValue } from '../plan-events.js';
import { planFault, type PlanFault } from '../plan-fault.js';

/** A value is set for an indicator that the plan leaves to the superior authority, and for no other. */
export const assignedFaults = (values: readonly AssignedValue[], targets: readonly Target[]): PlanFault[] => {
  const known = indicatorsIn(targets);
  return values.flatMap((assigned, index) => {
    const found = known.get(assigned.indicator);
    const at = ['assignedValues', index];
    if (found === undefined || found.target.number !== assigned.target)
      return [
        planFault(
          'unknown_indicator',
          [...at, 'indicator'],
          `Chỉ tiêu ${assigned.target} không có chỉ số “${assigned.indicator}”; hãy kiểm tra số thứ tự và mã.`,
          `Target ${assigned.target} has no indicator “${assigned.indicator}”; check the number and the code.`,
        ),
      ];
    return [
      ...(found.indicator.comparator === 'assigned_externally'
        ? []
        : [
            planFault(
              'not_assigned_from_above',
              [...at, 'indicator'],
              `Giá trị của “${assigned.indicator}” do kế hoạch tự nêu, không do cấp trên giao; muốn đổi, hãy nhập lại chỉ tiêu ${assigned.target}.`,
              `The plan itself names the value of “${assigned.indicator}”, it is not assigned from above; to change it, enter target ${assigned.target} anew.`,
            ),
          ]),
      ...((assigned.comparator === 'range') === (assigned.upperValue !== undefined)
        ? []
        : [
            planFault(
              'upper_value_does_not_fit',
              [...at, 'upperValue'],
              'Chỉ so sánh “range” (từ … đến …) mới có upperValue, và phải có.',
              'Only “range” (from … to …) has an upperValue, and it must have one.',
            ),
          ]),
    ];
  });
};
