export type * from './compilation.js';
export * from './bytes.js';
export * from './events.js';
export { gatherInput, type Gathering, isGathered } from './gather.js';
export { compile, type LiveCompilation, liveCompilation } from './live-compilation.js';
export { COMPILING_RULES } from './rules-version.js';
export type { ReportChange } from './standings.js';
