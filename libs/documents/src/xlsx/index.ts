export { compiledTablesXlsx } from './compiled-tables-xlsx.js';
export { unitFiguresXlsx } from './unit-figures-xlsx.js';
