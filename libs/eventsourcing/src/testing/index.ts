export { specification } from './decider-specification.js';
export type { Given, Outcome } from './decider-specification.js';
