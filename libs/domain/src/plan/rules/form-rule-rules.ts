import { PARTS_OF } from '../../indicator/measurement.js';
import type { Form, FormRule, Term } from '../../report/form.js';
import type { IndicatorOfTarget } from '../../target/indicators-in.js';
import { planFault, type PlanFault, type PlanPath } from '../plan-fault.js';
import { duplicates } from './codes.js';

type Indicators = ReadonlyMap<string, IndicatorOfTarget>;
type NamedTerm = Extract<Term, { readonly indicator: string }>;

/** Each rule of a form speaks of numbers that stand on it, and compares like with like. */
export const formRuleFaults = ({ rules, indicators }: Form, at: PlanPath, known: Indicators): PlanFault[] => {
  const onForm = new Set(indicators.map(({ indicator }) => indicator));
  return [
    ...duplicates(rules, { at, key: ({ code }) => code, field: 'code', code: 'duplicate_form_rule' }),
    ...rules.flatMap((rule, index) => [
      ...(['left', 'right'] as const).flatMap((side) =>
        rule[side].flatMap((term, place) => ('number' in term ? [] : termFaults(term, [...at, index, side, place], { known, onForm }))),
      ),
      ...mixedUnits(rule, [...at, index], known),
    ]),
  ];
};

const termFaults = (
  { indicator, field, part }: NamedTerm,
  at: PlanPath,
  { known, onForm }: { readonly known: Indicators; readonly onForm: ReadonlySet<string> },
): PlanFault[] => {
  const measurement = known.get(indicator)?.indicator.measurement;
  if (!onForm.has(indicator) || measurement === undefined)
    return [
      planFault(
        'rule_beyond_form',
        [...at, 'indicator'],
        `Quy tắc nói đến chỉ số “${indicator}” không có trên biểu mẫu này.`,
        `The rule speaks of “${indicator}”, which is not on this form.`,
      ),
    ];
  const { fields } = measurement;
  return [
    ...(PARTS_OF[measurement.figure].includes(part)
      ? []
      : [
          planFault(
            'part_does_not_fit',
            [...at, 'part'],
            `Chỉ số “${indicator}” là “${measurement.figure}”, không có số “${part}”.`,
            `The indicator “${indicator}” is a “${measurement.figure}” and has no “${part}”.`,
          ),
        ]),
    ...((fields ?? []).some(({ code }) => code === field) || (fields === undefined && field === undefined)
      ? []
      : [
          planFault(
            'field_does_not_fit',
            [...at, field === undefined ? 'indicator' : 'field'],
            `Chỉ số “${indicator}” ${fields === undefined ? 'không chia theo lĩnh vực' : `có các lĩnh vực: ${fields.map(({ code }) => code).join(', ')}; hãy nêu một lĩnh vực`}.`,
            `The indicator “${indicator}” ${fields === undefined ? 'has no fields' : `has the fields ${fields.map(({ code }) => code).join(', ')}; name one of them`}.`,
          ),
        ]),
  ];
};

/**
 * Numbers of different units of measure are neither added nor compared. A part may stand beside its whole though their names differ: a
 * worker in a new job is one of the placements.
 */
const mixedUnits = ({ code, left, right }: FormRule, at: PlanPath, known: Indicators): PlanFault[] => {
  const named = [...left, ...right].filter((term): term is NamedTerm => 'indicator' in term);
  const measures = new Set(named.map((term) => measureOf(term, known)));
  if (measures.size <= 1) return [];
  return [
    planFault(
      'units_mixed',
      at,
      `Quy tắc “${code}” so các số khác đơn vị tính: ${[...measures].join(', ')}. Chỉ so những số cùng đơn vị tính.`,
      `The rule “${code}” compares numbers of different units of measure: ${[...measures].join(', ')}. Compare like with like.`,
    ),
  ];
};

const measureOf = ({ indicator: code, part }: NamedTerm, known: Indicators): string => {
  const found = known.get(code);
  // What a quotient is made of are counts, whose own units the plan does not name: within one target they are taken to be of one kind.
  if (part !== 'value') return `${part === 'weight' ? part : 'numerator/denominator'} (${found?.target.number ?? code})`;
  const whole = found?.indicator.partOf === undefined ? found : (known.get(found.indicator.partOf) ?? found);
  return whole?.indicator.unit?.code ?? '–';
};
