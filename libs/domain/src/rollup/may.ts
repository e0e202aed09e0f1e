import { type Actor, mayDo } from '../access/access.js';
import type { RollupAct } from '../access/acts.js';
import type { Matter } from '../access/matter.js';
import { hasDraft, isKnownRollup, type KnownRollup, type Rollup } from './rollup.js';

/**
 * What somebody may do to a compilation as it stands, for who is to be shown a choice: by the right to compile it is begun, drafted, revised,
 * and units are left out; by the right to review or sign it is returned. The command is decided all the same.
 */
export const rollupActs = (actor: Actor, rollup: Rollup, matter: Matter): readonly RollupAct[] =>
  ACTS.filter(([act, isPossible]) => isPossible(rollup) && mayDo(act, actor, matter)).map(([act]) => act);

const whenKnown =
  (isPossible: (rollup: KnownRollup) => boolean) =>
  (rollup: Rollup): boolean =>
    isKnownRollup(rollup) && isPossible(rollup);

const ACTS: readonly (readonly [RollupAct, (rollup: Rollup) => boolean])[] = [
  ['compile', ({ status }) => status !== 'signed'],
  ['decide_missing', whenKnown(({ status }) => status !== 'signed' && status !== 'issued')],
  ['confirm_indicator', whenKnown(({ status }) => status !== 'signed' && status !== 'issued')],
  ['review_compilation', whenKnown(hasDraft)],
  ['sign_compilation', whenKnown(({ status }) => status === 'reviewed' || status === 'signed')],
  ['issue_compilation', whenKnown(({ status }) => status === 'signed')],
  ['recall_compilation', whenKnown(({ editions }) => editions.some(({ recalled }) => !recalled))],
];
