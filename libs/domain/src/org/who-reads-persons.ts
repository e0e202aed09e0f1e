import type { Actor } from '../access/access.js';
import { accessRefusals } from '../access/refusals.js';
import type { Role } from './role.js';

/** Who looks after persons, decides about them or audits: they see who holds which seat, who is away, and who acts for whom. */
const READERS: readonly Role[] = ['administrator', 'secretary', 'finance_head', 'office_chief', 'vice_chair', 'chair', 'auditor'];

/** Whether somebody may read the directory, from a seat of his own. */
export const readsPersons = ({ seats }: Actor): boolean => seats.some(({ role, acting }) => acting === undefined && READERS.includes(role));

/** Refuses with `NOT_YOUR_ROLE`. */
export const demandReadsPersons = (actor: Actor): void => {
  if (!readsPersons(actor)) throw accessRefusals.notYourRole(READERS);
};

/** Whether addresses are shown to him, too: they are for who keeps them. */
export const readsAddresses = ({ seats }: Actor): boolean =>
  seats.some(({ role, acting }) => acting === undefined && role === 'administrator');
