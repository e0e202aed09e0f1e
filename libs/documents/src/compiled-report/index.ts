export * from './annex.js';
export * from './annexes.js';
export * from './compiled-report.js';
export * from './document-head.js';
export * from './unit-figures.js';
