export * from './decimal.js';
export * from './measurement.js';
