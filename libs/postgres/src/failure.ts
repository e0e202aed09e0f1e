/** Something outside the program stands in the way; the sentence tells a person what, and what to do. */
export class DatabaseFailure extends Error {
  override readonly name = 'DatabaseFailure';

  constructor(
    readonly sentence: { readonly vi: string; readonly en: string },
    options?: ErrorOptions,
  ) {
    super(sentence.en, options);
  }
}
