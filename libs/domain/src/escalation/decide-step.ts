import { factId, timeFactId } from '../fact-id.js';
import { type EscalateFurther, isSameStep, type MarkUnanswered, type ReassignApproval, type RemindApprover } from './commands.js';
import type { EscalationCase, EscalationEvent } from './escalation.js';
import { escalationRefusals as refusals } from './refusals.js';

/** Once a day, and only while the decision lies where the asker saw it lie. */
export const remindApprover = ({ data, now }: RemindApprover, escalation: EscalationCase): EscalationEvent[] => {
  const { id, status, step = data.step, reminders, remindedOn } = escalation;
  const isNext = data.number === reminders + 1 && remindedOn !== data.day;
  if (status !== 'proposed' || !isSameStep(step, data.step) || !isNext) return [];
  return [{ type: 'ApproverReminded', data, id: timeFactId(id, 'approver-reminded', data.number, data.day), occurredAt: now }];
};

/** By rule it goes on to who has not had his term yet, so that it never goes round; a person may hand it to whom he likes. */
export const reassignApproval = (command: ReassignApproval, escalation: EscalationCase): EscalationEvent[] => {
  const { data, by, now } = command;
  const { from, to } = data;
  if (by === 'clock' && data.cause === 'decision') throw refusals.notForTheClock();
  if (escalation.status !== 'proposed') return undecidedAlready(command);
  if (!isSameStep(escalation.step ?? from, from)) return passedOnAlready(command);
  if (isSameStep(from, to)) throw refusals.sameStep();
  if (by === 'clock' && escalation.passed.some((step) => isSameStep(step, to))) throw refusals.termIsOver();
  return [{ type: 'ApprovalReassigned', data: { ...data, reassignedBy: by }, occurredAt: now }];
};

/** Nobody has answered, whoever was asked: said once, and the ladder may go on. */
export const markUnanswered = ({ data, now }: MarkUnanswered, { id, status, unanswered }: EscalationCase): EscalationEvent[] => {
  if (status !== 'proposed' || unanswered) return [];
  return [{ type: 'ApprovalUnanswered', data, id: timeFactId(id, 'unanswered', 0, data.day), occurredAt: now }];
};

/** Of what has gone out and brought nothing. A case nobody decided goes on waiting while the next level is asked. */
export const escalateFurther = ({ data, now }: EscalateFurther, { id, status }: EscalationCase): EscalationEvent[] => {
  if (status !== 'dispatched' && status !== 'acknowledged') return [];
  return [{ type: 'EscalatedFurther', data, id: factId(id, 'further', data.case), occurredAt: now }];
};

// The clock looked a moment ago and has nothing to add; a person has to be told what happened meanwhile.
const undecidedAlready = ({ by }: ReassignApproval): EscalationEvent[] => {
  if (by === 'clock') return [];
  throw refusals.alreadyDecided();
};

const passedOnAlready = ({ by }: ReassignApproval): EscalationEvent[] => {
  if (by === 'clock') return [];
  throw refusals.passedOn();
};
