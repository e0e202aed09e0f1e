import type { Compilation, CompilationInput } from './compilation.js';
import type { Standing } from './standings.js';

/** What the units write in words, by the form's sections and in the order of the units. */
export const sectionsOf = ({ form, period }: CompilationInput, standings: readonly Standing[]): Compilation['sections'] => {
  const written = standings.flatMap(({ contributor: { reports } }) => reports.filter((report) => report.period === period));
  return form.sections.map(({ code, name }) => ({
    code,
    name,
    contributions: written.flatMap(({ unit, sheet }) => {
      const text = sheet?.sections[code]?.trim();
      return text ? [{ unit, text }] : [];
    }),
  }));
};
