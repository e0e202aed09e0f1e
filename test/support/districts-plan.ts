import { readFileSync } from 'node:fs';
import { readPlanFile } from '#documents';
import type { Plan } from '#domain';

/** The plan of District 3, as it lies in `seeds`. */
export const districtsPlan = (): Plan => {
  const reading = readPlanFile(readFileSync('seeds/district3-2023.yaml'), (name) => readFileSync(`seeds/${name}`));
  if (reading.status === 'faulty') throw new Error(reading.faults.map(({ sentence }) => sentence.en).join('\n'));
  return reading.plan;
};
