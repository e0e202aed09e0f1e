import { type Duty, levelOf } from '../duty/duty.js';
import type { Form } from '../report/form.js';

interface Heard {
  readonly duty: Duty;
  /** Where it is heard. */
  readonly office: string;
}

/**
 * The form as an office reads it: an indicator is led by the unit through which its lead is heard here. That is the lead itself where it reports
 * to this office; where it reports to an office beneath, the one that hands up the edition in which its figure stands.
 */
export const heardHere = ({ form, duty, office }: Heard & { readonly form: Form }): Form => ({
  ...form,
  indicators: form.indicators.map((asked) => ({ ...asked, lead: heardThrough(asked.lead, { duty, office }) })),
});

/** A lead that is not heard here at all stays who it is: then no figure of those who report here counts. */
const heardThrough = (lead: string, { duty, office }: Heard): string => {
  const passed = new Set<string>();
  for (let unit = lead; !passed.has(unit);) {
    passed.add(unit);
    const recipient = levelOf(duty, unit)?.recipient;
    if (recipient === office) return unit;
    unit = recipient ?? unit;
  }
  return lead;
};
