export * from './role.js';
export * from './seat.js';
export * from './unit.js';
