export { describeSubject } from './describe.js';
export type { Subject } from './subject.js';
export type { WatchActs, WatchDesk, WatchSight } from './watch.js';
