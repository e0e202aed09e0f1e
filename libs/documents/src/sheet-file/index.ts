export { type Base, type FilledSheet, NOTHING_YET, type Present, type Written } from './filled-sheet.js';
export { type Place, writePlace } from './place.js';
export * from './read-sheet-file.js';
export { faultAt, type SheetFault } from './sheet-fault.js';
export { SHEET_LIMITS } from './sheet-limits.js';
export { sheetTemplate } from './template.js';
export type { TemplateRequest, TemplateSheet } from './template-request.js';
