import type { Command } from '#eventsourcing';
import { actingForIn, authorsOf, isAmong } from '../access/acting.js';
import type { SubmitCorrectedVersion, SubmitReport } from './commands.js';
import type { HandedIn } from './handing.js';
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
    ...(version.alsoPreparedBy ?? []),
    version.submittedBy,
    actingForIn(version)?.person,
  ]);
  if (isAmong(command, ...persons)) throw refusals.ownReport();
};

/**
 * Who prepares a report, himself or in another's name, and who signs it are two persons. The preparer is who drafted it, unless another is
 * named; whoever else filled in cells of it counts as he does.
 */
export const demandAnotherSigner = (command: SubmitReport | SubmitCorrectedVersion, { draft }: KnownObligation): Prepared => {
  const { preparedBy = draft?.savedBy, alsoPreparedBy = [] } = command.data;
  if (preparedBy === undefined) throw refusals.preparerMissing();
  const preparers = draft?.savedBy === preparedBy ? authorsOf(preparedBy, draft) : [preparedBy];
  if (isAmong(command, ...preparers, ...alsoPreparedBy)) throw refusals.preparedBySigner();
  return { preparedBy, ...(alsoPreparedBy.length > 0 && { alsoPreparedBy }) };
};

type Prepared = Pick<HandedIn, 'preparedBy' | 'alsoPreparedBy'>;
