export * from './access.js';
export * from './may.js';
export * from './following.js';
