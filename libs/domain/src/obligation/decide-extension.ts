import type { DeclineExtension, GrantExtension, NewDate, RequestExtension } from './commands.js';
import { forReason } from '../sealed-parts.js';
import { demandEndOfDay } from './new-date.js';
import { isBeforeDue, isOwed, type KnownObligation } from './obligation.js';
import { refusals } from './refusals.js';
import type { ExtensionDeclined, ExtensionGranted, ExtensionRequested } from './requests.js';
import { demandAnother } from './two-persons.js';

/** The unit asks for more time, as long as there is some. Asked for another day, the new wish stands for the old one. */
export const requestExtension = ({ data, by, now }: RequestExtension, obligation: KnownObligation): ExtensionRequested[] => {
  demandLater(data, obligation, now);
  const { count, open } = obligation.extension;
  if (open?.lastDay === data.lastDay) return [];
  const wish = { number: count + 1, lastDay: data.lastDay, dueAt: data.dueAt, requestedBy: by };
  return [{ type: 'ExtensionRequested', data: wish, ...forReason(data.reason, now) }];
};

/** More time, asked for or not. What the rule set at first stays on record for ever. */
export const grantExtension = (command: GrantExtension, obligation: KnownObligation): ExtensionGranted[] => {
  const { data, by, now } = command;
  demandLater(data, obligation, now);
  const request = obligation.extension.open;
  demandAnother(command, request);
  const { lastDay, dueAt } = data;
  const granted = { revision: obligation.due.revision + 1, lastDay, dueAt, grantedBy: by, ...(request && { request: request.number }) };
  return [{ type: 'ExtensionGranted', data: granted, ...forReason(data.reason, now) }];
};

/** Also after the instant: a request that nobody answered in time is not left open. */
export const declineExtension = (command: DeclineExtension, { extension }: KnownObligation): ExtensionDeclined[] => {
  if (extension.open === undefined) throw refusals.nothingAsked();
  demandAnother(command, extension.open);
  const declined = { request: extension.open.number, declinedBy: command.by };
  return [{ type: 'ExtensionDeclined', data: declined, ...forReason(command.data.reason, command.now) }];
};

const demandLater = (date: NewDate, obligation: KnownObligation, now: GrantExtension['now']): void => {
  if (!isOwed(obligation)) throw refusals.nothingToHandIn(obligation);
  if (!isBeforeDue(obligation, now)) throw refusals.extensionAfterDue(obligation.due.lastDay);
  demandEndOfDay(date);
  if (date.dueAt <= obligation.due.dueAt) throw refusals.notAnExtension(obligation.due.lastDay);
};
