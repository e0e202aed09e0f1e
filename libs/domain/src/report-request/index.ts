export * from './report-request.js';
