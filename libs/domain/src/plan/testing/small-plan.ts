import type { Duty } from '../../duty/duty.js';
import type { Plan } from '../plan.js';

const name = { vi: 'Tên', en: 'Name' };

/** A duty of the small plan: monthly, before the 15th, owed by ward 1 and the office. */
export const monthly: Duty = {
  code: 'monthly',
  name,
  text: 'trước ngày 15 hàng tháng',
  section: 'IV.2',
  cadence: 'month',
  covered: { kind: 'month_day', fromDay: 15 },
  overlap: { kind: 'both' },
  effectiveFrom: '2023-01-01',
  effectiveTo: '2023-12-31',
  policy: 'default',
  levels: [
    {
      code: 'district',
      due: { relation: 'before', anchor: { kind: 'day_of_month', day: 15 }, shift: 'none' },
      reporters: ['W1', 'OFFICE'],
      recipient: 'OFFICE',
      recipientOfItsOwn: 'AUTH',
    },
  ],
};

/** The plan of an authority that does not exist: three units, one duty, one policy, one target, one task. */
export const smallPlan: Plan = {
  code: 'small-2023',
  title: { vi: 'Kế hoạch năm 2023', en: 'Plan of 2023' },
  year: 2023,
  issuer: 'AUTH',
  zone: 'Asia/Ho_Chi_Minh',
  units: [
    { code: 'AUTH', name, kind: 'authority', parent: null, roles: [], source: 'plan' },
    { code: 'OFFICE', name, kind: 'department', parent: 'AUTH', roles: [], source: 'plan' },
    { code: 'W1', name, kind: 'ward', parent: 'AUTH', roles: [], source: 'plan' },
  ],
  duties: [monthly],
  policies: [
    {
      code: 'default',
      effectiveFrom: '2023-01-01',
      remindAt: '08:00',
      reminders: [
        { step: 3, to: ['reporter'] },
        { step: 0, to: ['reporter', 'head'] },
      ],
      overdueTo: ['head'],
      settlingMinutes: 2,
      graceWorkingDays: 0,
      cureWorkingDays: 2,
      escalation: {
        approverTermWorkingDays: 2,
        deputyTermWorkingDays: 2,
        levels: [
          { level: 1, afterWorkingDays: 1, addressee: 'head', approvers: ['office_chief'], measure: name },
          { level: 2, afterWorkingDays: 3, addressee: 'chair', approvers: ['chair'], measure: name },
        ],
      },
    },
  ],
  targets: [
    {
      number: 1,
      group: 'economy',
      section: 'I.3',
      text: { vi: '3.000 doanh nghiệp', en: '3,000 enterprises' },
      indicators: [{ code: 'T1', name, unit: { code: 'enterprises', name }, comparator: 'eq', value: '3000' }],
      leadUnit: null,
      notes: [],
    },
  ],
  forms: [],
  tasks: [
    {
      code: 'III.1.1',
      title: name,
      text: 'Nhiệm vụ',
      section: 'III.1',
      leadUnit: null,
      assignees: [],
      coordinators: [],
      unitsMentioned: [],
      commitments: [],
    },
  ],
  calendar: {
    code: 'small',
    zone: 'Asia/Ho_Chi_Minh',
    weekend: [6, 7],
    years: [{ year: 2023, status: 'official', daysOff: [{ from: '2023-09-01', to: '2023-09-04', name }], worked: [] }],
  },
  assumptions: [],
};
