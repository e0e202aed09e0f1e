export * from './deadline.js';
export * from './due-sentence.js';
export * from './duty.js';
export * from './policy.js';
