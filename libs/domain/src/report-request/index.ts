export * from './decide.js';
export * from './report-request.js';
