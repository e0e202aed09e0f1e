export * from './decide.js';
export * from './differences.js';
export * from './open-items.js';
export { targetsOfItems } from './plan-of-items.js';
export { rulesChangeRefusals } from './refusals.js';
export * from './rules-change.js';
export * from './rules-items.js';
export * from './say-change.js';
