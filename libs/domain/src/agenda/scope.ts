import type { Unit } from '../org/unit.js';

/**
 * How many units share one agenda: each unit has its own (`unit`), or all units below one of this kind share that one's (`subtree`).
 * A choice of scale and not of law: what is due for a unit does not depend on it.
 */
export type AgendaScope = { readonly kind: 'unit' } | { readonly kind: 'subtree'; readonly of: string };

/** The unit whose agenda a unit's duties stand in: itself, or the nearest unit of the scope's kind at or above it, if there is one. */
export const scopeOf = (scope: AgendaScope, units: ReadonlyMap<string, Unit>, unit: string): string => {
  if (scope.kind === 'unit') return unit;
  const seen = new Set<string>();
  for (let at = units.get(unit); at !== undefined && !seen.has(at.code); at = at.parent === null ? undefined : units.get(at.parent)) {
    if (at.kind === scope.of) return at.code;
    seen.add(at.code);
  }
  return unit;
};

/** Every agenda there has to be, with the units whose duties stand in it. */
export const scopesOf = (
  scope: AgendaScope,
  units: readonly Unit[],
  reporters: readonly string[],
): ReadonlyMap<string, readonly string[]> => {
  const known = new Map(units.map((unit) => [unit.code, unit]));
  const scopes = new Map<string, string[]>();
  for (const reporter of reporters) {
    const head = scopeOf(scope, known, reporter);
    scopes.set(head, [...(scopes.get(head) ?? []), reporter]);
  }
  return scopes;
};

/** The units whose duties would stand in this agenda, whether they owe any or not. */
export const membersOf = (scope: AgendaScope, units: readonly Unit[], head: string): readonly string[] => {
  if (scope.kind === 'unit') return [head];
  const known = new Map(units.map((unit) => [unit.code, unit]));
  return [...new Set([head, ...known.keys()])].filter((code) => scopeOf(scope, known, code) === head);
};
