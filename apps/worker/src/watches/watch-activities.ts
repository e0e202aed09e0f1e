import { Logger } from '@nestjs/common';
import type { CasePlan, DeskOf, ImpedimentPlan, RollupActs, TaskPlan, WatchActs } from '#domain';
import { sayRefusedTo, tellingTo } from '../activities/telling.js';

/** The desks behind the watches. */
export interface WatchDesks {
  readonly cases: DeskOf<CasePlan>;
  readonly tasks: DeskOf<TaskPlan>;
  readonly impediments: DeskOf<ImpedimentPlan>;
  readonly rollups: { readonly look: RollupActs['lookAtRollup']; readonly carryOut: RollupActs['actOnRollup'] };
}

/** What every kind of watch asks for. */
export type EveryWatchActs = WatchActs<'Case', CasePlan> &
  WatchActs<'Task', TaskPlan> &
  WatchActs<'Impediment', ImpedimentPlan> &
  RollupActs;

/** The looks and acts of the watches as activities. */
export const watchActivities = ({ cases, tasks, impediments, rollups }: WatchDesks): EveryWatchActs => ({
  lookAtCase: (of) => telling('lookAtCase', () => cases.look(of)),
  actOnCase: (commands, of) => telling('actOnCase', () => cases.carryOut(commands, of), sayRefused),
  lookAtTask: (of) => telling('lookAtTask', () => tasks.look(of)),
  actOnTask: (commands, of) => telling('actOnTask', () => tasks.carryOut(commands, of), sayRefused),
  lookAtImpediment: (of) => telling('lookAtImpediment', () => impediments.look(of)),
  actOnImpediment: (commands, of) => telling('actOnImpediment', () => impediments.carryOut(commands, of), sayRefused),
  lookAtRollup: (of) => telling('lookAtRollup', () => rollups.look(of)),
  actOnRollup: (commands, of) => telling('actOnRollup', () => rollups.carryOut(commands, of), sayRefused),
});

const logger = new Logger('Watches');
const telling = tellingTo(logger);
const sayRefused = sayRefusedTo(logger);
