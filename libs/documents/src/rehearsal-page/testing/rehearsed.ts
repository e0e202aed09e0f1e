import type { Instant } from '#eventsourcing';
import { type Duty, type Personas, type Plan, rehearse, type RehearsalReport, reportOf, type Unit } from '#domain';

/** An invented authority with four units: one punctual, one late, one silent, and one whose first version is always sent back. */
export const planOf = (units: readonly Unit[] = UNITS): Plan => ({
  code: 'small-2023',
  title: { vi: 'Kế hoạch nhỏ năm 2023', en: 'Small plan of 2023' },
  year: 2023,
  issuer: 'authority',
  zone: 'Asia/Ho_Chi_Minh',
  units: [unit('authority', 'Ủy ban nhân dân', "People's Committee"), ...units],
  duties: dutiesOf(units.map(({ code }) => code)),
  policies: [
    {
      code: 'usual',
      effectiveFrom: '2023-01-01',
      remindAt: '08:00',
      reminders: [
        { step: 3, to: ['reporter'] },
        { step: 0, to: ['reporter', 'head'] },
      ],
      overdueTo: ['reporter', 'head'],
      settlingMinutes: 2,
      graceWorkingDays: 0,
      cureWorkingDays: 2,
      escalation: {
        approverTermWorkingDays: 2,
        deputyTermWorkingDays: 2,
        levels: [
          { level: 1, afterWorkingDays: 1, addressee: 'head', approvers: ['finance_head'], measure: { vi: 'nhắc nhở', en: 'reminder' } },
        ],
      },
    },
  ],
  targets: [],
  forms: [],
  tasks: [],
  calendar: {
    code: 'small-calendar',
    zone: 'Asia/Ho_Chi_Minh',
    weekend: [6, 7],
    years: [2022, 2023, 2024].map((year) => ({
      year,
      status: 'official',
      daysOff: [{ from: `${year}-01-20`, to: `${year}-01-26`, name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' } }],
      worked: [],
    })),
  },
  assumptions: [{ vi: 'Danh sách đơn vị là giả định.', en: 'The list of units is an assumption.' }],
});

const PERSONAS: Personas = {
  units: { late: { kind: 'late', workingDays: 3 }, silent: { kind: 'silent' }, returned: { kind: 'returned_once' } },
  otherUnits: { kind: 'punctual', workingDaysBefore: 2 },
  finance: { reviewAfterWorkingDays: 1 },
  managers: { decision: 'approve', afterWorkingDays: 1 },
};

export const unit = (code: string, vi: string, en: string): Unit => ({
  code,
  name: { vi, en },
  kind: 'department',
  parent: null,
  roles: [],
  source: 'invented',
});

export const UNITS: readonly Unit[] = [
  unit('punctual', 'Phòng Đúng giờ', 'Punctual Office'),
  unit('late', 'Phòng Chậm', 'Late Office'),
  unit('silent', 'Phòng Im lặng', 'Silent Office'),
  unit('returned', 'Phòng Bổ sung', 'Returned Office'),
];

export const rehearsed = (plan: Plan, until?: Instant): RehearsalReport =>
  reportOf(rehearse({ plan, personas: PERSONAS, seed: 1, ...(until && { until }) }));

const dutiesOf = (reporters: readonly string[]): Duty[] => {
  const level = { code: 'unit', reporters, recipient: 'authority' };
  const shared = {
    section: 'IV.2',
    covered: { kind: 'month_day', fromDay: 15 },
    overlap: { kind: 'both' },
    effectiveFrom: '2023-01-01',
    effectiveTo: '2023-12-31',
    policy: 'usual',
  } as const;
  return [
    {
      ...shared,
      code: 'monthly',
      name: { vi: 'Báo cáo tháng', en: 'Monthly report' },
      text: 'trước ngày 15 hàng tháng',
      cadence: 'month',
      levels: [{ ...level, due: { relation: 'before', anchor: { kind: 'day_of_month', day: 15 }, shift: 'none' } }],
    },
    {
      ...shared,
      code: 'quarterly',
      name: { vi: 'Báo cáo quý', en: 'Quarterly report' },
      text: 'trước ngày 10 của tháng cuối quý',
      cadence: 'quarter',
      levels: [{ ...level, due: { relation: 'before', anchor: { kind: 'day_of_last_month', day: 10 }, shift: 'none' } }],
    },
  ];
};
