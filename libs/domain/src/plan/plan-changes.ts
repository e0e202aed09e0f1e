import { canonicalJson } from '#eventsourcing';
import type { PlanChange } from './plan-events.js';

/** How the items of a plan differ from those adopted: item by item, and within a changed item place by place. */
export const planChanges = (before: ReadonlyMap<string, object>, after: ReadonlyMap<string, object>): PlanChange[] => [
  ...[...after].flatMap(([item, content]): PlanChange[] => {
    const old = before.get(item);
    return old === undefined
      ? [{ kind: 'added', item, after: content }]
      : differences(old, content).map((difference) => ({ kind: 'changed', item, ...difference }));
  }),
  ...[...before].filter(([item]) => !after.has(item)).map(([item, content]): PlanChange => ({ kind: 'removed', item, before: content })),
];

interface Difference {
  readonly path: string;
  /** Null where it was not there before. */
  readonly before: unknown;
  readonly after: unknown;
}

const differences = (before: unknown, after: unknown, path = ''): Difference[] => {
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return [];
  if (isRecord(before) && isRecord(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      differences(before[key], after[key], path === '' ? key : `${path}.${key}`),
    );
  // A list whose length changed is told whole: which entry was meant can't be known.
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return before.flatMap((entry, index) => differences(entry, after[index], `${path}[${index}]`));
  return [{ path, before: before ?? null, after: after ?? null }];
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
