import type { Command } from '#eventsourcing';
import { actingForIn, isAmong } from '../access/acting.js';
import type { KnownObligation } from './obligation.js';
import { refusals } from './refusals.js';

/** Nobody decides on what he asked for himself, or what was asked for in his name (domain 5.6). */
export const demandAnother = (command: Command, request: { readonly requestedBy: string } | undefined): void => {
  if (request !== undefined && isAmong(command, request.requestedBy, actingForIn(request)?.person)) throw refusals.ownRequest();
};

/** Nobody reviews what he prepared or signed, or what was signed in his name. */
export const demandNotHisReport = (command: Command, { versions, corrections }: KnownObligation): void => {
  const persons = [...versions, ...corrections.versions].flatMap((version) => [
    version.preparedBy,
    version.submittedBy,
    actingForIn(version)?.person,
  ]);
  if (isAmong(command, ...persons)) throw refusals.ownReport();
};

/** Who prepares a report and who signs it are two persons. */
export const demandAnotherSigner = (command: Command, preparedBy: string | undefined): string => {
  if (preparedBy === undefined) throw refusals.preparerMissing();
  if (isAmong(command, preparedBy)) throw refusals.preparedBySigner();
  return preparedBy;
};
