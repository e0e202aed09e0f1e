import { isRestrictedForm } from '../../report/who-sees-form.js';
import type { Form } from '../../report/form.js';
import { isRestricted, restrictedIndicators } from '../../target/who-sees.js';
import type { Target } from '../../target/target.js';
import type { KnownRulesChange, ProposedItem } from './rules-change.js';

/** Whether a change tells of what only cleared seats see: it is then shown to nobody else, and decided by nobody else. */
export const isOfRestricted = ({ items }: Pick<KnownRulesChange, 'items'>, targets: readonly Target[]): boolean =>
  items.some((item) => !isOpenItem(item, targets));

/** Whether an item may be shown to anybody, by the targets in force. What was restricted is, until it is decided otherwise. */
export const isOpenItem = ({ before, fact }: ProposedItem, targets: readonly Target[]): boolean => {
  switch (fact.type) {
    case 'TargetSet':
      return !(isRestricted(fact.data.target) || (before !== null && isRestricted(before as Target)));
    case 'TargetValueAssigned':
      return !restrictedIndicators(targets).has(fact.data.assigned.indicator);
    case 'FormDefined':
      return [fact.data.form, before as Form | null].every(
        (form) => form === null || !isRestrictedForm(form, restrictedIndicators(targets)),
      );
    default:
      return true;
  }
};
