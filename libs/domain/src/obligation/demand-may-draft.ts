import { type KnownObligation, mayDraft } from './obligation.js';
import { refusals } from './refusals.js';

/** Whether a report may still be written on; refuses with `NOTHING_OWED`. */
export const demandMayDraft = (obligation: KnownObligation): void => {
  if (!mayDraft(obligation)) throw refusals.nothingToHandIn(obligation);
};
