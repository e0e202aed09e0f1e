import type { Plan } from '#domain';
import { wardSheet } from '../../../apps/api/src/testing/sheets.js';
import { districtsPlan } from '../../support/districts-plan.js';
import { reportersIn } from '../support/bench-office.js';

/** The same plan, each of whose units reports on its forms what a ward of the district does. */
export const withWardForms = (plan: Plan): Plan => {
  const { targets, forms } = districtsPlan();
  const reporters = reportersIn(plan);
  const shared = { reporters, lead: reporters[0]! };
  return {
    ...plan,
    targets,
    forms: forms.map((form) => ({
      ...form,
      indicators: form.indicators.filter((asked) => asked.reporters.includes(A_WARD)).map((asked) => ({ ...asked, ...shared })),
    })),
  };
};

const A_WARD = 'Q3-P-01';

/** What a unit hands in, as a request's body: six figures on the duty's form and a few sentences. */
export const bodyOf = (duty: string): Buffer =>
  Buffer.from(JSON.stringify({ sheet: wardSheet({}, { form: `${duty}/1`, sections: { 'III.3': WORDS } }) }));

const WORDS = 'Đơn vị triển khai các nhiệm vụ theo kế hoạch, kèm khó khăn cần tháo gỡ. '.repeat(3);

/** A text as long as what is kept of such a report. */
export const REPORT = bodyOf('monthly').toString();
