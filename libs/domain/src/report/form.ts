import type { LocalDay } from '../calendar/local-day.js';
import type { Decimal } from '../indicator/decimal.js';
import type { FigurePart } from '../indicator/measurement.js';
import type { Bilingual } from '../text.js';

/*
 * form   biểu mẫu: what a duty's report asks of whom; data, in versions with the days they hold
 * cell   ô: one indicator (of one field), as an estimate or as an actual figure
 * sheet  what one unit writes on a form
 */

export interface Form {
  readonly duty: string;
  /** 1, 2, 3 … of this duty. */
  readonly version: number;
  readonly effectiveFrom: LocalDay;
  readonly effectiveTo: LocalDay | null;
  readonly indicators: readonly FormIndicator[];
  readonly sections: readonly FormSection[];
  readonly rules: readonly FormRule[];
}

/** Which units report an indicator on this form, from when until when, and which of them leads: it confirms what all report together. */
export interface FormIndicator {
  readonly indicator: string;
  readonly reporters: readonly string[];
  readonly lead: string;
  readonly from?: LocalDay;
  readonly to?: LocalDay;
}

/** A part that is written in words: the plan's sectors. */
export interface FormSection {
  readonly code: string;
  readonly name: Bilingual;
  readonly required: boolean;
}

/** Left, operator, right: numbers of one sheet that have to stand so to each other. */
export interface FormRule {
  readonly code: string;
  readonly left: readonly Term[];
  readonly operator: '<' | '<=' | '=' | '>=' | '>';
  readonly right: readonly Term[];
  readonly kind: 'error' | 'warning';
  readonly sentence: Bilingual;
}

/** A number of the sheet, or a given one; several are added. */
export type Term = { readonly indicator: string; readonly field?: string; readonly part: FigurePart } | { readonly number: Decimal };

/** `monthly/1` */
export const formId = ({ duty, version }: Pick<Form, 'duty' | 'version'>): string => `${duty}/${version}`;

/** The version of a duty's form that holds on a day; none where the duty has no form, and its report is written in words alone. */
export const formOn = (forms: readonly Form[], duty: string, day: LocalDay): Form | undefined =>
  forms
    .filter((form) => form.duty === duty && form.effectiveFrom <= day && (form.effectiveTo === null || day <= form.effectiveTo))
    .reduce<Form | undefined>((latest, form) => (latest === undefined || latest.version < form.version ? form : latest), undefined);

/** The indicators that a unit reports on this form on a day, in the form's order. */
export const indicatorsAskedOf = (form: Form, unit: string, day: LocalDay): readonly FormIndicator[] =>
  form.indicators.filter(
    ({ reporters, from, to }) => reporters.includes(unit) && (from === undefined || from <= day) && (to === undefined || day <= to),
  );
