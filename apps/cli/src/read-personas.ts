import { readPersonasFile } from '#documents';
import type { Personas } from '#domain';
import { faulty, readInput } from './read-plan.js';

/** The invented persons of a rehearsal, from a file. */
export const readPersonas = (file: string): Personas => {
  const reading = readPersonasFile(readInput(file));
  if (reading.status === 'faulty') throw faulty(file, reading.faults);
  return reading.personas;
};
