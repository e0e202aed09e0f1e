import type { FormHeadView, FormView } from '#contracts';
import { type Form, formId, indicatorsAskedOf, indicatorsIn, type LocalDay, planOn, type Regime, rulesOn } from '#domain';
import { indicatorView } from './indicator-view.js';

/** Which form it is, and from when until when it holds. */
export const formHead = ({ duty, version, effectiveFrom, effectiveTo }: Form, { duties }: Pick<Regime, 'duties'>): FormHeadView => ({
  form: formId({ duty, version }),
  ...{ duty, version, effectiveFrom, effectiveTo },
  dutyName: duties.find(({ code }) => code === duty)?.name ?? { vi: duty, en: duty },
});

/** What it asks for: of one unit on a day, or of all whenever; only those rules all of whose numbers are asked for. */
export const formView = (form: Form, regime: Regime, { day, unit }: Asked): FormView => {
  const { targets } = planOn(regime, day);
  const indicators = indicatorsIn(targets);
  const asked = unit === null ? form.indicators : indicatorsAskedOf(form, unit, day);
  const codes = new Set(asked.map(({ indicator }) => indicator));
  const rules = rulesOn({ indicators: asked, rules: form.rules }, targets).filter(({ left, right }) =>
    [...left, ...right].every((term) => 'number' in term || codes.has(term.indicator)),
  );
  return {
    ...formHead(form, regime),
    ...{ day, unit },
    indicators: asked.flatMap(({ indicator: code, lead, reporters, from = null, to = null }) => {
      const found = indicators.get(code);
      if (found === undefined) return [];
      const leadName = regime.units.find((one) => one.code === lead)?.name ?? { vi: lead, en: lead };
      return { target: found.target.number, indicator: indicatorView(found.indicator), lead, leadName, reporters, from, to };
    }),
    sections: form.sections,
    rules: rules.map(({ code, kind, sentence }) => ({ code, kind, sentence })),
  };
};

interface Asked {
  readonly day: LocalDay;
  readonly unit: string | null;
}
