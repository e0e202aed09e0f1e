export * from './ics/index.js';
export * from './page/index.js';
export * from './personas-file/index.js';
export * from './plan-file/index.js';
export * from './rehearsal-page/index.js';
