import { isKnown, type KnownObligation, type Obligation } from './obligation.js';
import { refusals } from './refusals.js';

/** The obligation, if there is one; refuses with `OBLIGATION_NOT_OPENED`. */
export const demandOpened = (obligation: Obligation): KnownObligation => {
  if (isKnown(obligation)) return obligation;
  throw refusals.notOpened();
};
