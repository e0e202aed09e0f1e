import { type Form, formId } from '../../report/form.js';
import { writeDay } from '../../text.js';
import { planFault, type PlanFault } from '../plan-fault.js';
import { duplicates } from './codes.js';

/** On each day one version of a duty's form holds, or none. */
export const formVersionFaults = (forms: readonly Form[]): PlanFault[] => [
  ...duplicates(forms, { at: ['forms'], key: formId, field: 'version', code: 'duplicate_form' }),
  ...forms.flatMap((form, index) => [
    ...endsBeforeItBegins(form, index),
    ...forms.slice(0, index).flatMap((other) => overlapFault(form, index, other)),
  ]),
];

const endsBeforeItBegins = ({ effectiveFrom, effectiveTo }: Form, index: number): PlanFault[] =>
  effectiveTo === null || effectiveFrom <= effectiveTo
    ? []
    : [
        planFault(
          'form_ends_before_it_begins',
          ['forms', index, 'effectiveTo'],
          `Biểu mẫu hết hiệu lực ngày ${writeDay(effectiveTo)}, trước ngày có hiệu lực ${writeDay(effectiveFrom)}.`,
          `The form ends on ${writeDay(effectiveTo)}, before it takes effect on ${writeDay(effectiveFrom)}.`,
        ),
      ];

const overlapFault = (form: Form, index: number, other: Form): PlanFault[] => {
  if (form.duty !== other.duty || form.version === other.version || !overlap(form, other)) return [];
  return [
    planFault(
      'form_versions_overlap',
      ['forms', index, 'effectiveFrom'],
      `Biểu mẫu ${formId(form)} và ${formId(other)} cùng có hiệu lực; bản cũ phải hết hiệu lực (effectiveTo) trước ngày bản mới có hiệu lực.`,
      `The forms ${formId(form)} and ${formId(other)} hold at the same time; the older one has to end (effectiveTo) before the newer one takes effect.`,
    ),
  ];
};

const overlap = (a: Form, b: Form): boolean =>
  (a.effectiveTo === null || b.effectiveFrom <= a.effectiveTo) && (b.effectiveTo === null || a.effectiveFrom <= b.effectiveTo);
