export type { FileFault } from './file-fault.js';
export { LARGEST_FILE_BYTES } from './file-text.js';
export { nearest } from './nearest.js';
export { calendarSchema, type JsonSchema, planSchema } from './plan-schema.js';
export * from './read-plan-file.js';
export { readRulesItems, type RulesItemsReading } from './read-rules-items.js';
export * from './roll-forward-file.js';
export { writePlanFile } from './write-plan-file.js';
