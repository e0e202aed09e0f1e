export * from './line.js';
export * from './names.js';
export * from './scoring.js';
export * from './tally.js';
