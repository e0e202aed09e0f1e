import type { Event } from '#eventsourcing';
import { stamped } from '../acting.js';

/** An event as it is recorded when its author acted for another by a written grant. */
export const inTheNameOf = <E extends Event>(person: string, event: E): E => stamped([event], { person, form: 'KT', delegation: 'd1' })[0]!;
