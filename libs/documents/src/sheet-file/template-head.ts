/*
 * head  what a program reads of a sheet: whose it is, of which period, on which version of which form; in the hidden first row, cell by cell
 */

export interface TemplateHead {
  readonly unit: string;
  readonly duty: string;
  readonly period: string;
  /** `monthly/1` */
  readonly form: string;
  /** `cells` are figures, `sections` what is written in words. */
  readonly holds: 'cells' | 'sections';
  /** The columns' roles, in their order, as the sheet was made. */
  readonly roles: readonly string[];
}

/** Begins the hidden row; the number is that of the layout. */
export const HEAD_MARK = 'dunghan/1';

/** The defined name that leads to the n-th head of a workbook. */
export const headName = (number: number): string => `DUNGHAN_${number}`;

/** Copying a sheet copies its name, as one that holds on the copy alone. */
export const isHeadName = (name: string): boolean => /^\d*:DUNGHAN_\d{1,4}$/.test(name);

export const writeHead = ({ unit, duty, period, form, holds, roles }: TemplateHead): readonly string[] => [
  ...[HEAD_MARK, unit, duty, period, form, holds],
  roles.join(' '),
];

/** The head in a row of texts; undefined where there is none. */
export const readHead = ([mark, unit, duty, period, form, holds, roles]: readonly (string | undefined)[]): TemplateHead | undefined => {
  if (mark !== HEAD_MARK || !unit || !duty || !period || !form || !roles) return undefined;
  if (holds !== 'cells' && holds !== 'sections') return undefined;
  return { unit, duty, period, form, holds, roles: roles.split(' ') };
};
