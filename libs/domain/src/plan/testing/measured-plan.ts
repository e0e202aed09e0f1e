import type { Measurement } from '../../indicator/measurement.js';
import type { Form } from '../../report/form.js';
import type { Indicator } from '../../target/target.js';
import type { Plan } from '../plan.js';
import { smallPlan } from './small-plan.js';

const name = { vi: 'Tên', en: 'Name' };
const persons = { code: 'persons', name: { vi: 'người', en: 'persons' } };
const percent = { code: 'percent', name: { vi: '%', en: 'percent' } };

const added: Measurement = { figure: 'value', acrossUnits: 'sum', acrossPeriods: 'sum', evaluation: 'at_least', places: 0 };
const share: Measurement = {
  ...{ figure: 'ratio', acrossUnits: 'ratio', acrossPeriods: 'latest', evaluation: 'at_least', places: 1 },
  ...{ parts: { numerator: name, denominator: name }, factor: '100', share: true },
};

/** Workers in jobs (T2.1), those of them in new jobs (T2.2), a share of households (T2.3), and one that is said in words (T2.4). */
export const measuredIndicators: readonly Indicator[] = [
  { code: 'T2.1', name, unit: persons, comparator: 'eq', value: '120', measurement: added },
  { code: 'T2.2', name, unit: { ...persons, code: 'workers' }, comparator: 'eq', value: '20', partOf: 'T2.1', measurement: added },
  { code: 'T2.3', name, unit: percent, comparator: 'gte', value: '95', measurement: share },
  {
    ...{ code: 'T2.4', name, unit: null, comparator: 'qualitative', value: null },
    measurement: { figure: 'words', acrossUnits: 'lead', acrossPeriods: 'latest', evaluation: 'judged', places: 0 },
  },
  { code: 'T2.5', name, unit: persons, comparator: 'assigned_externally', value: null, measurement: added },
];

/** The monthly form: ward 1 and the office report, the office leads. */
export const monthlyForm: Form = {
  duty: 'monthly',
  version: 1,
  effectiveFrom: '2023-01-01',
  effectiveTo: '2023-12-31',
  indicators: measuredIndicators.map(({ code }) => ({ indicator: code, reporters: ['OFFICE', 'W1'], lead: 'OFFICE' })),
  sections: [{ code: 'III.1', name, required: false }],
  rules: [
    {
      code: 'new-jobs',
      left: [{ indicator: 'T2.2', part: 'value' }],
      operator: '<=',
      right: [{ indicator: 'T2.1', part: 'value' }],
      kind: 'error',
      sentence: name,
    },
  ],
};

/** The small plan with a second target whose indicators are measured, and a form that asks for them. */
export const measuredPlan: Plan = {
  ...smallPlan,
  targets: [...smallPlan.targets, { ...smallPlan.targets[0]!, number: 2, indicators: measuredIndicators }],
  forms: [monthlyForm],
};
