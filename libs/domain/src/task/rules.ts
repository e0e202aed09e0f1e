import type { Decider, Instant } from '#eventsourcing';
import { unitExistsOn } from '../agenda/unit-agenda.js';
import { localDayOf } from '../calendar/zone.js';
import { isBelow } from '../org/unit.js';
import type { Regime } from '../plan/regime.js';
import type { TaskCommand } from './commands.js';
import { taskDecider } from './decide.js';
import type { TaskEvent } from './events.js';
import { taskRefusals as refusals } from './refusals.js';
import type { Task } from './state.js';

type Order = Pick<Regime, 'units' | 'authority'>;

/** The same under the rules in force: a task is given to units of this authority, and asked of none that there is not. */
export const taskDeciderIn = (order: Order): Decider<Task, TaskCommand, TaskEvent> => ({
  ...taskDecider,
  decide: (command, task) => {
    demandUnits(unitsIn(command), command.now, order);
    return taskDecider.decide(command, task);
  },
});

const unitsIn = ({ data }: TaskCommand): readonly string[] => {
  const { lead, coordinators = [] } = data as { readonly lead?: string; readonly coordinators?: readonly string[] };
  return lead === undefined ? coordinators : [lead, ...coordinators];
};

const demandUnits = (codes: readonly string[], now: Instant, { units, authority }: Order): void => {
  const today = localDayOf(now, authority.zone);
  const unknown = codes.find((code) => !unitExistsOn({ units }, code, today) || !isBelow(authority.code, units, code));
  if (unknown !== undefined) throw refusals.unknownUnit(unknown);
};
