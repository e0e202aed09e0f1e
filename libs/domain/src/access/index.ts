export * from './access.js';
export * from './may.js';
