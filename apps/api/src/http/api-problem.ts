import type { Bilingual } from '#domain';
import type { FieldFault, FindingView, SavedEntryView } from '#contracts';

/** The API itself says no, before the domain is asked: with the status, a code, and a sentence that says what to do. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly sentence: Bilingual,
    readonly more: ProblemMore = {},
  ) {
    super(`${code}: ${sentence.en}`);
  }
}

export interface ProblemMore {
  readonly faults?: readonly FieldFault[];
  readonly findings?: readonly FindingView[];
  readonly entries?: readonly SavedEntryView[];
  readonly version?: number;
  readonly headers?: Readonly<Record<string, string>>;
}
