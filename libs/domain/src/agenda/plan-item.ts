import type { Instant } from '#eventsourcing';
import { addDays, laterOf, type LocalDay } from '../calendar/local-day.js';
import { type ReminderStep, reminderSteps } from '../calendar/reminder-steps.js';
import { workingDayAfter, type WorkingCalendar } from '../calendar/working-calendar.js';
import { addMinutes, atLocalTime, endOfDay, startOfDay } from '../calendar/zone.js';
import { levelOwed } from '../duty/duty.js';
import type { EscalationLevel } from '../duty/policy.js';
import type { ProposeEscalation } from '../escalation/decide.js';
import { nextRung, type NextRung } from '../escalation/ladder.js';
import type { IssueReminder, MarkOverdue, RecalculateDueDate } from '../obligation/commands.js';
import { isOwed, type KnownObligation } from '../obligation/obligation.js';
import type { Role } from '../org/role.js';
import type { AgendaItem, ItemQuestion, Rules } from './agenda.js';
import { recalculate } from './recalculate.js';

export interface ItemPlan {
  readonly recalculation?: RecalculateDueDate;
  readonly reminder?: IssueReminder;
  readonly overdue?: MarkOverdue;
  readonly escalation?: ProposeEscalation;
  /** When something of this obligation falls due next, after what falls due now; missing when nothing will by itself. */
  readonly wakeAt?: Instant;
}

/** What one obligation owes to time at this instant. Before the due instant it is reminded; after it, marked and then proposed. */
export const planItem = (question: ItemQuestion): ItemPlan => {
  const { item, now } = question;
  if (!isOwed(item.obligation)) return {};
  const recalculation = recalculate(question);
  // The new date changes everything that follows, so the rest waits for the next look.
  if (recalculation !== undefined) return { recalculation, wakeAt: now };
  return now < item.obligation.due.dueAt ? planBeforeDue(question) : planAfterDue(question);
};

const planBeforeDue = (question: ItemQuestion): ItemPlan => {
  const { item, policy, rules, today, now } = question;
  const steps = outstandingSteps(question);
  const heldUntil = laterOf(atLocalTime(today, policy.remindAt, rules.calendar.zone), dayAfterLastReminder(question) ?? now);
  const due = steps.filter(({ at }) => at <= now);
  const latest = due.at(-1);
  const reminder = latest !== undefined && now >= heldUntil ? issueReminder(item, latest, due.slice(0, -1), today, now) : undefined;
  const wakes = [overdueAt(question), ...steps.map(({ at }) => at).filter((at) => at > now), ...(latest && !reminder ? [heldUntil] : [])];
  return { ...(reminder && { reminder }), wakeAt: wakes.reduce((a, b) => (a < b ? a : b)) };
};

const planAfterDue = (question: ItemQuestion): ItemPlan => {
  const { item, policy, rules, today, now } = question;
  const { obligation } = item;
  const markAt = overdueAt(question);
  if (!obligation.overdue && now < markAt) return { wakeAt: markAt };
  const overdue = obligation.overdue ? undefined : markOverdue(question);
  const rung = nextRung({ lastDay: obligation.due.lastDay, cases: item.cases }, policy, rules.calendar);
  if (rung === undefined) return { ...(overdue && { overdue }) };
  // Nobody is bothered before the policy's hour, however late the look is.
  const at = laterOf(rung.at, atLocalTime(today, policy.remindAt, rules.calendar.zone));
  const escalation = at <= now ? propose(question, rung) : undefined;
  // What is proposed now opens the way to the level above; when, depends on what becomes of it: a look at that time will tell.
  return { ...(overdue && { overdue }), ...(escalation ? { escalation, wakeAt: now } : { wakeAt: at }) };
};

/** Steps that come nearer than what was said, and that no change of date or policy has left behind. */
const outstandingSteps = ({ item: { obligation }, policy, rules: { calendar } }: ItemQuestion): ReminderStep[] => {
  const { due, spokenSteps } = obligation;
  const policySince = startOfDay(policy.effectiveFrom, calendar.zone);
  const since = due.setAt === undefined ? policySince : laterOf(due.setAt, policySince);
  const steps = policy.reminders.map(({ step }) => step);
  const nearest = Math.min(...spokenSteps);
  return reminderSteps(calendar, due.lastDay, steps, policy.remindAt).filter(({ step, at }) => at >= since && step < nearest);
};

/** At most one reminder is issued per obligation and local day. */
const dayAfterLastReminder = ({ item: { obligation }, policy, rules, today }: ItemQuestion): Instant | undefined =>
  obligation.lastRemindedOn === today ? atLocalTime(addDays(today, 1), policy.remindAt, rules.calendar.zone) : undefined;

const issueReminder = (
  item: AgendaItem,
  { step, day }: ReminderStep,
  passed: readonly ReminderStep[],
  today: LocalDay,
  now: Instant,
): IssueReminder => ({
  type: 'IssueReminder',
  by: 'clock',
  now,
  data: {
    obligation: item.id,
    revision: item.obligation.due.revision,
    step,
    day,
    issuedOn: today,
    passedOver: passed.map(({ step: earlier }) => earlier),
  },
});

/** Not before the settling time is over: a request that was under way at the due instant has then arrived. */
const overdueAt = ({ item: { obligation }, policy, rules: { calendar } }: ItemQuestion): Instant => {
  const { lastDay, dueAt } = obligation.due;
  return addMinutes(policy.graceWorkingDays === 0 ? dueAt : afterGrace(calendar, lastDay, policy.graceWorkingDays), policy.settlingMinutes);
};

const afterGrace = (calendar: WorkingCalendar, lastDay: LocalDay, workingDays: number): Instant =>
  endOfDay(workingDayAfter(calendar, lastDay, workingDays), calendar.zone);

const markOverdue = (question: ItemQuestion): MarkOverdue => ({
  type: 'MarkOverdue',
  by: 'clock',
  now: question.now,
  data: {
    obligation: question.item.id,
    revision: question.item.obligation.due.revision,
    passedOver: outstandingSteps(question).flatMap(allSteps),
  },
});

const propose = ({ item: { id, obligation }, rules, now }: ItemQuestion, { level, parent }: NextRung): ProposeEscalation => ({
  type: 'ProposeEscalation',
  by: 'clock',
  now,
  data: {
    subject: id,
    unit: obligation.owner,
    revision: obligation.due.revision,
    level: level.level,
    attempt: 1,
    addressee: level.addressee,
    approver: approverOf(level, obligation, rules),
    parent,
  },
});

/** The first who is not the debtor's own head: a report that the compiling office itself owes is decided by the next approver. */
const approverOf = ({ approvers }: EscalationLevel, { duty, owner }: KnownObligation, { duties }: Rules): Role => {
  const level = levelOwed(duties, duty, owner);
  const headsTheDebtor = (role: Role): boolean =>
    role === 'head' ||
    (role === 'finance_head' && level?.recipient === owner) ||
    (role === 'office_chief' && level?.recipientOfItsOwn === owner);
  return approvers.find((role) => !headsTheDebtor(role)) ?? approvers[0]!;
};

const allSteps = ({ step, merged }: ReminderStep): readonly number[] => [...merged, step];
