import type { Sight } from '#domain';

type Acts = Pick<Sight, 'openings' | 'recalculations' | 'reminders' | 'overdue' | 'escalations'>;

/**
 * The first so many acts, in the order in which they are carried out, and whether there are more. What a look answers is kept whole in a
 * history, where 2 MB are the end: a scope of a thousand units on the day of its adoption goes on at its next looks.
 */
export const boundedActs = (acts: Acts, most: number): { readonly acts: Acts; readonly more: boolean } => {
  let left = most;
  const take = <T>(commands: readonly T[]): readonly T[] => {
    const taken = commands.slice(0, left);
    left -= taken.length;
    return taken;
  };
  const { openings, recalculations, reminders, overdue, escalations } = acts;
  const bounded = {
    openings: take(openings),
    recalculations: take(recalculations),
    reminders: take(reminders),
    overdue: take(overdue),
    escalations: take(escalations),
  };
  const count = (some: Acts): number => Object.values(some).reduce((sum, commands) => sum + commands.length, 0);
  return { acts: bounded, more: count(bounded) < count({ openings, recalculations, reminders, overdue, escalations }) };
};
