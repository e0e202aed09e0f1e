import { canonicalJson } from '#eventsourcing';
import { type Form, formId } from '../../report/form.js';
import { planFault, type PlanFault } from '../plan-fault.js';

/**
 * A version of a form that is in force goes on asking what it asked for, and since the same day: sheets were filled in on it, and what was
 * compiled of them would be of another form. It may be ended, and its words and rules may be mended.
 */
export const restatedFormFaults = (forms: readonly Form[], inForce: ReadonlyMap<string, object>): PlanFault[] =>
  forms.flatMap((form) => {
    const before = inForce.get(`form/${formId(form)}`) as Form | undefined;
    if (before === undefined || asks(before) === asks(form)) return [];
    return planFault(
      'form_version_in_force',
      ['forms'],
      `Biểu mẫu ${formId(form)} đã có hiệu lực nên không hỏi khác đi được. Hãy cho bản này hết hiệu lực (effectiveTo) và nhập bản ${form.version + 1}.`,
      `The form ${formId(form)} is in force and cannot ask for something else. End it (effectiveTo), and enter version ${form.version + 1}.`,
    );
  });

const asks = ({ effectiveFrom, indicators, sections }: Form): string =>
  canonicalJson({ effectiveFrom, indicators, sections: sections.map(({ code, required }) => ({ code, required })) });
