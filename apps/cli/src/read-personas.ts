import { readPersonasFile } from '#documents';
import { type Personas, type Plan, Refusal, reportersOf } from '#domain';
import { faulty, readInput } from './read-plan.js';

/** The invented persons of a rehearsal, from a file; they must be of units that report by this plan. */
export const readPersonas = (file: string, plan: Plan): Personas => {
  const reading = readPersonasFile(readInput(file));
  if (reading.status === 'faulty') throw faulty(file, reading.faults);
  const reporters = reportersOf(plan);
  const unknown = Object.keys(reading.personas.units).filter((unit) => !reporters.includes(unit));
  if (unknown.length > 0)
    throw new Refusal('PERSONAS_OF_OTHER_UNITS', {
      vi: `${file}: theo kế hoạch này không phải báo cáo: ${unknown.join(', ')}. Hãy kiểm tra mã đơn vị.`,
      en: `${file}: these owe no report by this plan: ${unknown.join(', ')}. Check the units' codes.`,
    });
  return reading.personas;
};
