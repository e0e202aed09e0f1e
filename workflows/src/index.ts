export * from './agenda.workflow.js';
