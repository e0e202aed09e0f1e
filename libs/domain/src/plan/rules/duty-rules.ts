import { anchorFits } from '../../calendar/due-rule.js';
import type { Duty } from '../../duty/duty.js';
import { writeDay } from '../../text.js';
import type { Plan } from '../plan.js';
import { planFault, type PlanFault } from '../plan-fault.js';
import { duplicates } from './codes.js';
import { levelFaults } from './level-rules.js';
import { overlapFaults } from './overlap-rules.js';

/** Each duty: a time of effect that does not end before it begins, a policy that exists, a period if it is asked for once. */
export const dutyFaults = ({ duties, policies, units }: Plan): PlanFault[] => [
  ...duplicates(duties, { at: ['duties'], key: ({ code }) => code, field: 'code', code: 'duplicate_duty' }),
  ...duties.flatMap((duty, index) => [
    ...timeFaults(duty, index),
    ...periodFaults(duty, index),
    ...overlapFaults(duty, index, duties),
    ...policyFaults(duty, index, new Set(policies.map(({ code }) => code))),
    ...levelFaults(duty, index, units),
    ...anchorFaults(duty, index),
  ]),
];

const timeFaults = (duty: Duty, index: number): PlanFault[] => [
  ...(duty.effectiveTo !== null && duty.effectiveTo < duty.effectiveFrom
    ? [
        planFault(
          'duty_ends_before_it_begins',
          ['duties', index, 'effectiveTo'],
          `Chế độ báo cáo hết hiệu lực ngày ${writeDay(duty.effectiveTo)}, trước ngày có hiệu lực ${writeDay(duty.effectiveFrom)}.`,
          `The duty ends on ${writeDay(duty.effectiveTo)}, before it takes effect on ${writeDay(duty.effectiveFrom)}.`,
        ),
      ]
    : []),
  ...(duty.covered.kind === 'explicit' && duty.covered.to < duty.covered.from
    ? [
        planFault(
          'covered_days_run_backwards',
          ['duties', index, 'covered', 'to'],
          `Kỳ số liệu kết thúc ngày ${writeDay(duty.covered.to)}, trước ngày bắt đầu ${writeDay(duty.covered.from)}.`,
          `The figures end on ${writeDay(duty.covered.to)}, before they begin on ${writeDay(duty.covered.from)}.`,
        ),
      ]
    : []),
];

const periodFaults = ({ cadence, period }: Duty, index: number): PlanFault[] => {
  if (cadence === 'once' && period === undefined)
    return [
      planFault(
        'once_without_period',
        ['duties', index, 'cadence'],
        'Báo cáo một lần (once) cần có period: mã kỳ, ngày đầu và ngày cuối.',
        'A report asked for once needs a period: its id, first day and last day.',
      ),
    ];
  if (cadence !== 'once' && period !== undefined)
    return [
      planFault(
        'period_of_recurring_duty',
        ['duties', index, 'period'],
        `Chỉ báo cáo một lần (once) mới ghi period; báo cáo định kỳ (${cadence}) có kỳ theo lịch.`,
        `Only a report asked for once names its period; a recurring one (${cadence}) has the calendar's periods.`,
      ),
    ];
  if (period !== undefined && period.lastDay < period.firstDay)
    return [
      planFault(
        'period_runs_backwards',
        ['duties', index, 'period', 'lastDay'],
        `Kỳ báo cáo kết thúc ngày ${writeDay(period.lastDay)}, trước ngày đầu ${writeDay(period.firstDay)}.`,
        `The period ends on ${writeDay(period.lastDay)}, before its first day ${writeDay(period.firstDay)}.`,
      ),
    ];
  return [];
};

const policyFaults = ({ policy }: Duty, index: number, known: ReadonlySet<string>): PlanFault[] =>
  known.has(policy)
    ? []
    : [
        planFault(
          'unknown_policy',
          ['duties', index, 'policy'],
          `Không có quy tắc theo dõi nào mang mã “${policy}” trong danh sách policies.`,
          `There is no policy “${policy}” among the policies.`,
        ),
      ];

const anchorFaults = ({ cadence, levels }: Duty, index: number): PlanFault[] =>
  levels.flatMap(({ due: { anchor } }, level) =>
    anchorFits(anchor, cadence)
      ? []
      : [
          planFault(
            'anchor_does_not_fit',
            ['duties', index, 'levels', level, 'due', 'anchor', 'kind'],
            `Mốc hạn “${anchor.kind}” không dùng được cho báo cáo có chu kỳ “${cadence}”.`,
            `The anchor “${anchor.kind}” has no meaning for a report whose cadence is “${cadence}”.`,
          ),
        ],
  );
