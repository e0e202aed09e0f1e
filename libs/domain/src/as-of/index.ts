export * from './as-of.js';
