export { compiledTablesXlsx } from './compiled-tables-xlsx.js';
