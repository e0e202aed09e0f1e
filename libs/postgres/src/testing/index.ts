export { demandTestName, TEST_DATA, testDatabase, testServer, withDatabase } from './test-database.js';
export type { TestDatabase } from './test-database.js';
export { asOwner } from './as-owner.js';
export { emptyLog } from './empty-log.js';
export { amountCounts, type MeterRead, MeterTotal, meterTotals, testMigrations } from './example-table.js';
export { untilWaiting } from './until-waiting.js';
