import { type Actor, mayDo } from '../access/access.js';
import type { ImpedimentAct } from '../access/acts.js';
import type { Matter } from '../access/matter.js';
import { isEndedImpediment, type KnownImpediment } from './impediment.js';

/**
 * What somebody may do to a difficulty as it stands, for who is to be shown a choice: by the right to raise it may be withdrawn, by the
 * right to route closed. The command is decided all the same.
 */
export const impedimentActs = (actor: Actor, impediment: KnownImpediment, matter: Matter): readonly ImpedimentAct[] =>
  ACTS.filter(([act, isPossible]) => isPossible(impediment) && mayDo(act, actor, matter)).map(([act]) => act);

const ACTS: readonly (readonly [ImpedimentAct, (impediment: KnownImpediment) => boolean])[] = [
  ['raise_impediment', (impediment) => !isEndedImpediment(impediment)],
  ['route_impediment', (impediment) => !isEndedImpediment(impediment)],
  ['answer_impediment', ({ status }) => status === 'routed'],
  ['judge_answer', ({ status }) => status === 'answered'],
];
