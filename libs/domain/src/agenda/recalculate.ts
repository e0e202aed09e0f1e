import { canonicalJson, type Instant } from '#eventsourcing';
import { earlierOf, laterOf, type LocalDay } from '../calendar/local-day.js';
import { workingDayAfter } from '../calendar/working-calendar.js';
import { endOfDay, localDayOf } from '../calendar/zone.js';
import type { Deadline } from '../duty/deadline.js';
import { type DueSentence, movedSentence } from '../duty/due-sentence.js';
import type { RecalculateDueDate } from '../obligation/commands.js';
import type { ItemQuestion } from './agenda.js';

/**
 * A due date that another version of the calendar, or the duty's rule as it reads now, would have set otherwise.
 *
 * Only what is still ahead moves, and no date becomes earlier than the end of the next working day after the change was approved,
 * nor than today, however late the change is looked at.
 * Extensions and cure dates are people's decisions; they stay.
 */
export const recalculate = (question: ItemQuestion): RecalculateDueDate | undefined => {
  const { item, rules, schedule, today, now } = question;
  const { id, obligation } = item;
  const { calendar } = rules;
  const { due } = obligation;
  const ofTheRule = due.cause === 'rule' || due.cause === 'recalculation';
  if (!ofTheRule || due.dueAt <= now) return undefined;
  const deadline = schedule.find(({ duty, period }) => duty === obligation.duty && period === obligation.period);
  if (deadline === undefined) return undefined;
  const change = changeSince(question, deadline);
  if (change === undefined) return undefined;
  const approvedOn = localDayOf(change.approvedAt, calendar.zone);
  const lastDay = notTooSoon(due.lastDay, deadline.lastDay, laterOf(workingDayAfter(calendar, approvedOn, 1), today));
  if (lastDay === due.lastDay) return undefined;
  return {
    type: 'RecalculateDueDate',
    by: 'clock',
    now,
    data: {
      obligation: id,
      revision: due.revision,
      lastDay,
      dueAt: endOfDay(lastDay, calendar.zone),
      calendarVersion: calendar.version,
      sentence: sentenceOf(deadline, lastDay, { by: change.by, from: due.lastDay }),
    },
  };
};

interface Change {
  readonly by: 'calendar' | 'rule';
  readonly approvedAt: Instant;
}

/** What has changed since the date was set. Which rule that was by, its own sentence tells. Undefined when nothing has. */
const changeSince = ({ item: { obligation }, rules, now }: ItemQuestion, deadline: Deadline): Change | undefined => {
  const { calendar, dutiesChangedAt } = rules;
  if (canonicalJson(obligation.sentence.rule) !== canonicalJson(deadline.sentence.rule))
    return { by: 'rule', approvedAt: dutiesChangedAt?.get(obligation.duty) ?? now };
  return obligation.calendarVersion === calendar.version ? undefined : { by: 'calendar', approvedAt: calendar.approvedAt ?? now };
};

const notTooSoon = (old: LocalDay, next: LocalDay, soonest: LocalDay): LocalDay =>
  next >= old ? next : earlierOf(old, laterOf(next, soonest));

/** The rule's own words where the new date is the rule's; a date held back for fairness is only told as moved. */
const sentenceOf = ({ sentence }: Deadline, lastDay: LocalDay, moved: NonNullable<DueSentence['moved']>): DueSentence =>
  lastDay === sentence.lastDay ? { ...sentence, moved } : movedSentence(sentence, lastDay, moved);
