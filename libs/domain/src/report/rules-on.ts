import type { Indicator, Target } from '../target/target.js';
import { indicatorsIn } from '../target/indicators-in.js';
import type { Form, FormRule, Term } from './form.js';

/**
 * The rules by which the numbers of a sheet stand to each other: those that the form names, and for each share on it that the part is not
 * more than the whole. That follows from how the share is measured, so no form has to repeat it.
 */
export const rulesOn = (form: Pick<Form, 'indicators' | 'rules'>, targets: readonly Target[]): readonly FormRule[] => {
  const known = indicatorsIn(targets);
  return [
    ...form.rules,
    ...form.indicators.flatMap(({ indicator: code }) => {
      const indicator = known.get(code)?.indicator;
      return indicator?.measurement?.share ? shareRules(indicator) : [];
    }),
  ];
};

const shareRules = (indicator: Indicator): FormRule[] =>
  (indicator.measurement?.fields ?? [undefined]).map((field) => {
    const place = { indicator: indicator.code, ...(field && { field: field.code }) };
    const name = {
      vi: `${indicator.name.vi}${field ? ` (${field.name.vi})` : ''}`,
      en: `${indicator.name.en}${field ? ` (${field.name.en})` : ''}`,
    };
    return {
      code: `share.${indicator.code}${field ? `.${field.code}` : ''}`,
      left: [{ ...place, part: 'numerator' }] satisfies Term[],
      operator: '<=',
      right: [{ ...place, part: 'denominator' }] satisfies Term[],
      kind: 'error',
      sentence: {
        vi: `${name.vi}: phần được tính không thể nhiều hơn tổng số.`,
        en: `${name.en}: the part cannot be more than the whole.`,
      },
    };
  });
