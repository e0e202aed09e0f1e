import { contentOf } from '../adopted-plan.js';
import { planChanges } from '../plan-changes.js';
import type { PlanChange } from '../plan-events.js';
import type { ProposedItem } from './rules-change.js';

/** What these items change, item by item and place by place. */
export const changesIn = (items: readonly ProposedItem[]): PlanChange[] =>
  planChanges(
    new Map(items.flatMap(({ item, before }) => (before === null ? [] : [[item, before] as const]))),
    new Map(items.map(({ item, fact }) => [item, contentOf(fact)] as const)),
  );
