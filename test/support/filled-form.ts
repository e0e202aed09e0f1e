import type { SheetInput } from '#contracts';
import { formOfPeriod, inventedSheet, type Personas, type Plan, warningsAnswered } from '#domain';

/** What is handed in by whoever prepared it: on the duty's form, or in words where it has none. */
export type HandedIn = { readonly sheet: SheetInput } | { readonly content: string };

export interface FormToFill {
  readonly plan: Pick<Plan, 'targets' | 'forms' | 'duties'>;
  readonly personas: Pick<Personas, 'figures'>;
  readonly obligation: string;
  /** Stands in the words of the report, so that it is told from all others. */
  readonly words: string;
}

/** A report as the unit would hand it in: invented figures, a reason for each warning, and words of its own. */
export const filledForm = ({ plan: rules, personas: { figures = [] }, obligation, words }: FormToFill): HandedIn => {
  const [, unit = '', duty = '', period = ''] = obligation.split('/');
  const inventing = { rules, figures, seed: 1 };
  const lot = { unit, duty, period };
  const sheet = inventedSheet(inventing, lot);
  const section = formOfPeriod(rules, duty, period)?.form.sections[0]?.code;
  if (sheet === undefined || section === undefined) return { content: words };
  const written = { ...sheet, sections: { ...sheet.sections, [section]: words } };
  return { sheet: warningsAnswered(written, inventing, lot) };
};
