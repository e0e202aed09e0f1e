export * from './agenda.workflow.js';
export * from './assignment.workflow.js';
export * from './escalation.workflow.js';
export * from './impediment.workflow.js';
export * from './rollup.workflow.js';
export { poke } from './poke.js';
export { stageQuery, type WatchInput } from './watching.js';
