import type { Event, Instant } from '#eventsourcing';
import { canonicalJson } from '#eventsourcing';
import { factId } from '../fact-id.js';
import { noticeStream, type NoticeEvent } from '../notice/notice.js';
import type { Notice } from '../notice/wave.js';
import { planFacts } from '../plan/plan-facts.js';
import type { Personas } from './persona.js';
import { eventsInOrder, type Rehearsal } from './rehearse.js';
import type { RehearsedEvent } from './unit-log.js';

/** The first event of a log that is no office's own: shown everywhere, and refused where real work is done. */
export type DemonstrationBegun = Event<
  'DemonstrationBegun',
  {
    /** Made of the plan, the personas, the seed and the end: the same year lived again has the same one. */
    readonly rehearsal: string;
    readonly plan: string;
    readonly year: number;
    readonly seed: number;
    readonly until: Instant;
  }
>;

export const DEMONSTRATION_STREAM = 'demonstration';

/**
 * A rehearsed year as a log would hold it, from `DemonstrationBegun` on: the plan's adoption, everything that happened, and every
 * notice with the outcome `rehearsed`, in the order of recording. Each event has its own identity, so that filling a log can be
 * broken off and taken up again.
 */
export const demonstrationOf = (rehearsal: Rehearsal, personas: Personas): RehearsedEvent[] => {
  const { plan, seed, from, until, notices } = rehearsal;
  const identity = factId('rehearsal', canonicalJson({ plan, personas }), seed, until);
  const begun: DemonstrationBegun = {
    type: 'DemonstrationBegun',
    data: { rehearsal: identity, plan: plan.code, year: plan.year, seed, until },
  };
  const adopted = planFacts(plan).flatMap(({ stream, events }) =>
    events.map((event, index): RehearsedEvent => ({ stream, version: index + 1, event, actor: ADOPTER, recordedAt: from })),
  );
  const lived = [...eventsInOrder(rehearsal), ...notices.flatMap(noticeEvents)].sort((a, b) => compare(a.recordedAt, b.recordedAt));
  return [{ stream: DEMONSTRATION_STREAM, version: 1, event: begun, actor: ADOPTER, recordedAt: from }, ...adopted, ...lived].map(
    (recorded) => ({
      ...recorded,
      event: { ...recorded.event, id: recorded.event.id ?? factId(identity, recorded.stream, recorded.version) },
    }),
  );
};

const ADOPTER = 'rehearsal';

const noticeEvents = ({ id, person, openedAt, composedAt, items, suppressed }: Notice): RehearsedEvent[] => {
  const stream = noticeStream(id);
  const events: NoticeEvent[] = [
    {
      type: 'NoticeComposed',
      data: {
        person,
        openedAt,
        facts: items.map(({ id: fact, kind, obligation }) => ({ id: fact, kind, obligation })),
        suppressed: suppressed.map(({ fact, reason }) => ({ id: fact.id, reason })),
      },
    },
    { type: 'NoticeOutcomeRecorded', data: { outcome: items.length === 0 ? 'suppressed' : 'rehearsed' } },
  ];
  return events.map((event, index) => ({ stream, version: index + 1, event, actor: 'clock', recordedAt: composedAt }));
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
