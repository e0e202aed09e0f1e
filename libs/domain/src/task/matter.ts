import { type Matter, matterOf, receivingOffices } from '../access/matter.js';
import { type Duty, type Receiving, recipientOf } from '../duty/duty.js';
import type { Regime } from '../plan/regime.js';
import { isAssigned, type KnownTask } from './state.js';

type Order = Pick<Regime, 'authority' | 'units' | 'duties'>;

/** Who leads it, or is proposed to; undefined while it is nobody's. */
export const leadOf = (task: KnownTask): string | undefined => {
  if (isAssigned(task)) return task.lead;
  return task.status === 'proposed' ? task.proposal.lead : undefined;
};

/** Who helps with it, or is proposed to. */
export const coordinatorsOf = (task: KnownTask): readonly string[] => {
  if (isAssigned(task)) return task.coordinators;
  return task.status === 'proposed' ? task.proposal.coordinators : [];
};

/** The matter that a task is: its lead's, received by whoever receives the lead's reports. */
export const matterOfTask = (task: KnownTask, regime: Order): Matter => {
  const lead = leadOf(task) ?? NOBODY;
  const receiving = receivingOf(regime.duties, lead);
  return matterOf(
    { unit: lead, coordinating: coordinatorsOf(task), ...(receiving && { recipient: recipientOf(receiving, lead) }) },
    regime,
  );
};

/** The matter of giving a task to a unit. The compiling office proposes whom it likes, itself too: somebody else assigns it. */
export const matterOfGiving = (lead: string, regime: Order): Matter => {
  const [recipient] = receivingOffices(regime);
  return matterOf({ unit: lead, ...(recipient !== undefined && { recipient }) }, regime);
};

/** By whom a unit's reports are received by the plan, or any unit's where it owes none. */
const receivingOf = (duties: readonly Duty[], unit: string): Receiving | undefined => {
  const levels = duties.filter(({ cadence }) => cadence !== 'once').flatMap((duty) => duty.levels);
  return levels.find(({ reporters }) => reporters.includes(unit)) ?? levels[0];
};

/** Of a task that nobody leads yet: no unit has this code, so it is nobody's own. */
export const NOBODY = '';
