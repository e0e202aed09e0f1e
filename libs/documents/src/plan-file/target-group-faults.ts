import type { PlanFile } from './entries/plan-file.js';
import type { PathFault } from './file-fault.js';

/**
 * Each target stands in a group that exists. Where a heading's count and the list differ, the plan itself is at odds: that is worth a
 * warning and is kept as it is.
 */
export const targetGroupFaults = ({ targetGroups = [], targets = [] }: PlanFile): PathFault[] => [
  ...targets.flatMap(({ group }, index) =>
    targetGroups.some(({ code }) => code === group)
      ? []
      : fault('unknown_group', ['targets', index, 'group'], {
          vi: `Không có nhóm chỉ tiêu nào mang mã “${group}” trong targetGroups.`,
          en: `There is no group “${group}” among targetGroups.`,
        }),
  ),
  ...targetGroups.flatMap(({ code, statedCount, firstNumber, lastNumber }, index) => {
    const listed = targets.filter(({ group }) => group === code);
    const numbered = lastNumber - firstNumber + 1;
    return [
      ...(targetGroups.findIndex((group) => group.code === code) === index
        ? []
        : [
            fault('duplicate_group', ['targetGroups', index, 'code'], {
              vi: `Mã nhóm “${code}” đã dùng; mỗi nhóm cần một mã riêng.`,
              en: `The group code “${code}” is already used; each group needs its own.`,
            }),
          ]),
      ...(statedCount === listed.length
        ? []
        : [
            warning('stated_count_differs', ['targetGroups', index, 'statedCount'], {
              vi: `Đầu nhóm “${code}” ghi ${statedCount} chỉ tiêu, danh sách có ${listed.length}; giữ nguyên như kế hoạch.`,
              en: `The heading of “${code}” states ${statedCount} targets, the list has ${listed.length}; kept as the plan has it.`,
            }),
          ]),
      ...(numbered === listed.length && listed.every(({ number }) => firstNumber <= number && number <= lastNumber)
        ? []
        : [
            warning('numbers_differ', ['targetGroups', index, 'firstNumber'], {
              vi: `Nhóm “${code}” ghi số thứ tự ${firstNumber}–${lastNumber}, danh sách lại khác.`,
              en: `The group “${code}” is numbered ${firstNumber}–${lastNumber}, but the list is not.`,
            }),
          ]),
    ];
  }),
];

const fault = (code: string, path: PathFault['path'], sentence: PathFault['sentence']): PathFault => ({
  severity: 'fault',
  code,
  path,
  sentence,
});

const warning = (code: string, path: PathFault['path'], sentence: PathFault['sentence']): PathFault => ({
  ...fault(code, path, sentence),
  severity: 'warning',
});
