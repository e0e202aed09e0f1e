export * from './role.js';
export * from './unit.js';
