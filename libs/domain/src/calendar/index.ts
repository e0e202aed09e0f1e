export * from './due-rule.js';
export * from './local-day.js';
export * from './period.js';
export * from './reminder-steps.js';
export * from './time-limit.js';
export * from './working-calendar.js';
export * from './write-instant.js';
export * from './zone.js';
