import type { LocalDay } from '../calendar/local-day.js';
import type { LocalTime } from '../calendar/zone.js';
import type { Bilingual } from '../text.js';
import type { Role } from '../org/role.js';
import { inOrder } from '../in-order.js';

/** How a duty is followed up: who is reminded when, and who is asked to decide when nothing comes. Data, with the day it takes effect. */
export interface Policy {
  readonly code: string;
  readonly effectiveFrom: LocalDay;
  /** No reminder and no proposal is made earlier in the day, local time. */
  readonly remindAt: LocalTime;
  /** Steps in working days before the last day. */
  readonly reminders: readonly ReminderRule[];
  /** Who in the reporting unit is told that the deadline has passed. */
  readonly overdueTo: readonly Role[];
  /** How long after the due instant an absence is declared: longer than a request may last. */
  readonly settlingMinutes: number;
  /** Working days between the due instant and the mark "overdue"; the due instant itself is not moved. */
  readonly graceWorkingDays: number;
  /** The term to mend a returned report, in working days. */
  readonly cureWorkingDays: number;
  /** How much more time the receiving head may give by himself, in working days; more is for managers. */
  readonly shortExtensionWorkingDays?: number;
  readonly escalation: EscalationPolicy;
  /** How difficulties are followed up; by the usual terms when left out. */
  readonly impediments?: ImpedimentTerms;
  /** How tasks are followed up, beside what holds for reports; by the usual terms when left out. */
  readonly tasks?: TaskTerms;
}

export interface ReminderRule {
  readonly step: number;
  readonly to: readonly Role[];
}

export interface EscalationPolicy {
  /** How long the approver, and after him the deputy, may stay silent, in working days. */
  readonly approverTermWorkingDays: number;
  readonly deputyTermWorkingDays: number;
  /** On which working days after the decision came to him somebody who is silent is reminded; the first and the second when left out. */
  readonly approverReminders?: readonly number[];
  readonly levels: readonly EscalationLevel[];
}

/** The terms of a difficulty. Steps before an answer-by day, the hour of the day, and the ladder are those of its policy. */
export interface ImpedimentTerms {
  /** The compiling office is reminded so many working days after a difficulty came in that nobody has to answer yet. */
  readonly routingReminders: readonly number[];
  /** The term to answer, where the compiling office names no day. */
  readonly answerWorkingDays: number;
  /** The term to answer again after a dispute. */
  readonly secondAnswerWorkingDays: number;
  /** The head of the unit is reminded to judge an answer so many working days after it was given. */
  readonly judgementReminders: readonly number[];
  /** The term to judge it; after that it stands as not judged, and nothing else changes. */
  readonly judgementWorkingDays: number;
}

/** The terms of a task. */
export interface TaskTerms {
  /** How long the lead may dispute that the task is its own, in working days; after that silence is taken for receipt. */
  readonly receiptWorkingDays: number;
}

/** A rung of the ladder: whom the case is put to, who approves that, and after how many working days overdue it is proposed. */
export interface EscalationLevel {
  readonly level: number;
  readonly afterWorkingDays: number;
  readonly addressee: Role;
  /** The first of these who does not head the debtor himself. */
  readonly approvers: readonly Role[];
  readonly measure: Bilingual;
}

/** What the receiving head may give where a policy does not say. */
export const SHORT_EXTENSION_WORKING_DAYS = 3;

/** The version of a policy that is in force on a day; the earliest one for days before it. */
export const policyOn = (policies: readonly Policy[], code: string, day: LocalDay): Policy => {
  const versions = policies.filter((policy) => policy.code === code).sort((a, b) => inOrder(a.effectiveFrom, b.effectiveFrom));
  const inForce = versions.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? versions[0];
  if (inForce === undefined) throw new Error(`There is no policy ${code}.`);
  return inForce;
};
