export * from './indicators-in.js';
export { sayTargetValue } from './say-value.js';
export type { Comparator, Indicator, Target, TargetClassification } from './target.js';
export * from './who-sees.js';
