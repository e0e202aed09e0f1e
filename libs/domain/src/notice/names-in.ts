import type { Regime } from '../plan/regime.js';
import type { Bilingual } from '../text.js';
import type { Names } from './digest.js';

/** Names as the rules in force give them; a code where they give none. */
export const namesIn = ({ units, duties }: Pick<Regime, 'units' | 'duties'>): Names => ({ unit: named(units), duty: named(duties) });

const named = (items: readonly { readonly code: string; readonly name: Bilingual }[]): ((code: string) => Bilingual) => {
  const names = new Map(items.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? { vi: code, en: code };
};
