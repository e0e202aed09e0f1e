export * from './case-acts.js';
export * from './commands.js';
export * from './decide.js';
export * from './decision-steps.js';
export * from './escalation.js';
export * from './ladder.js';
export * from './plan-case.js';
