import type { PlanFile } from './entries/plan-file.js';
import type { PathFault } from './file-fault.js';

/** A plan may leave its letterhead out. What documents lack then is worth knowing before the first is issued. */
export const letterheadWarnings = ({ plan, units }: PlanFile): PathFault[] => [
  ...(plan.letterhead === undefined
    ? [
        warning('letterhead_missing', ['plan'], {
          vi: 'Chưa có plan.letterhead: văn bản để trống địa danh, không ghi TM., KT. và ghi chức vụ theo tên vai trò. Hãy thêm superior, place, signatories.',
          en: 'There is no plan.letterhead: documents leave the place blank, name no TM. and KT., and say positions by the names of roles. Add superior, place, signatories.',
        }),
      ]
    : []),
  ...units.flatMap(({ code, sign }, index) =>
    code === plan.issuer && sign === undefined
      ? [
          warning('sign_missing', ['units', index], {
            vi: `“${code}” ban hành văn bản nhưng chưa có sign; ký hiệu lấy chữ cái đầu của tên. Hãy thêm, ví dụ sign: UBND.`,
            en: `“${code}” issues documents and has no sign; the initials of its name stand in its place. Add one, such as sign: UBND.`,
          }),
        ]
      : [],
  ),
];

const warning = (code: string, path: PathFault['path'], sentence: PathFault['sentence']): PathFault => ({
  ...{ severity: 'warning', code, path, sentence },
});
