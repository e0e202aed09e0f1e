export { Refusal, isRefusal } from './refusal.js';
export { nameWeekday, writeDay, type Bilingual, type Language } from './text.js';
export * from './calendar/index.js';
export * from './duty/index.js';
export * from './org/index.js';
export * from './plan/index.js';
export type { PlannedTask } from './task/task.js';
export type { Comparator, Indicator, Target } from './target/target.js';
