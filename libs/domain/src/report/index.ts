export * from './cell.js';
export * from './form.js';
export * from './sheet.js';
