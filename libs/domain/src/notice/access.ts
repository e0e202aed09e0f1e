import type { Actor } from '../access/access.js';
import { accessRefusals } from '../access/refusals.js';
import type { Role } from '../org/role.js';

/** Who may have a notice sent again: the finance office, or the head of a unit in which its person sits. Refuses with `NOT_YOUR_ROLE`. */
export const demandForNotice = ({ seats }: Actor, unitsOfPerson: readonly string[]): void => {
  const may = seats.some(({ role, unit }) => FINANCE.includes(role) || (role === 'head' && unitsOfPerson.includes(unit)));
  if (!may) throw accessRefusals.notYourRole([...FINANCE, 'head']);
};

const FINANCE: readonly Role[] = ['finance_clerk', 'finance_head'];
