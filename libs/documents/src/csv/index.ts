export { compiledTablesCsv } from './compiled-tables-csv.js';
