import { type Duty, levelOf, type Regime, rollupStream } from '#domain';
import type { ReportPlace } from '#postgres';

type Rules = Pick<Regime, 'duties' | 'forms'>;

/**
 * The rollup into which a report goes: that of the office which receives its level, also of what this office owes itself. None where the
 * duty has no form, and nothing is compiled of it but words.
 */
export const compiledIn = (
  { duty: code, period, unit, recipient }: Omit<ReportPlace, 'stream'>,
  { duties, forms }: Rules,
): string | undefined => {
  if (!forms.some((form) => form.duty === code)) return undefined;
  const level = dutiesOf(code, duties)
    .map((duty) => levelOf(duty, unit))
    .find((found) => found !== undefined);
  return rollupStream({ duty: code, period, unit: level?.recipient ?? recipient });
};

/** The rollups of the level beneath: what those of its reporters compile who receive reports of this duty themselves. */
export const compiledBelow = (
  { duty: code, period, unit }: { readonly duty: string; readonly period: string; readonly unit: string },
  { duties }: Pick<Regime, 'duties'>,
): readonly string[] => {
  const levels = dutiesOf(code, duties).flatMap((duty) => duty.levels);
  const reporters = new Set(levels.filter(({ recipient }) => recipient === unit).flatMap((level) => level.reporters));
  const compiling = new Set(levels.map(({ recipient }) => recipient).filter((recipient) => recipient !== unit && reporters.has(recipient)));
  return [...compiling].sort().map((below) => rollupStream({ duty: code, period, unit: below }));
};

const dutiesOf = (code: string, duties: readonly Duty[]): readonly Duty[] => duties.filter((duty) => duty.code === code);
