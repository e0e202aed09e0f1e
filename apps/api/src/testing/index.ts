export { settleCases } from './settle-cases.js';
export { type Answer, type Asker, type TestOffice, testOffice, until } from './test-office.js';
export { lookAtRollup } from './look-at-rollup.js';
export { lookAtTask } from './look-at-task.js';
export { entries, number, share, wardSheet } from './sheets.js';
