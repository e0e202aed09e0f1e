import { ApplicationRole1700000000001 } from './1700000000001-application-role.js';
import { EventLog1700000000002 } from './1700000000002-event-log.js';
import { Append1700000000003 } from './1700000000003-append.js';
import { Seal1700000000004 } from './1700000000004-seal.js';
import { ReadModels1700000000005 } from './1700000000005-read-models.js';
import { Registers1700000000006 } from './1700000000006-registers.js';
import { LivingEngine1700000000007 } from './1700000000007-living-engine.js';
import { PersonsAndNotices1700000000008 } from './1700000000008-persons-and-notices.js';
import { Serving1700000000009 } from './1700000000009-serving.js';
import { CasesOfAnything1700000000010 } from './1700000000010-cases-of-anything.js';
import { Tasks1700000000011 } from './1700000000011-tasks.js';
import { Impediments1700000000012 } from './1700000000012-impediments.js';
import { ActingAuthority1700000000013 } from './1700000000013-acting-authority.js';
import { NoticesOfEverything1700000000014 } from './1700000000014-notices-of-everything.js';
import { Rollups1700000000015 } from './1700000000015-rollups.js';
import { Files1700000000016 } from './1700000000016-files.js';
import { ExportsAndFeeds1700000000017 } from './1700000000017-exports-and-feeds.js';

/** In the order in which they run. A migration that has run anywhere is never edited; the next one mends it. */
export const migrations = [
  ApplicationRole1700000000001,
  EventLog1700000000002,
  Append1700000000003,
  Seal1700000000004,
  ReadModels1700000000005,
  Registers1700000000006,
  LivingEngine1700000000007,
  PersonsAndNotices1700000000008,
  Serving1700000000009,
  CasesOfAnything1700000000010,
  Tasks1700000000011,
  Impediments1700000000012,
  ActingAuthority1700000000013,
  NoticesOfEverything1700000000014,
  Rollups1700000000015,
  Files1700000000016,
  ExportsAndFeeds1700000000017,
];
