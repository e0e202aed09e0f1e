export * from './agenda.workflow.js';
export * from './escalation.workflow.js';
export { poke } from './poke.js';
export { stageQuery, type WatchInput } from './watching.js';
