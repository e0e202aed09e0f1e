import type { CalendarYear } from '../../calendar/working-calendar.js';
import type { Target } from '../../target/target.js';
import type { AssignedValue, CalendarHead, PlanHead } from '../plan-events.js';
import type { Plan } from '../plan.js';

/** The items in force as one plan, for whoever asks whether they fit together; undefined while there is none. */
export const planOfItems = (items: ReadonlyMap<string, object>): Plan | undefined => {
  const all = <T>(category: string): T[] =>
    [...items].filter(([item]) => item.startsWith(`${category}/`)).map(([, content]) => content as T);
  const head = all<PlanHead>('plan').at(-1);
  const years = all<CalendarYear & { readonly calendar: CalendarHead }>('calendar');
  const calendar = years.at(-1)?.calendar;
  if (head === undefined || calendar === undefined) return undefined;
  return {
    ...head,
    units: all('unit'),
    duties: all('duty'),
    policies: all('policy'),
    targets: all<Target | AssignedValue>('target').filter(isTarget),
    forms: all('form'),
    tasks: all('task'),
    calendar: { ...calendar, years },
  };
};

const isTarget = (item: Target | AssignedValue): item is Target => 'indicators' in item;
