export * from './indicators-in.js';
export type { Comparator, Indicator, Target, TargetClassification } from './target.js';
export * from './who-sees.js';
