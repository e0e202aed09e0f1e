import type { Bilingual } from '../text.js';

/** Where something stands in a plan: `['duties', 1, 'levels', 0, 'due']`. */
export type PlanPath = readonly (string | number)[];

/** Something in a plan that contradicts itself. A warning is worth a look; a fault means that the plan can't be carried out as it is. */
export interface PlanFault {
  readonly severity: 'fault' | 'warning';
  /** For programs: `unknown_unit`. */
  readonly code: string;
  readonly path: PlanPath;
  readonly sentence: Bilingual;
}

export const planFault = (code: string, path: PlanPath, vi: string, en: string): PlanFault => ({
  severity: 'fault',
  code,
  path,
  sentence: { vi, en },
});

export const planWarning = (code: string, path: PlanPath, vi: string, en: string): PlanFault => ({
  ...planFault(code, path, vi, en),
  severity: 'warning',
});
