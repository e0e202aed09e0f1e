import type { ActOutcome } from '../agenda/acts.js';
import type { DeskOf, SightOf } from '../subject/watch.js';
import type { RollupPlan } from './plan-rollup.js';

/** What a look at a rollup sees; `below`: the rollups of the level beneath whose watches have yet to begin. */
export interface RollupSight extends SightOf<RollupPlan> {
  readonly below: readonly string[];
}

/** What the watch of a rollup does. */
export interface RollupActs {
  lookAtRollup(of: Parameters<DeskOf<RollupPlan>['look']>[0]): Promise<RollupSight>;
  actOnRollup(...asked: Parameters<DeskOf<RollupPlan>['carryOut']>): Promise<ActOutcome>;
}
