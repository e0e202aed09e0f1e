import type { Compilation, CompilationInput } from './compilation.js';

/** The units of whom no report has been accepted, in their order: each once, and none that was excused or is left out. */
export const missingIn = ({ owing, excluded }: Pick<CompilationInput | Compilation, 'owing' | 'excluded'>): readonly string[] => {
  const without = owing.filter(({ status }) => status !== 'accepted' && status !== 'excused').map(({ unit }) => unit);
  return [...new Set(without)].filter((unit) => !excluded.some((one) => one.unit === unit)).sort();
};
