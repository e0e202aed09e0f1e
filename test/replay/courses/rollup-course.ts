import type { Instant } from '#eventsourcing';
import {
  evolveRollup,
  isKnownRollup,
  NO_ROLLUP,
  planRollup,
  type Rollup,
  rollupDecider,
  type RollupEvent,
  type RollupPlan,
  rollupStream,
} from '#domain';
import { WatchedInMemory } from '../watched-in-memory.js';
import { on, regime, speed } from './days.js';

/* What the finance office compiles of the monthly reports of April: due by Friday 14/04, cut off at the end of Tuesday 18/04. */

const april = rollupStream({ duty: 'monthly', period: '2023-04', unit: 'Q3-TCKH' });
const DRAFTED = { digest: 'd1', rules: 'rollup/1', form: 'monthly/1', basis: [] };

interface RollupSetting {
  /** From when on there is a report that the first edition does not rest on. */
  readonly lateFrom?: Instant;
}

export const rollupInMemory = (people: readonly RollupEvent[], { lateFrom }: RollupSetting = {}) =>
  new WatchedInMemory<Rollup, RollupEvent, RollupPlan>({
    ...{ initialState: NO_ROLLUP, evolve: evolveRollup, from: on('04-14'), speed, people },
    decide: (rollup, command) => rollupDecider.decide(command, rollup),
    plan: (rollup, now) => {
      const isLate = lateFrom !== undefined && now >= lateFrom && isKnownRollup(rollup) && rollup.editions.length === 1;
      return planRollup({ stream: april, rollup, missing: ['Q3-P-13'], ...(isLate && { newerSince: lateFrom }) }, regime, now);
    },
  });

export const drafted = (at: Instant, edition = 1): RollupEvent => ({
  type: 'CompilationDrafted',
  data: { ...DRAFTED, edition, draftedBy: 'chi' },
  occurredAt: at,
});
export const reviewed = (at: Instant): RollupEvent => ({
  type: 'CompilationReviewed',
  data: { digest: 'd1', reviewedBy: 'em' },
  occurredAt: at,
});
export const returned: RollupEvent = { type: 'CompilationReturned', data: { digest: 'd1', returnedBy: 'em' }, occurredAt: on('04-20') };
export const signed = (at: Instant): RollupEvent => ({
  type: 'CompilationSigned',
  data: { digest: 'd1', signedBy: 'thu' },
  occurredAt: at,
});
export const issued = (at: Instant, edition = 1): RollupEvent => ({
  type: 'CompilationIssued',
  data: { ...DRAFTED, edition, documentNumber: `${11 + edition}/BC-UBND`, issuedBy: 'van', recipients: ['Q3-P-01'] },
  occurredAt: at,
});
export const revised: RollupEvent = { type: 'CompilationRevised', data: { edition: 2, revisedBy: 'chi' }, occurredAt: on('04-26') };
