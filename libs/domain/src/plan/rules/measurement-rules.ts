import type { Measurement } from '../../indicator/measurement.js';
import { isZero } from '../../indicator/decimal.js';
import type { Indicator } from '../../target/target.js';
import type { Plan } from '../plan.js';
import { planFault, type PlanFault, type PlanPath } from '../plan-fault.js';
import { duplicates } from './codes.js';

/** How an indicator is measured fits what it is: its figure, its unit of measure, and how the plan compares. */
export const measurementFaults = ({ targets }: Pick<Plan, 'targets'>): PlanFault[] =>
  targets.flatMap(({ indicators }, index) =>
    indicators.flatMap((indicator, place) => {
      const { measurement } = indicator;
      const at = ['targets', index, 'indicators', place, 'measurement'];
      return measurement === undefined ? [] : faultsOf({ indicator, measurement, at });
    }),
  );

interface Measured {
  readonly indicator: Indicator;
  readonly measurement: Measurement;
  readonly at: PlanPath;
}

const faultsOf = (measured: Measured): PlanFault[] => [
  ...partsFaults(measured),
  ...addingFaults(measured),
  ...acrossFaults(measured),
  ...quotientFaults(measured),
  ...evaluationFaults(measured),
  ...duplicates(measured.measurement.fields ?? [], {
    at: [...measured.at, 'fields'],
    key: ({ code }) => code,
    field: 'code',
    code: 'duplicate_field',
  }),
];

/** Whether it is said in percent, whatever it counts. */
const isInPercent = ({ unit }: Indicator): boolean => unit !== null && unit.name.vi.includes('%');

const isQuotient = ({ figure }: Measurement): boolean => figure === 'ratio' || figure === 'reduction';

const partsFaults = ({ indicator: { code }, measurement, at }: Measured): PlanFault[] => {
  const { parts, figure } = measurement;
  const needed = isQuotient(measurement) ? 'numerator' : figure === 'weighted' ? 'weight' : undefined;
  if (needed === undefined)
    return parts === undefined
      ? []
      : [
          planFault(
            'parts_do_not_fit',
            [...at, 'parts'],
            `Chỉ số “${code}” là “${figure}”, không gồm các phần; hãy bỏ parts hoặc đổi figure.`,
            `The indicator “${code}” is a “${figure}”, which has no parts; leave them out, or change figure.`,
          ),
        ];
  if (parts !== undefined && needed in parts) return [];
  const words = needed === 'weight' ? { vi: 'weight', en: 'weight' } : { vi: 'numerator và denominator', en: 'numerator and denominator' };
  return [
    planFault(
      'parts_missing',
      [...at, 'parts'],
      `Chỉ số “${code}” là “${figure}” nên cần parts gồm ${words.vi}: các số mà đơn vị nhập.`,
      `The indicator “${code}” is a “${figure}” and so needs parts with ${words.en}: the numbers that units enter.`,
    ),
  ];
};

/** Sums are made of amounts only. */
const addingFaults = ({ indicator, measurement, at }: Measured): PlanFault[] => {
  const { figure, acrossUnits, acrossPeriods } = measurement;
  if (figure === 'value' && !isInPercent(indicator)) return [];
  const added = [
    ...(acrossUnits === 'sum' ? ['acrossUnits'] : []),
    ...(acrossPeriods === 'sum' || acrossPeriods === 'cumulative' ? ['acrossPeriods'] : []),
  ];
  return added.map((key) =>
    planFault(
      'percentages_added',
      [...at, key],
      `Tỷ lệ phần trăm, tỷ số và lời văn không bao giờ được cộng: với chỉ số “${indicator.code}” hãy dùng ratio từ tử số và mẫu số, lead hoặc latest.`,
      `Percentages, quotients and words are never added: for “${indicator.code}” use ratio (of numerators and denominators), lead or latest.`,
    ),
  );
};

/** A quotient can be made anew of parts only where there are parts, and words cannot be reckoned with. */
const acrossFaults = ({ indicator, measurement, at }: Measured): PlanFault[] =>
  (['acrossUnits', 'acrossPeriods'] as const)
    .filter((key) => !fitsFigure(measurement[key], measurement))
    .map((key) =>
      planFault(
        'across_does_not_fit',
        [...at, key],
        `Với chỉ số “${indicator.code}” là “${measurement.figure}” không tính được “${measurement[key]}”.`,
        `The indicator “${indicator.code}” is a “${measurement.figure}”, of which “${measurement[key]}” cannot be reckoned.`,
      ),
    );

const fitsFigure = (across: Measurement['acrossUnits' | 'acrossPeriods'], measurement: Measurement): boolean => {
  if (across === 'ratio') return isQuotient(measurement);
  if (across === 'weighted_mean') return measurement.figure === 'weighted';
  return measurement.figure !== 'words' || (across !== 'min' && across !== 'max');
};

const quotientFaults = ({ indicator: { code }, measurement, at }: Measured): PlanFault[] => {
  const { factor, share, figure } = measurement;
  return [
    ...(factor === undefined || (isQuotient(measurement) && !isZero(factor) && !factor.startsWith('-'))
      ? []
      : [
          planFault(
            'factor_does_not_fit',
            [...at, 'factor'],
            `Chỉ tỷ số mới có factor, và phải lớn hơn 0; chỉ số “${code}” là “${figure}”.`,
            `Only a quotient has a factor, which is more than 0; “${code}” is a “${figure}”.`,
          ),
        ]),
    ...(share === undefined || figure === 'ratio'
      ? []
      : [
          planFault(
            'share_does_not_fit',
            [...at, 'share'],
            `Chỉ ratio mới có thể là phần của một tổng số (share); chỉ số “${code}” là “${figure}”.`,
            `Only a ratio can be a share of a whole; “${code}” is a “${figure}”.`,
          ),
        ]),
  ];
};

/** The rule may say more than the words (a bare figure is met by more), but not the contrary. */
const evaluationFaults = ({ indicator: { code, comparator }, measurement: { figure, evaluation }, at }: Measured): PlanFault[] => {
  const mustBeJudged = comparator === 'qualitative' || figure === 'words';
  const fits = mustBeJudged ? evaluation === 'judged' : !(CONTRARY[comparator] ?? []).includes(evaluation);
  if (fits) return [];
  return [
    planFault(
      'evaluation_contradicts_words',
      [...at, 'evaluation'],
      `Cách đánh giá “${evaluation}” trái với lời văn của chỉ số “${code}” (comparator là “${comparator}”, figure là “${figure}”).`,
      `The evaluation “${evaluation}” contradicts the words of “${code}” (its comparator is “${comparator}”, its figure “${figure}”).`,
    ),
  ];
};

const CONTRARY: Readonly<Partial<Record<Indicator['comparator'], readonly Measurement['evaluation'][]>>> = {
  gte: ['at_most', 'less_than'],
  gt: ['at_most', 'less_than'],
  lt: ['at_least', 'more_than'],
};
