export { type Column, columnKey, columnsOf, labelOf } from './columns.js';
export { group } from './group.js';
export { html, Html } from './html.js';
export { drawSign, type Sign, signSymbols } from './sign.js';
export { DAY_OFF, GROUND, NUMBERS, TABLES, TOP } from './style.js';
export { MATRIX } from './style-matrix.js';
export { headMonth, nameMonth, sentenceCase, writeCount, writeShare, writeShortDay } from './writing.js';
