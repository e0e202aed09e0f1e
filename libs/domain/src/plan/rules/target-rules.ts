import type { Indicator, Target } from '../../target/target.js';
import type { Plan } from '../plan.js';
import { planFault, type PlanFault, type PlanPath } from '../plan-fault.js';
import { duplicates, unknownUnits } from './codes.js';

/** Numbers and indicators are told once, their values fit their comparators, and who leads is a unit. */
export const targetFaults = ({ targets, units }: Plan): PlanFault[] => {
  const known = new Set(units.map(({ code }) => code));
  return [
    ...duplicates(targets, { at: ['targets'], key: ({ number }) => number, field: 'number', code: 'duplicate_target' }),
    ...indicatorTwice(targets),
    ...targets.flatMap((target, index) => [
      ...leadFaults(target, ['targets', index], known),
      ...target.indicators.flatMap((indicator, place) => indicatorFaults(indicator, ['targets', index, 'indicators', place], target)),
    ]),
  ];
};

const indicatorTwice = (targets: readonly Target[]): PlanFault[] => {
  const seen = new Set<string>();
  return targets.flatMap(({ indicators }, index) =>
    indicators.flatMap(({ code }, place) => {
      if (!seen.has(code)) {
        seen.add(code);
        return [];
      }
      return planFault(
        'duplicate_indicator',
        ['targets', index, 'indicators', place, 'code'],
        `Mã chỉ số “${code}” đã dùng; mỗi chỉ số của kế hoạch cần một mã riêng.`,
        `The indicator code “${code}” is already used; each indicator of the plan needs its own.`,
      );
    }),
  );
};

const leadFaults = ({ leadUnit, suggestedLead }: Target, at: PlanPath, known: ReadonlySet<string>): PlanFault[] => [
  ...unknownUnits(leadUnit === null ? [] : [leadUnit], known, () => [...at, 'leadUnit']),
  ...unknownUnits(suggestedLead === undefined ? [] : [suggestedLead.unit], known, () => [...at, 'suggestedLead', 'unit']),
  ...unknownUnits(suggestedLead?.coordinating ?? [], known, (place) => [...at, 'suggestedLead', 'coordinating', place]),
];

const indicatorFaults = ({ code, comparator, value, upperValue, partOf }: Indicator, at: PlanPath, target: Target): PlanFault[] => {
  const withoutValue = comparator === 'qualitative' || comparator === 'assigned_externally';
  return [
    ...(value === null && !withoutValue
      ? [
          planFault(
            'value_missing',
            [...at, 'value'],
            `Chỉ số “${code}” so sánh bằng “${comparator}” nên cần một giá trị; chưa có thì ghi comparator là assigned_externally.`,
            `The indicator “${code}” compares by “${comparator}” and so needs a value; where it is still to come, write assigned_externally.`,
          ),
        ]
      : []),
    ...((comparator === 'range') === (upperValue !== undefined)
      ? []
      : [
          planFault(
            'upper_value_does_not_fit',
            [...at, upperValue === undefined ? 'comparator' : 'upperValue'],
            `Chỉ so sánh “range” (từ … đến …) mới có upperValue, và phải có.`,
            `Only “range” (from … to …) has an upperValue, and it must have one.`,
          ),
        ]),
    ...(partOf === undefined || target.indicators.some((whole) => whole.code === partOf && whole.code !== code)
      ? []
      : [
          planFault(
            'unknown_whole',
            [...at, 'partOf'],
            `Chỉ tiêu này không có chỉ số khác mang mã “${partOf}”.`,
            `This target has no other indicator “${partOf}”.`,
          ),
        ]),
  ];
};
