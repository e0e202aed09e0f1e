export * from './line.js';
export * from './scoring.js';
export * from './tally.js';
