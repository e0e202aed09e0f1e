export type { Subject } from './subject.js';
export type { WatchDesk, WatchSight } from './watch.js';
