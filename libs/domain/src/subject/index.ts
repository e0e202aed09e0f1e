export { describeSubject } from './describe.js';
export { revisionAfter, settlementBy } from './settling.js';
export type { Subject } from './subject.js';
export type { DeskOf, SightOf, WatchActs, WatchDesk, WatchPlan, WatchSight } from './watch.js';
