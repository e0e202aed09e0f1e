import type { Bilingual } from '#domain';

/** Something on this machine stands in the way of starting; the sentence tells a person what, and what to do. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';

  constructor(
    readonly sentence: Bilingual,
    options?: ErrorOptions,
  ) {
    super(sentence.en, options);
  }
}
