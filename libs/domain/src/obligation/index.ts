export * from './commands.js';
export * from './cure-day.js';
export * from './decide.js';
export * from './demand-opened.js';
export * from './history.js';
export * from './obligation.js';
export { STATUS_NAMES } from './refusals.js';
export * from './timeliness.js';
