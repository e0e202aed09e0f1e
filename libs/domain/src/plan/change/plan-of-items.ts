import { yearOf } from '../../calendar/local-day.js';
import type { CalendarYear } from '../../calendar/working-calendar.js';
import type { Form } from '../../report/form.js';
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
    targets: targetsOfItems(items),
    // Forms that were over before the plan's year ask nothing of anybody any more, nor need they fit what holds now.
    forms: all<Form>('form').filter(({ effectiveTo }) => effectiveTo === null || yearOf(effectiveTo) >= head.year),
    tasks: all('task'),
    calendar: { ...calendar, years },
  };
};

/** The targets among the items in force, as the plan has them. */
export const targetsOfItems = (items: ReadonlyMap<string, object>): readonly Target[] =>
  [...items].flatMap(([item, content]) => (item.startsWith('target/') && isTarget(content as Target) ? [content as Target] : []));

const isTarget = (item: Target | AssignedValue): item is Target => 'indicators' in item;
