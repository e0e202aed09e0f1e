import { type Actor, cellKey, formFor, isCleared, targetsFor } from '#domain';
import { isRestrictedEntry } from '../report/draft-desk.js';
import type { SheetInHand } from '../report/sheet-reader.js';

/** A sheet as somebody sees it: what only cleared seats see is not there, neither asked nor written nor checked. */
export const sheetFor = (actor: Actor, inHand: SheetInHand): SheetInHand => {
  if (isCleared(actor)) return inHand;
  const { context, asked, draft, isRestricted } = inHand;
  const isOpen = ([key]: readonly [string, unknown]): boolean => !isRestrictedEntry(key, inHand);
  return {
    ...inHand,
    context: { ...context, form: formFor(actor, context.form, context.targets), targets: targetsFor(actor, context.targets) },
    asked: asked.filter(({ ref }) => !isRestricted(cellKey(ref))),
    draft: { ...draft, values: new Map([...draft.values].filter(isOpen)), entries: new Map([...draft.entries].filter(isOpen)) },
  };
};
