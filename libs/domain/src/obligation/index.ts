export * from './commands.js';
export * from './decide.js';
export * from './obligation.js';
export * from './timeliness.js';
