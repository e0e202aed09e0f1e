import type { Policy } from '../../duty/policy.js';
import { writeDay } from '../../text.js';
import { planFault, type PlanFault } from '../plan-fault.js';
import { duplicates } from './codes.js';

/** Each version of a policy begins on its own day; steps are told once; the ladder rises. */
export const policyFaults = (policies: readonly Policy[]): PlanFault[] => [
  ...duplicates(policies, {
    at: ['policies'],
    key: ({ code, effectiveFrom }) => `${code} ${effectiveFrom}`,
    say: ({ code, effectiveFrom }) => `${code}, ${writeDay(effectiveFrom)}`,
    field: 'effectiveFrom',
    code: 'duplicate_policy',
  }),
  ...policies.flatMap((policy, index) => [
    ...duplicates(policy.reminders, {
      at: ['policies', index, 'reminders'],
      key: ({ step }) => step,
      field: 'step',
      code: 'duplicate_step',
    }),
    ...ladderFaults(policy, index),
    ...approverFaults(policy, index),
  ]),
];

/** Never does the debtor's own head decide on his case, nor anybody of his unit. */
const approverFaults = ({ escalation: { levels } }: Policy, index: number): PlanFault[] =>
  levels.flatMap(({ approvers }, place) =>
    approvers.flatMap((role, n) =>
      role === 'head' || role === 'reporter'
        ? [
            planFault(
              'approver_of_the_debtor',
              ['policies', index, 'escalation', 'levels', place, 'approvers', n],
              'Người của chính đơn vị chậm báo cáo không được duyệt đề xuất xử lý đơn vị mình. Hãy chọn vai trò khác.',
              'Nobody of the unit that owes the report may decide on its case. Name another role.',
            ),
          ]
        : [],
    ),
  );

const ladderFaults = ({ escalation: { levels } }: Policy, index: number): PlanFault[] =>
  levels.flatMap((level, place) => {
    const before = levels[place - 1];
    if (before === undefined) return [];
    const at = ['policies', index, 'escalation', 'levels', place];
    return [
      ...(level.level > before.level
        ? []
        : [
            planFault(
              'levels_not_rising',
              [...at, 'level'],
              `Mức ${level.level} đứng sau mức ${before.level}; các mức phải tăng dần.`,
              `Level ${level.level} follows level ${before.level}; levels must rise.`,
            ),
          ]),
      ...(level.afterWorkingDays > before.afterWorkingDays
        ? []
        : [
            planFault(
              'levels_not_later',
              [...at, 'afterWorkingDays'],
              `Mức ${level.level} được đề xuất sau ${level.afterWorkingDays} ngày làm việc, không muộn hơn mức trước (${before.afterWorkingDays}); mức sau phải muộn hơn.`,
              `Level ${level.level} is proposed after ${level.afterWorkingDays} working days, no later than the level before (${before.afterWorkingDays}); it must be later.`,
            ),
          ]),
    ];
  });
