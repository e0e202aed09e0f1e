export * from './plan-file/index.js';
