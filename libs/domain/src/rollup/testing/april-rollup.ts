import type { Instant, SealedText } from '#eventsourcing';
import { specification } from '#eventsourcing/testing';
import type { LocalDay } from '../../calendar/local-day.js';
import { onTheDay } from '../../obligation/testing/april.js';
import { regimeAsAdopted } from '../../plan/regime-as-adopted.js';
import { smallPlan } from '../../plan/testing/small-plan.js';
import type { RollupCommand } from '../commands.js';
import { rollupDecider } from '../decide.js';
import { rollupStream, type RollupEvent } from '../events.js';
import { NO_ROLLUP, type Rollup } from '../rollup.js';

/*
 * The monthly reports of April 2023 that OFFICE compiles: due by the end of Friday 14/04, cut off at the end of Tuesday 18/04 with ward 1
 * missing. Chi drafts on the 19th, Em of the Office reviews and Giang signs on the 20th, the records office issues it the same day.
 */

export const regime = regimeAsAdopted(smallPlan, onTheDay('2023-01-03'));
export const april = rollupStream({ duty: 'monthly', period: '2023-04', unit: 'OFFICE' });
export const given = specification(rollupDecider);
export const stateAfter = (...history: readonly RollupEvent[]): Rollup => history.reduce(rollupDecider.evolve, NO_ROLLUP);

const at = (day: LocalDay, time?: `${number}:${number}`): Instant => onTheDay(day, time);
export const cutOff: Instant = at('2023-04-19', '00:00');

type Part<C> = C extends RollupCommand ? Pick<C, 'type' | 'data'> : never;
/** What somebody asks at an instant. */
export const asks = (by: string, now: Instant, part: Part<RollupCommand>): RollupCommand => ({ by, now, ...part });

const basis = [{ obligation: 'obligation/OFFICE/monthly/2023-04', version: 1 }];
export const drafting = { digest: 'd1', rules: 'rollup/1', form: 'monthly/1', basis };

export const started: RollupEvent = {
  type: 'CompilationStarted',
  data: { duty: 'monthly', period: '2023-04', unit: 'OFFICE', level: 'district', cutOffAt: cutOff },
  occurredAt: at('2023-04-01', '00:00'),
};
export const reached: RollupEvent = { type: 'CutOffReached', data: { cutOffAt: cutOff, missing: ['W1'] }, occurredAt: cutOff };
export const decided: RollupEvent = {
  type: 'MissingUnitsRecorded',
  data: { units: ['W1'], decidedBy: 'dung' },
  occurredAt: at('2023-04-19'),
};
export const drafted: RollupEvent = {
  type: 'CompilationDrafted',
  data: { ...drafting, edition: 1, draftedBy: 'chi' },
  occurredAt: at('2023-04-19', '10:00'),
};
export const reviewed: RollupEvent = {
  type: 'CompilationReviewed',
  data: { digest: 'd1', reviewedBy: 'em' },
  occurredAt: at('2023-04-20'),
};
export const returned: RollupEvent = {
  type: 'CompilationReturned',
  data: { digest: 'd1', returnedBy: 'em' },
  occurredAt: at('2023-04-20'),
};
export const signed: RollupEvent = {
  type: 'CompilationSigned',
  data: { digest: 'd1', signedBy: 'giang' },
  occurredAt: at('2023-04-20', '10:00'),
};
export const issued: RollupEvent = {
  type: 'CompilationIssued',
  data: { ...drafting, edition: 1, documentNumber: '12/BC-TCKH', issuedBy: 'khanh', recipients: ['W1', 'AUTH'] },
  occurredAt: at('2023-04-20', '15:00'),
};
export const revised: RollupEvent = { type: 'CompilationRevised', data: { edition: 2, revisedBy: 'chi' }, occurredAt: at('2023-04-24') };

export const toDraft = [started, reached, decided] as const;
export const toReview = [...toDraft, drafted] as const;
export const toSign = [...toReview, reviewed] as const;
export const toIssue = [...toSign, signed] as const;
export const toRevise = [...toIssue, issued] as const;

/** The same event with a reason, which is sealed. */
export const because = (event: RollupEvent, text: string): RollupEvent => ({ ...event, sealed: { reason: sealed(text) } });

const sealed = (text: string): SealedText => ({ text, classification: 'internal' });
