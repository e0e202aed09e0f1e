import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import type { Personas, Plan } from '#domain';
import { readPersonas } from '../../../apps/cli/src/read-personas.js';
import { readPlan } from '../../../apps/cli/src/read-plan.js';
import type { StartOptions } from '../start-options.js';
import type { FilledWith } from './filled-with.js';

/** What is asked for on the line, with paths made whole; what was not said is left out. */
export const askedFor = ({ plan, personas, seed, hoursAway }: StartOptions): Partial<FilledWith> => ({
  ...(plan !== undefined && { plan: resolve(plan) }),
  ...(personas !== undefined && { personas: resolve(personas) }),
  ...(seed !== undefined && { seed }),
  ...(hoursAway !== undefined && { hoursAway }),
});

/** What a demonstration is made of unless something else is asked for. */
export const usualFiles = (): FilledWith => ({
  plan: seed('district3-2023.yaml'),
  personas: seed('personas-district3.yaml'),
  seed: 1,
  hoursAway: 0,
});

// From the compiled place, dist/infra/start/demonstration, up to the checkout.
const seed = (name: string): string => fileURLToPath(new URL(`../../../../seeds/${name}`, import.meta.url));

/** Reads the plan and the invented persons. */
export const readFiles = ({ plan: planFile, personas: personasFile, hoursAway }: FilledWith): { plan: Plan; personas: Personas } => {
  const plan = readPlan(planFile);
  const personas = readPersonas(personasFile, plan);
  if (hoursAway === 0) return { plan, personas };
  return { plan, personas: { ...personas, keepAwayHours: hoursAway } };
};
