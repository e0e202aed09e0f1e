export * from './decimal.js';
export * from './measurement.js';
export * from './reading.js';
export { writeDecimal } from './writing.js';
