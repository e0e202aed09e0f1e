import {
  type Compilation,
  type CompilationBytes,
  compilationBytes,
  type CompilationInput,
  compile,
  type Exclusion,
  gatherInput,
  type Regime,
} from '#domain';
import { digestOf } from './edition-bytes.js';
import type { Histories } from './report-histories.js';

/** Which compilation is meant: of a duty and period, by an office. */
export interface RollupRef {
  readonly duty: string;
  readonly period: string;
  readonly unit: string;
}

/** Of a reference that may have come with more than it needs. */
export const named = ({ duty, period, unit }: RollupRef): RollupRef => ({ duty, period, unit });

/** What was compiled, with what it is made of. */
export interface Compiled {
  readonly input: CompilationInput;
  readonly compilation: Compilation;
  readonly bytes: CompilationBytes;
  readonly digest: string;
}

interface MadeOf {
  readonly regime: Regime;
  readonly histories: Histories;
  readonly excluded: readonly Exclusion[];
}

/** What is compiled of these histories by these rules, with its bytes and their digest. */
export const compiledOf = (ref: RollupRef, made: MadeOf): Compiled => {
  const input = gatherInput({ ...named(ref), ...made });
  const compilation = compile(input);
  const bytes = compilationBytes(compilation);
  return { input, compilation, bytes, digest: digestOf(bytes) };
};
