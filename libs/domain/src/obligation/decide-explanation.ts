import type { GiveExplanation, RequestExplanation } from './commands.js';
import { inWords } from '../sealed-parts.js';
import { demandEndOfDay } from './new-date.js';
import type { KnownObligation } from './obligation.js';
import { refusals } from './refusals.js';
import type { ExplanationGiven, ExplanationRequested } from './requests.js';

/** One at a time: a second question would leave it open which one was answered. */
export const requestExplanation = ({ data, by, now }: RequestExplanation, obligation: KnownObligation): ExplanationRequested[] => {
  if (obligation.status === 'cancelled') throw refusals.nothingToExplain(obligation);
  const { count, open } = obligation.explanation;
  if (open !== undefined) throw refusals.explanationWaits(open.lastDay);
  demandEndOfDay(data);
  if (data.dueAt <= now) throw refusals.datePassed();
  const question = { number: count + 1, lastDay: data.lastDay, dueAt: data.dueAt, requestedBy: by };
  return [{ type: 'ExplanationRequested', data: question, occurredAt: now, ...inWords('text', data.text) }];
};

/** Late or not: an answer is always taken. */
export const giveExplanation = ({ data, by, now }: GiveExplanation, { explanation }: KnownObligation): ExplanationGiven[] => {
  if (explanation.open === undefined) throw refusals.nothingAsked();
  const { number: request, requestedBy } = explanation.open;
  const given = { request, requestedBy, givenBy: by };
  return [{ type: 'ExplanationGiven', data: given, occurredAt: now, ...inWords('text', data.text) }];
};
