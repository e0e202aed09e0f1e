import type { DeclineExcuse, ExcuseObligation, RequestExcuse } from './commands.js';
import { forReason } from '../sealed-parts.js';
import { isOwed, type KnownObligation } from './obligation.js';
import { refusals } from './refusals.js';
import type { ExcuseDeclined, ExcuseRequested, ObligationExcused } from './requests.js';
import { demandAnother } from './two-persons.js';

/** Asked before the instant or after it; what is under review or ended needs no excuse. */
export const requestExcuse = ({ data, by, now }: RequestExcuse, obligation: KnownObligation): ExcuseRequested[] => {
  if (!isOwed(obligation)) throw refusals.nothingToHandIn(obligation);
  const { count, open } = obligation.excuse;
  if (open !== undefined) return [];
  return [{ type: 'ExcuseRequested', data: { number: count + 1, requestedBy: by }, ...forReason(data.reason, now) }];
};

export const excuseObligation = (command: ExcuseObligation, obligation: KnownObligation): ObligationExcused[] => {
  if (obligation.status === 'excused') return [];
  if (!isOwed(obligation)) throw refusals.nothingToHandIn(obligation);
  const request = obligation.excuse.open;
  demandAnother(command, request);
  const excused = { excusedBy: command.by, ...(request && { request: request.number }) };
  return [{ type: 'ObligationExcused', data: excused, ...forReason(command.data.reason, command.now) }];
};

export const declineExcuse = (command: DeclineExcuse, { excuse }: KnownObligation): ExcuseDeclined[] => {
  if (excuse.open === undefined) throw refusals.nothingAsked();
  demandAnother(command, excuse.open);
  const declined = { request: excuse.open.number, declinedBy: command.by };
  return [{ type: 'ExcuseDeclined', data: declined, ...forReason(command.data.reason, command.now) }];
};
