import { type Actor, isCleared } from '../access/access.js';
import type { Target } from '../target/target.js';
import { restrictedIndicators } from '../target/who-sees.js';
import type { Form, FormRule } from './form.js';

/** The form as somebody sees it: without what he may not see, and without the rules that speak of it. */
export const formFor = (actor: Actor, form: Form, targets: readonly Target[]): Form => (isCleared(actor) ? form : openForm(form, targets));

/** The same as it may be shown to anybody. */
export const openForm = (form: Form, targets: readonly Target[]): Form => {
  const restricted = restrictedIndicators(targets);
  return {
    ...form,
    indicators: form.indicators.filter(({ indicator }) => !restricted.has(indicator)),
    rules: form.rules.filter((rule) => !indicatorsOfRule(rule).some((indicator) => restricted.has(indicator))),
  };
};

/** Whether a form asks for anything that only cleared seats see. */
export const isRestrictedForm = ({ indicators }: Form, restricted: ReadonlySet<string>): boolean =>
  indicators.some(({ indicator }) => restricted.has(indicator));

const indicatorsOfRule = ({ left, right }: FormRule): readonly string[] =>
  [...left, ...right].flatMap((term) => ('indicator' in term ? [term.indicator] : []));
