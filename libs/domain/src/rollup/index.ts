export type * from './compilation.js';
export * from './events.js';
