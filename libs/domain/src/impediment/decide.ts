import type { Command, Decider } from '#eventsourcing';
import { isAmong } from '../access/acting.js';
import { timeFactId } from '../fact-id.js';
import { forReason, sealedTexts } from '../sealed-parts.js';
import type {
  AnswerImpediment,
  CloseImpediment,
  ConfirmAnswer,
  DisputeAnswer,
  ImpedimentCommand,
  ImpedimentRequest,
  ImpedimentTiming,
  MarkAnswerOverdue,
  MarkAnswerUnjudged,
  RaiseImpediment,
  RemindOfAnswer,
  RemindOfJudgement,
  RemindOfRouting,
  RouteImpediment,
  WithdrawImpediment,
} from './commands.js';
import {
  type AnsweredImpediment,
  evolveImpediment,
  isEndedImpediment,
  type Impediment,
  type ImpedimentEvent,
  isKnownImpediment,
  isUnroutedImpediment,
  type KnownImpediment,
  NO_IMPEDIMENT,
} from './impediment.js';
import { type OwnerRules, demandOwner } from './owner.js';
import { impedimentRefusals as refusals } from './refusals.js';

/** What may happen to a difficulty, one function per command. Who may answer it goes by the units there are. */
export const impedimentDecider = (rules: OwnerRules): Decider<Impediment, ImpedimentCommand, ImpedimentEvent> => ({
  decide: (command, impediment) => (isTiming(command) ? remind(command, impediment) : ask(command, impediment, rules)),
  evolve: evolveImpediment,
  initialState: NO_IMPEDIMENT,
});

const ask = (command: ImpedimentRequest, impediment: Impediment, rules: OwnerRules): readonly ImpedimentEvent[] => {
  if (command.by === 'clock') throw refusals.notForTheClock();
  if (command.type === 'RaiseImpediment') return raise(command, impediment);
  if (!isKnownImpediment(impediment)) throw refusals.noSuchImpediment();
  switch (command.type) {
    case 'RouteImpediment':
      return route(command, impediment, rules);
    case 'AnswerImpediment':
      return answer(command, impediment);
    case 'ConfirmAnswer':
      return confirm(command, impediment);
    case 'DisputeAnswer':
      return dispute(command, impediment);
    case 'WithdrawImpediment':
      return withdraw(command, impediment);
    case 'CloseImpediment':
      return close(command, impediment);
  }
};

/** What is no longer so, or was said, gives the clock nothing to say. */
const remind = (command: ImpedimentTiming, impediment: Impediment): readonly ImpedimentEvent[] => {
  switch (command.type) {
    case 'RemindOfRouting':
      return remindOfRouting(command, impediment);
    case 'RemindOfAnswer':
      return remindOfAnswer(command, impediment);
    case 'MarkAnswerOverdue':
      return markOverdue(command, impediment);
    case 'RemindOfJudgement':
      return remindOfJudgement(command, impediment);
    case 'MarkAnswerUnjudged':
      return markUnjudged(command, impediment);
  }
};

const isTiming = (command: ImpedimentCommand): command is ImpedimentTiming =>
  command.type.startsWith('Remind') || command.type.startsWith('Mark');

const raise = ({ data, by, now }: RaiseImpediment, impediment: Impediment): ImpedimentEvent[] => {
  if (isKnownImpediment(impediment)) return [];
  const { unit, recipient, policy, about, kind, level, text, solution } = data;
  if (!text.trim()) throw refusals.textMissing();
  const sealed = sealedTexts({ text, solution: solution?.trim() ? solution : undefined });
  return [{ type: 'ImpedimentRaised', data: { unit, recipient, policy, about, kind, level, raisedBy: by }, occurredAt: now, ...sealed }];
};

const route = ({ data, by, now }: RouteImpediment, impediment: KnownImpediment, rules: OwnerRules): ImpedimentEvent[] => {
  if (impediment.status !== 'routed' && !isUnroutedImpediment(impediment)) throw refusals.nothingToRoute(impediment);
  const { owner, level, lastDay, dueAt, reason } = data;
  demandOwner(owner, { raisedBy: impediment.unit, now }, rules);
  if (dueAt <= now) throw refusals.dayPassed();
  if (impediment.status === 'routed' && isSame(impediment, data)) return [];
  const routed = { owner, level, revision: impediment.answerDays.length, lastDay, dueAt, routedBy: by };
  const again = impediment.answerDays.length > 0 ? forReason(reason ?? '', now) : { occurredAt: now };
  return [{ type: 'ImpedimentRouted', data: routed, ...again }];
};

const isSame = ({ owner, level, answerDays }: KnownImpediment, data: RouteImpediment['data']): boolean =>
  owner?.unit === data.owner.unit && owner.role === data.owner.role && level === data.level && answerDays.at(-1) === data.lastDay;

const answer = (command: AnswerImpediment, impediment: KnownImpediment): ImpedimentEvent[] => {
  const { data, by, now } = command;
  if (impediment.status !== 'routed') throw refusals.nothingToAnswer(impediment);
  if (isAmong(command, impediment.raisedBy, impediment.raisedFor)) throw refusals.ownImpediment();
  if (!data.text.trim()) throw refusals.textMissing();
  const answered = { answer: impediment.answers.length + 1, outcome: data.outcome, onTime: now < impediment.due.dueAt, answeredBy: by };
  return [{ type: 'ImpedimentAnswered', data: answered, occurredAt: now, ...sealedTexts({ text: data.text }) }];
};

