import type { Command, Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import type {
  ApprovalReassigned,
  ApproverReminded,
  DecisionStep,
  EscalatedFurther,
  EscalationOutcome,
  EscalationProposed,
} from './escalation.js';

/** By the agenda's planner, or by a person, who may say why. `draft` is the letter he proposes; without one it is drawn up when it is shown. */
export type ProposeEscalation = Command<
  'ProposeEscalation',
  Omit<EscalationProposed['data'], 'proposedBy'> & { readonly draft?: string; readonly reason?: string }
>;
export type AmendEscalation = Command<'AmendEscalation', { readonly draft: string }>;
/**
 * With a `draft`: approval with changes, of the letter in these words. `text` is the letter as it was shown, where nobody has written
 * one: what goes out later is what was approved.
 */
export type ApproveEscalation = Command<'ApproveEscalation', { readonly draft?: string; readonly text?: string }>;
export type DeclineEscalation = Command<'DeclineEscalation', { readonly reason: string }>;
/** `endsAt` is the end of the day `until` in the authority's zone. */
export type DeferEscalation = Command<'DeferEscalation', { readonly until: LocalDay; readonly endsAt: Instant; readonly reason: string }>;
export type WithdrawEscalation = Command<'WithdrawEscalation', { readonly reason: string }>;
/** `text` is the letter that goes out. */
export type DispatchEscalation = Command<
  'DispatchEscalation',
  { readonly documentNumber: string; readonly channel: string; readonly text?: string }
>;
export type AcknowledgeEscalation = Command<'AcknowledgeEscalation', object>;
/** The subject is settled: the case becomes moot before its dispatch, and is resolved after it. */
export type SettleEscalation = Command<'SettleEscalation', { readonly outcome: EscalationOutcome }>;
/** With `explained`: the explanation is accepted, which resolves what has gone out. */
export type CloseEscalation = Command<'CloseEscalation', { readonly outcome?: 'explained' }>;

/** The `number`-th reminder at this step. */
export type RemindApprover = Command<'RemindApprover', ApproverReminded['data']>;
/** `from` is where the asker saw the decision lie; if it has passed on meanwhile, there is nothing to say. */
export type ReassignApproval = Command<'ReassignApproval', Omit<ApprovalReassigned['data'], 'reassignedBy'>>;
export type MarkUnanswered = Command<'MarkUnanswered', { readonly day: LocalDay }>;
/** `case` is the one of the next level, which has this one as its parent. */
export type EscalateFurther = Command<'EscalateFurther', EscalatedFurther['data']>;

/** What the clock may ask of a case: to remind, to pass it on by rule, to say that nobody answered. Never to decide it. */
export type ClockCommand = RemindApprover | ReassignApproval | MarkUnanswered | EscalateFurther;

export type EscalationCommand =
  | ProposeEscalation
  | AmendEscalation
  | ApproveEscalation
  | DeclineEscalation
  | DeferEscalation
  | WithdrawEscalation
  | DispatchEscalation
  | AcknowledgeEscalation
  | SettleEscalation
  | CloseEscalation
  | ClockCommand;

/** Whether two steps are one and the same: the same seat, and where it is a deputy's, the same deputy. */
export const isSameStep = (a: DecisionStep, b: DecisionStep): boolean =>
  a.seat.unit === b.seat.unit &&
  a.seat.role === b.seat.role &&
  a.deputy?.person === b.deputy?.person &&
  a.deputy?.actingFor.delegation === b.deputy?.actingFor.delegation;
