export * from './commands.js';
export * from './decide.js';
export * from './escalation.js';
export * from './ladder.js';
