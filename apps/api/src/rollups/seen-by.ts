import { type Actor, type Compilation, isCleared, openCompilation } from '#domain';

/** What somebody sees of a compilation: where his seat is not cleared, restricted rows are not there at all. */
export const seenBy = (actor: Actor, compilation: Compilation): Compilation =>
  isCleared(actor) ? compilation : openCompilation(compilation);
