/*
 * head  what a program reads of a sheet: whose it is, of which period, on which version of which form; in the hidden first row, cell by cell
 */

export interface TemplateHead {
  readonly unit: string;
  readonly duty: string;
  readonly period: string;
  /** `monthly/1` */
  readonly form: string;
  /** `cells` are figures, `restated` those of earlier periods, `sections` what is written in words. */
  readonly holds: Held;
  /** The columns' roles, in their order, as the sheet was made. */
  readonly roles: readonly string[];
}

export type Held = (typeof HELD)[number];

const HELD = ['cells', 'restated', 'sections'] as const;

const isHeld = (text: string | undefined): text is Held => HELD.some((one) => one === text);

/** Begins the hidden row; the number is that of the layout. */
export const HEAD_MARK = 'dunghan/1';

export const writeHead = ({ unit, duty, period, form, holds, roles }: TemplateHead): readonly string[] => [
  ...[HEAD_MARK, unit, duty, period, form, holds],
  roles.join(' '),
];

/** The head in a row of texts; undefined where there is none. */
export const readHead = ([mark, unit, duty, period, form, holds, roles]: readonly (string | undefined)[]): TemplateHead | undefined => {
  if (mark !== HEAD_MARK || !unit || !duty || !period || !form || !roles || !isHeld(holds)) return undefined;
  return { unit, duty, period, form, holds, roles: roles.split(' ') };
};
