import { readFileSync } from 'node:fs';
import type { Plan } from '#domain';
import { type PlanFileReading, readPlanFile } from '../read-plan-file.js';

/** The text of a file in `seeds/`. */
export const seed = (name: string): string => readFileSync(`seeds/${name}`, 'utf8');

export const DISTRICT_3 = 'district3-2023.yaml';
export const EXAMPLE = 'examples/binh-an-2025.yaml';

/** Reads a plan's text with the calendars that lie beside it. */
export const read = (text: string, folder = 'seeds'): PlanFileReading => readPlanFile(text, (name) => readFileSync(`${folder}/${name}`));

export const readExample = (text: string): PlanFileReading => read(text, 'seeds/examples');

export const planOf = (reading: PlanFileReading): Plan => {
  if (reading.status === 'faulty') throw new Error(reading.faults.map(({ line, sentence }) => `${line}: ${sentence.en}`).join('\n'));
  return reading.plan;
};

/** The example with one piece of its text replaced, which must be there. */
export const exampleWith = (old: string, text: string): string => {
  const example = seed(EXAMPLE);
  if (!example.includes(old)) throw new Error(`The example has no “${old}”.`);
  return example.replace(old, text);
};
