export { type Cast, castOf } from './cast.js';
export { CompilingScript } from './compiling-script.js';
export type { Diary } from './diary.js';
export { nextDocumentNumber } from './document-numbers.js';
export * from './compare.js';
export * from './demonstration.js';
export { delegationEvents, demonstrationDelegations } from './demonstration-delegations.js';
export { type DemonstrationPerson, demonstrationPersons, personEvents } from './demonstration-persons.js';
export type { TaskBehaviour, TaskPersona } from './task-persona.js';
export {
  behaviourOf,
  USUAL_PERSONAS,
  type AbsencePersona,
  type Behaviour,
  type DelegationPersona,
  type ManagerPersona,
  type Managers,
  type Personas,
  type UnitPersona,
} from './persona.js';
export { keptAway } from './keep-away.js';
export { type FigurePersona } from './figures.js';
export { inventedSheet, type Inventing, type SheetLot } from './invented-sheet.js';
export { warningsAnswered } from './warnings-answered.js';
export { type DigestOf, type RehearsedContent, rehearsedContent } from './rehearsed-content.js';
export { factIdOf } from './owed-facts.js';
export { type People, peopleOf } from './people.js';
export { recordedOf } from './recorded.js';
export * from './rehearse.js';
export * from './report.js';
export { type Review, Script, type ScriptedDecision, type ScriptedReport, type ScriptOptions } from './script.js';
export { type RollupPersons, rollupPersons } from './rollup-cast.js';
export { seatName } from './seats.js';
export { type RehearsedEvent, UnitLog } from './unit-log.js';
export type { Warning } from './warnings.js';
