export * from './decide-person.js';
export * from './delegation.js';
export * from './person.js';
export * from './role.js';
export * from './seat.js';
export * from './unit.js';
