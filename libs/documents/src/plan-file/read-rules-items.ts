import type { RulesItems } from '#domain';
import { RulesItemsEntry } from './entries/rules-items-entry.js';
import { type FileFault, writePath } from './file-fault.js';
import { shapeFaults } from './shape-faults.js';
import { toForm, toTarget, toUnit, toYear } from './to-plan.js';

export type RulesItemsReading =
  | { readonly status: 'read'; readonly items: RulesItems }
  | { readonly status: 'faulty'; readonly faults: readonly Pick<FileFault, 'path' | 'sentence'>[] };

/** Reads items of the rules that came by themselves, in the shape they have in the files. Whether they fit what is in force, is not asked. */
export const readRulesItems = (value: unknown): RulesItemsReading => {
  const faults = shapeFaults(value, RulesItemsEntry);
  if (faults.length > 0) return { status: 'faulty', faults: faults.map(({ path, sentence }) => ({ path: writePath(path), sentence })) };
  // The class has just said that the value is of this shape.
  const {
    calendarYears = [],
    units = [],
    policies = [],
    duties = [],
    targets = [],
    assignedValues = [],
    forms = [],
  } = value as RulesItemsEntry;
  return {
    status: 'read',
    items: {
      calendarYears: calendarYears.map(toYear),
      units: units.map(toUnit),
      policies,
      duties,
      targets: targets.map(toTarget),
      assignedValues,
      forms: forms.map(toForm),
    },
  };
};
