export { compiledTablesCsv } from './compiled-tables-csv.js';
export { csv, harmless } from './csv.js';
