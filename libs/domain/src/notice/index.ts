export * from './digest.js';
export * from './notice.js';
export * from './owed-fact.js';
export * from './wave.js';
