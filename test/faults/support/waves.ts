import type { Instant } from '#eventsourcing';
import { localDayOf, policyOn, reminderSteps } from '#domain';
import type { LoggedEvent } from './evidence.js';
import { historiesIn, type Rulebook } from './histories.js';

/** Reminders that fall due at one instant. */
export interface Wave {
  readonly at: Instant;
  /** Those that still owe, as `obligation step`. */
  readonly reminders: readonly string[];
}

/** The waves that lie ahead, in their order, reckoned from the plan's rules and from who owes what. */
export const wavesAhead = (events: readonly LoggedEvent[], { calendar, policies }: Rulebook, now: Instant): Wave[] => {
  const waves = new Map<Instant, string[]>();
  for (const { obligation, policy: code, dates } of historiesIn(events)) {
    const date = dates.at(-1);
    if (date === undefined || date.endedAt !== undefined) continue;
    const { reminders, remindAt } = policyOn(policies, code, localDayOf(now, calendar.zone));
    const steps = reminders.map(({ step }) => step);
    for (const { step, at } of reminderSteps(calendar, date.lastDay, steps, remindAt))
      if (at > now && at >= (date.setAt ?? at)) waves.set(at, [...(waves.get(at) ?? []), `${obligation} ${step}`]);
  }
  return [...waves].map(([at, reminders]) => ({ at, reminders })).sort((a, b) => (a.at < b.at ? -1 : 1));
};

/** The reminders of this wave that stand in the log. */
export const remindersOf = ({ reminders }: Wave, events: readonly LoggedEvent[]): LoggedEvent[] => {
  const meant = new Set(reminders);
  return events.filter(({ type, stream, data }) => type === 'ReminderIssued' && meant.has(`${stream} ${String(data['step'])}`));
};
