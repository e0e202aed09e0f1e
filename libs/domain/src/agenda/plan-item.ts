import type { Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import { levelOwed } from '../duty/duty.js';
import type { EscalationLevel } from '../duty/policy.js';
import type { ProposeEscalation } from '../escalation/commands.js';
import type { NextRung } from '../escalation/ladder.js';
import type { IssueReminder, MarkOverdue, RecalculateDueDate } from '../obligation/commands.js';
import { isOwed, type KnownObligation } from '../obligation/obligation.js';
import type { Role } from '../org/role.js';
import { type DueStep, planAfterDue, planBeforeDue } from '../subject/followed-date.js';
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
  return now < item.obligation.due.dueAt ? planBefore(question) : planAfter(question);
};

const planBefore = ({ item, policy, rules, today, now }: ItemQuestion): ItemPlan => {
  const { reminder, wakeAt } = planBeforeDue(item.obligation, { policy, calendar: rules.calendar, today, now });
  return { ...(reminder && { reminder: issueReminder(item, reminder, today, now) }), wakeAt };
};

const planAfter = (question: ItemQuestion): ItemPlan => {
  const { item, policy, rules, today, now } = question;
  const { overdue, rung, wakeAt } = planAfterDue(item.obligation, item.cases, { policy, calendar: rules.calendar, today, now });
  return {
    ...(overdue && { overdue: markOverdue(question, overdue.passedOver) }),
    ...(rung && { escalation: propose(question, rung) }),
    ...(wakeAt !== undefined && { wakeAt }),
  };
};

const issueReminder = (item: AgendaItem, step: DueStep, today: LocalDay, now: Instant): IssueReminder => ({
  type: 'IssueReminder',
  by: 'clock',
  now,
  data: { obligation: item.id, revision: item.obligation.due.revision, ...step, issuedOn: today },
});

const markOverdue = ({ item: { id, obligation }, now }: ItemQuestion, passedOver: readonly number[]): MarkOverdue => ({
  type: 'MarkOverdue',
  by: 'clock',
  now,
  data: { obligation: id, revision: obligation.due.revision, passedOver },
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
