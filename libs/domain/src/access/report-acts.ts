import type { Instant } from '#eventsourcing';
import { awaitsReview, isBeforeDue, isOwed, isToBeCorrected, type KnownObligation, mayDraft, mayHandIn } from '../obligation/obligation.js';
import { type Actor, mayDo } from './access.js';
import { actingForIn } from './acting.js';
import type { ReportAct } from './acts.js';
import type { Matter } from './matter.js';

/** Who asks what may be done, and when. */
export interface Asking {
  readonly actor: Actor;
  readonly now: Instant;
}

/** What somebody may do to a report as it stands: for who is to be shown a choice. The command is decided all the same. */
export const reportActs = ({ actor, now }: Asking, obligation: KnownObligation, matter: Matter): readonly ReportAct[] =>
  REPORT_ACTS.filter(([act, isPossible]) => isPossible(obligation, { person: actor.person, now }) && mayDo(act, actor, matter)).map(
    ([act]) => act,
  );

type IsPossible = (obligation: KnownObligation, asked: { readonly person: string; readonly now: Instant }) => boolean;

/** To give more time, while there is some, or to decline what is still asked for; not by who asked. */
const decidesExtension: IsPossible = (obligation, { person, now }) =>
  (isBeforeDue(obligation, now) || obligation.extension.open !== undefined) && isAnother(person, obligation.extension.open);

const REPORT_ACTS: readonly (readonly [ReportAct, IsPossible])[] = [
  ['draft', mayDraft],
  ['submit', (obligation) => mayHandIn(obligation) || isToBeCorrected(obligation)],
  ['review', (obligation) => awaitsReview(obligation) || obligation.corrections.open?.stage === 'submitted'],
  ['urge', isOwed],
  ['request_extension', (obligation, { now }) => isBeforeDue(obligation, now)],
  ['grant_short_extension', decidesExtension],
  ['grant_extension', decidesExtension],
  ['request_excuse', (obligation) => isOwed(obligation) && obligation.excuse.open === undefined],
  ['excuse', (obligation, { person }) => isOwed(obligation) && isAnother(person, obligation.excuse.open)],
  ['close_missing', ({ overdue, closedMissing }) => overdue && !closedMissing],
  ['enter_receipt', (obligation) => mayHandIn(obligation) && obligation.receipt.open === undefined],
  ['confirm_receipt', ({ receipt }) => receipt.open !== undefined],
  ['request_correction', ({ status, corrections }) => status === 'accepted' && corrections.open === undefined],
  ['decide_correction', ({ corrections: { open } }, { person }) => open?.stage === 'requested' && isAnother(person, open.request)],
  ['request_explanation', ({ status, explanation }) => status !== 'cancelled' && explanation.open === undefined],
  ['give_explanation', ({ explanation }) => explanation.open !== undefined],
  ['transfer', isOwed],
  ['cancel', isOwed],
];

const isAnother = (person: string, request: { readonly requestedBy: string } | undefined): boolean =>
  request === undefined || ![request.requestedBy, actingForIn(request)?.person].includes(person);
