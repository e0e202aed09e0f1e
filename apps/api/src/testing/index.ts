export { type Answer, type Asker, type TestOffice, testOffice, type TestOfficeOptions, until } from './test-office.js';
