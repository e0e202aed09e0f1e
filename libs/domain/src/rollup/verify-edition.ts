import { type CompilationBytes, compilationBytes, compilationOf } from './bytes.js';
import type { CompilationInput, Delta } from './compilation.js';
import { deltas } from './deltas.js';
import { compile } from './live-compilation.js';

/**
 * What comes of compiling an edition again from what it rests on. `same`: byte for byte. `other_rules`: the rules of compiling have another
 * version since, and this is what they would say; the edition stays as it was. `differs`: the same rules say something else, which is a fault.
 */
export type EditionVerdict =
  | { readonly verdict: 'same' }
  | { readonly verdict: 'other_rules'; readonly rules: string; readonly rulesToday: string; readonly differences: readonly Delta[] }
  | { readonly verdict: 'differs'; readonly differences: readonly Delta[] };

/** Compiles an edition again from its input as it was: cut at what had been recorded when it was drafted. */
export const verifyEdition = (bytes: CompilationBytes, input: CompilationInput): EditionVerdict => {
  const again = compile(input);
  const edition = compilationOf(bytes);
  if (edition.rules !== again.rules) {
    const differences = deltas({ compilation: edition, input }, { compilation: again, input });
    return { verdict: 'other_rules', rules: edition.rules, rulesToday: again.rules, differences };
  }
  const { text, restrictedText } = compilationBytes(again);
  // Who is not given the restricted part verifies the open one.
  const isSame = text === bytes.text && (bytes.restrictedText === undefined || restrictedText === bytes.restrictedText);
  return isSame
    ? { verdict: 'same' }
    : { verdict: 'differs', differences: deltas({ compilation: edition, input }, { compilation: again, input }) };
};
