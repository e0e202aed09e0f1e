export { type Aggregation, aggregationOf, type Gathered, isRunningTotal, overTheYear } from './aggregation.js';
export * from './decimal.js';
export * from './evaluate.js';
export { type Certainty, type Figure, type Numbers, valueOf } from './figure.js';
export { type FoldTree, foldTree } from './fold-tree.js';
export * from './measurement.js';
export * from './reading.js';
export { sayEvaluation, sayMeasurement } from './say-measurement.js';
export { writeDecimal } from './writing.js';
