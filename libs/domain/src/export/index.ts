export * from './decide.js';
export * from './export.js';
export { exportRefusals } from './refusals.js';
