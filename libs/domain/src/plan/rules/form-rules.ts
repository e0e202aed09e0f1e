import type { Duty } from '../../duty/duty.js';
import type { Form, FormIndicator } from '../../report/form.js';
import { type IndicatorOfTarget, indicatorsIn } from '../../target/indicators-in.js';
import { writeDay } from '../../text.js';
import type { Plan } from '../plan.js';
import { planFault, type PlanFault, type PlanPath } from '../plan-fault.js';
import { duplicates, unknownUnits } from './codes.js';
import { formRuleFaults } from './form-rule-rules.js';
import { formVersionFaults } from './form-version-rules.js';

/** Each form asks for measured indicators, once each, of units that owe its duty. */
export const formFaults = ({ forms, duties, targets, units }: Pick<Plan, 'forms' | 'duties' | 'targets' | 'units'>): PlanFault[] => {
  const known = { units: new Set(units.map(({ code }) => code)), indicators: indicatorsIn(targets) };
  return [
    ...formVersionFaults(forms),
    ...forms.flatMap((form, index) => {
      const owed = duties.filter(({ code }) => code === form.duty);
      return [
        ...(owed.length === 0 ? [unknownDuty(form, index)] : []),
        ...duplicates(form.indicators, {
          at: ['forms', index, 'indicators'],
          key: ({ indicator }) => indicator,
          field: 'indicator',
          code: 'indicator_twice_on_form',
        }),
        ...form.indicators.flatMap((asked, place) => askedFaults(asked, { at: ['forms', index, 'indicators', place], owed, ...known })),
        ...duplicates(form.sections, {
          at: ['forms', index, 'sections'],
          key: ({ code }) => code,
          field: 'code',
          code: 'duplicate_section',
        }),
        ...formRuleFaults(form, ['forms', index, 'rules'], known.indicators),
      ];
    }),
  ];
};

interface Around {
  readonly at: PlanPath;
  readonly owed: readonly Duty[];
  readonly units: ReadonlySet<string>;
  readonly indicators: ReadonlyMap<string, IndicatorOfTarget>;
}

const askedFaults = (asked: FormIndicator, { at, owed, units, indicators }: Around): PlanFault[] => [
  ...indicatorFaults(asked, at, indicators),
  ...unknownUnits(asked.reporters, units, (place) => [...at, 'reporters', place]),
  ...duplicates(
    asked.reporters.map((unit) => ({ unit })),
    { at: [...at, 'reporters'], key: ({ unit }) => unit, field: 'unit', code: 'reporter_twice' },
  ).map((fault) => ({ ...fault, path: fault.path.slice(0, -1) })),
  ...notOwing(asked, { at, owed, units }),
  ...leadFaults(asked, at),
  ...(asked.from !== undefined && asked.to !== undefined && asked.to < asked.from
    ? [
        planFault(
          'indicator_ends_before_it_begins',
          [...at, 'to'],
          `Chỉ số “${asked.indicator}” thôi báo cáo ngày ${writeDay(asked.to)}, trước ngày bắt đầu ${writeDay(asked.from)}.`,
          `The indicator “${asked.indicator}” ends on ${writeDay(asked.to)}, before it begins on ${writeDay(asked.from)}.`,
        ),
      ]
    : []),
];

const unknownDuty = ({ duty }: Form, index: number): PlanFault =>
  planFault(
    'unknown_duty',
    ['forms', index, 'duty'],
    `Không có chế độ báo cáo nào mang mã “${duty}” trong danh sách duties.`,
    `There is no duty “${duty}” among the duties.`,
  );

const indicatorFaults = ({ indicator }: FormIndicator, at: PlanPath, known: Around['indicators']): PlanFault[] => {
  const found = known.get(indicator);
  if (found === undefined)
    return [
      planFault(
        'unknown_indicator',
        [...at, 'indicator'],
        `Không có chỉ số nào mang mã “${indicator}” trong danh sách targets.`,
        `There is no indicator “${indicator}” among the targets.`,
      ),
    ];
  if (found.indicator.measurement !== undefined) return [];
  return [
    planFault(
      'indicator_without_measurement',
      [...at, 'indicator'],
      `Chỉ số “${indicator}” chưa có measurement nên chưa đưa vào biểu mẫu được; hãy nêu cách nhập, cộng và đánh giá.`,
      `The indicator “${indicator}” has no measurement and so cannot stand on a form; say how it is entered, added up and judged.`,
    ),
  ];
};

/** A unit reports on the form of a report that it owes, and on no other. */
const notOwing = ({ reporters, indicator }: FormIndicator, { at, owed, units }: Omit<Around, 'indicators'>): PlanFault[] => {
  const owing = new Set(owed.flatMap(({ levels }) => levels.flatMap((level) => level.reporters)));
  return reporters.flatMap((unit, place) =>
    owed.length === 0 || owing.has(unit) || !units.has(unit)
      ? []
      : planFault(
          'reporter_owes_no_report',
          [...at, 'reporters', place],
          `Đơn vị “${unit}” không phải nộp báo cáo này nên không nhập được chỉ số “${indicator}”; hãy thêm vào reporters của chế độ báo cáo hoặc bỏ ở đây.`,
          `The unit “${unit}” does not owe this report and so cannot enter “${indicator}”; add it to the duty's reporters, or leave it out here.`,
        ),
  );
};

const leadFaults = ({ indicator, reporters, lead }: FormIndicator, at: PlanPath): PlanFault[] =>
  reporters.includes(lead)
    ? []
    : [
        planFault(
          'lead_does_not_report',
          [...at, 'lead'],
          `Đơn vị chủ trì “${lead}” không nằm trong các đơn vị báo cáo chỉ số “${indicator}”.`,
          `The lead unit “${lead}” is not among those that report “${indicator}”.`,
        ),
      ];
