export * from './access.js';
export * from './case-subject.js';
export * from './may.js';
export * from './following.js';
export * from './seat-place.js';
