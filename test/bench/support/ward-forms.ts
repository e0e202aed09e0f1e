import type { Plan } from '#domain';
import { districtsPlan } from '../../support/districts-plan.js';
import { reportersIn } from './bench-office.js';

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
