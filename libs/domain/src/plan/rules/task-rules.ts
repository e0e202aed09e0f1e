import type { Plan } from '../plan.js';
import type { PlanFault } from '../plan-fault.js';
import { duplicates, unknownUnits } from './codes.js';

/** Each task has its own place in the plan, and whoever it names is a unit. */
export const taskFaults = ({ tasks, units }: Plan): PlanFault[] => {
  const known = new Set(units.map(({ code }) => code));
  return [
    ...duplicates(tasks, { at: ['tasks'], key: ({ code }) => code, field: 'code', code: 'duplicate_task' }),
    ...tasks.flatMap(({ leadUnit, assignees, coordinators, unitsMentioned }, index) => [
      ...unknownUnits(leadUnit === null ? [] : [leadUnit], known, () => ['tasks', index, 'leadUnit']),
      ...unknownUnits(assignees, known, (place) => ['tasks', index, 'assignees', place]),
      ...unknownUnits(coordinators, known, (place) => ['tasks', index, 'coordinators', place]),
      ...unknownUnits(unitsMentioned, known, (place) => ['tasks', index, 'unitsMentioned', place]),
    ]),
  ];
};
