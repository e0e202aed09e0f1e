import type { Upcasters } from '#eventsourcing';
import { escalationUpcasters } from './escalation/upcasters.js';
import { noticeUpcasters } from './notice/upcasters.js';

/** How events that were written in an earlier shape are read in today's. */
export const UPCASTERS: Upcasters = { ...escalationUpcasters, ...noticeUpcasters };
