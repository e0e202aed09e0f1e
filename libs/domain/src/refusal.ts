import type { Bilingual } from './text.js';

/**
 * The domain says no: a code for programs and a sentence for the person, which says what to do.
 * A refusal is expected and never retried; anything else that is thrown is a fault.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: string,
    readonly sentence: Bilingual,
  ) {
    super(`${code}: ${sentence.en}`);
  }
}

/** Recognised by its name, since a refusal may have crossed a process. */
export const isRefusal = (error: unknown): error is Refusal => error instanceof Error && error.name === 'Refusal';
