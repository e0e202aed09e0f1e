import type { Names, Regime } from '#domain';

/** The names of units and duties by the rules in force; a code that they do not know is its own name. */
export const namesIn = ({ units, duties }: Pick<Regime, 'units' | 'duties'>): Names => ({
  unit: (code) => units.find((unit) => unit.code === code)?.name ?? itself(code),
  duty: (code) => duties.find((duty) => duty.code === code)?.name ?? itself(code),
});

const itself = (code: string) => ({ vi: code, en: code });
