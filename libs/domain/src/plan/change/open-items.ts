import { isRestricted } from '../../target/who-sees.js';
import type { Target } from '../../target/target.js';
import type { KnownRulesChange, ProposedItem } from './rules-change.js';

/** Whether a change tells of what only cleared seats see: it is then shown to nobody else, and decided by nobody else. */
export const isOfRestricted = ({ items }: Pick<KnownRulesChange, 'items'>): boolean => items.some((item) => !isOpenItem(item));

/** Whether an item may be shown to anybody. What was restricted is, until it is decided otherwise. */
export const isOpenItem = ({ before, fact }: ProposedItem): boolean =>
  fact.type !== 'TargetSet' || !(isRestricted(fact.data.target) || (before !== null && isRestricted(before as Target)));
