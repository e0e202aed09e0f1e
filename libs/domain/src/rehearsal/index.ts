export * from './compare.js';
export * from './demonstration.js';
export { behaviourOf, USUAL_PERSONAS, type Behaviour, type ManagerPersona, type Personas, type UnitPersona } from './persona.js';
export { factIdOf } from './owed-facts.js';
export * from './rehearse.js';
export * from './report.js';
export { seatName } from './seats.js';
export type { RehearsedEvent, UnitLog } from './unit-log.js';
export type { Warning } from './warnings.js';
