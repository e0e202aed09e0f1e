import type { Event, Instant } from '#eventsourcing';
import { canonicalJson } from '#eventsourcing';
import { factId } from '../fact-id.js';
import { noticeStream, type NoticeEvent } from '../notice/notice.js';
import type { OwedFact } from '../notice/owed-fact.js';
import type { Notice } from '../notice/wave.js';
import { planFacts } from '../plan/plan-facts.js';
import { delegationEvents, demonstrationDelegations } from './demonstration-delegations.js';
import { demonstrationPersons, personEvents } from './demonstration-persons.js';
import { factIdOf } from './owed-facts.js';
import type { Personas } from './persona.js';
import { eventsInOrder, type Rehearsal } from './rehearse.js';
import type { RehearsedEvent } from './unit-log.js';
import { inOrder } from '../in-order.js';

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
 * A rehearsed year as a log would hold it, from `DemonstrationBegun` on: the plan's adoption, the invented persons, everything that
 * happened, and every notice with the outcome `rehearsed`, in the order of recording. Each event has its own identity, so that filling a log can be
 * broken off and taken up again.
 */
export const demonstrationOf = (rehearsal: Rehearsal, personas: Personas): RehearsedEvent[] => {
  const { plan, seed, from, until, notices } = rehearsal;
  const identity = factId('rehearsal', canonicalJson({ plan, personas }), seed, until);
  const begun: DemonstrationBegun = {
    type: 'DemonstrationBegun',
    data: { rehearsal: identity, plan: plan.code, year: plan.year, seed, until },
  };
  const given = [
    ...planFacts(plan),
    ...demonstrationPersons(plan, personas).map(personEvents),
    ...demonstrationDelegations(plan, personas).map(delegationEvents),
  ].flatMap(({ stream, events }) =>
    events.map((event, index): RehearsedEvent => ({ stream, version: index + 1, event, actor: ADOPTER, recordedAt: from })),
  );
  const identityOf = ({ event, stream, version }: RehearsedEvent): string => event.id ?? factId(identity, stream, version);
  const happened = eventsInOrder(rehearsal);
  // A notice is proof of what it told: it names each event by the identity which that event has in this log.
  const identities = new Map(happened.map((recorded) => [factIdOf(recorded), identityOf(recorded)]));
  const told = notices.flatMap((notice) => noticeEvents(notice, (fact) => identities.get(fact.id) ?? fact.id));
  const lived = [...happened, ...told].sort((a, b) => inOrder(a.recordedAt, b.recordedAt));
  return [{ stream: DEMONSTRATION_STREAM, version: 1, event: begun, actor: ADOPTER, recordedAt: from }, ...given, ...lived].map(
    (recorded) => ({ ...recorded, event: { ...recorded.event, id: identityOf(recorded) } }),
  );
};

const ADOPTER = 'rehearsal';

const noticeEvents = (
  { id, person, openedAt, composedAt, items, suppressed }: Notice,
  identityOf: (fact: OwedFact) => string,
): RehearsedEvent[] => {
  const stream = noticeStream(id);
  const events: NoticeEvent[] = [
    {
      type: 'NoticeComposed',
      data: {
        person,
        openedAt,
        facts: items.map((fact) => ({ id: identityOf(fact), kind: fact.kind, subject: fact.subject })),
        suppressed: suppressed.map(({ fact, reason }) => ({ id: identityOf(fact), reason })),
      },
    },
    { type: 'NoticeOutcomeRecorded', data: { outcome: items.length === 0 ? 'suppressed' : 'rehearsed' } },
  ];
  return events.map((event, index) => ({ stream, version: index + 1, event, actor: 'clock', recordedAt: composedAt }));
};