const confirm = (command: ConfirmAnswer, impediment: KnownImpediment): ImpedimentEvent[] => {
  if (impediment.status === 'confirmed') return [];
  const { answers } = toJudge(command, impediment);
  return [{ type: 'AnswerConfirmed', data: { answer: answers.length, confirmedBy: command.by }, occurredAt: command.now }];
};

const dispute = (command: DisputeAnswer, impediment: KnownImpediment): ImpedimentEvent[] => {
  const { data, by, now } = command;
  const { answers, answerDays, disputes } = toJudge(command, impediment);
  if (data.dueAt <= now) throw refusals.dayPassed();
  const day = { revision: answerDays.length, lastDay: data.lastDay, dueAt: data.dueAt };
  const disputed = { answer: answers.length, number: disputes + 1, ...day, disputedBy: by };
  return [{ type: 'AnswerDisputed', data: disputed, ...forReason(data.reason, now) }];
};

/** The answer that waits for the unit; nobody judges what he answered himself. */
const toJudge = (command: Command, impediment: KnownImpediment): AnsweredImpediment => {
  if (impediment.status !== 'answered') throw refusals.nothingToJudge(impediment);
  if (isAmong(command, ...answerers(impediment))) throw refusals.ownAnswer();
  return impediment;
};

const withdraw = ({ data, by, now }: WithdrawImpediment, impediment: KnownImpediment): ImpedimentEvent[] => {
  if (impediment.status === 'withdrawn') return [];
  if (isEndedImpediment(impediment)) throw refusals.ended(impediment);
  return [{ type: 'ImpedimentWithdrawn', data: { withdrawnBy: by }, ...forReason(data.reason, now) }];
};

const close = (command: CloseImpediment, impediment: KnownImpediment): ImpedimentEvent[] => {
  const { data, by, now } = command;
  if (impediment.status === 'closed') return [];
  if (isEndedImpediment(impediment)) throw refusals.ended(impediment);
  if (isAmong(command, impediment.raisedBy, impediment.raisedFor)) throw refusals.ownImpediment();
  // Who answered would judge his own answer by closing it.
  if (isAmong(command, ...answerers(impediment))) throw refusals.ownAnswer();
  return [{ type: 'ImpedimentClosed', data: { closedBy: by }, ...forReason(data.reason, now) }];
};

const remindOfRouting = ({ data, now }: RemindOfRouting, impediment: Impediment): ImpedimentEvent[] => {
  const { impediment: stream, ...reminder } = data;
  if (!isUnroutedImpediment(impediment) || impediment.routingSteps.some((step) => step >= data.afterWorkingDays)) return [];
  const id = timeFactId(stream, 'routing', impediment.answerDays.length, data.day);
  return [{ type: 'RoutingReminderIssued', data: reminder, id, occurredAt: now }];
};

const remindOfAnswer = ({ data, now }: RemindOfAnswer, impediment: Impediment): ImpedimentEvent[] => {
  const { impediment: stream, ...reminder } = data;
  if (impediment.status !== 'routed' || impediment.due.revision !== data.revision || now >= impediment.due.dueAt) return [];
  if (impediment.spokenSteps.includes(data.step) || impediment.lastRemindedOn === data.issuedOn) return [];
  const id = timeFactId(stream, 'reminder', data.revision, data.day);
  return [{ type: 'ImpedimentReminderIssued', data: reminder, id, occurredAt: now }];
};

const markOverdue = ({ data, now }: MarkAnswerOverdue, impediment: Impediment): ImpedimentEvent[] => {
  if (impediment.status !== 'routed' || impediment.overdue) return [];
  const { revision, lastDay, dueAt } = impediment.due;
  if (revision !== data.revision || now < dueAt) return [];
  const id = timeFactId(data.impediment, 'overdue', revision, lastDay);
  return [{ type: 'ImpedimentBecameOverdue', data: { revision, lastDay, dueAt, passedOver: data.passedOver }, id, occurredAt: dueAt }];
};

const remindOfJudgement = ({ data, now }: RemindOfJudgement, impediment: Impediment): ImpedimentEvent[] => {
  const { impediment: stream, ...reminder } = data;
  if (!waitsForJudgementOf(data.answer, impediment) || impediment.judgementSteps.some((step) => step >= data.afterWorkingDays)) return [];
  const id = timeFactId(stream, 'judgement', data.answer, data.day);
  return [{ type: 'JudgementReminderIssued', data: reminder, id, occurredAt: now }];
};

const markUnjudged = ({ data, now }: MarkAnswerUnjudged, impediment: Impediment): ImpedimentEvent[] => {
  const { impediment: stream, answer: number, lastDay, dueAt } = data;
  if (!waitsForJudgementOf(number, impediment) || now < dueAt) return [];
  const id = timeFactId(stream, 'unjudged', number, lastDay);
  return [{ type: 'AnswerUnjudged', data: { answer: number, lastDay }, id, occurredAt: dueAt }];
};

const waitsForJudgementOf = (number: number, impediment: Impediment): impediment is AnsweredImpediment =>
  impediment.status === 'answered' && impediment.answers.length === number && !impediment.unjudged;

const answerers = ({ answers }: KnownImpediment): readonly string[] => answers.flatMap(({ persons }) => persons);
