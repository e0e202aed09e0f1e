import { describe, expect, it } from '@jest/globals';
import type { EscalationView, ObligationItem } from '#contracts';
import { calendarOf, isKnown, type KnownObligation, type Personas, type Plan, rehearse, type RehearsedEvent, type Sheet } from '#domain';
import type { Instant } from '#eventsourcing';
import { readPersonas } from '../read-personas.js';
import { readPlan } from '../read-plan.js';
import { type Act, ActingCast } from './acts.js';

const plan: Plan = readPlan('seeds/district3-2023.yaml');
const usual = readPersonas('seeds/personas-district3.yaml', plan);
const rules = { duties: plan.duties, policies: plan.policies, calendar: calendarOf(plan) };

/** A rehearsed half-year, and the cast that would act it on a running demonstration. */
const both = (personas: Personas) => {
  const rehearsal = rehearse({ plan, personas, seed: 1, until: '2023-06-30T17:00:00.000Z' });
  const cast = new ActingCast({ plan, rules, personas, seed: 1 });
  const obligations = [...rehearsal.units.values()].flatMap((log) =>
    [...log.known()].map(([id, obligation]) => ({ id, obligation, events: log.events.filter(({ stream }) => stream === id) })),
  );
  const cases = [...rehearsal.units.values()].flatMap((log) => log.events.filter(({ stream }) => stream.startsWith('escalation/')));
  return { cast, obligations, cases };
};

/** An obligation as the API's list shows it in one of its states. */
const shown = (obligation: KnownObligation, id: string, as: Partial<ObligationItem>): ObligationItem =>
  ({
    ...obligation,
    obligation: id,
    lastDay: obligation.versions[0]?.lastDay ?? obligation.due.lastDay,
    reportVersions: 0,
    ...as,
  }) as ObligationItem;

const told = (acts: readonly Act[]) => acts.map(({ at, person, path, body }) => ({ at, person, what: path.split('/').at(-1), ...body }));
const of = (events: readonly RehearsedEvent[], type: string): RehearsedEvent[] => events.filter(({ event }) => event.type === type);
const facts = ({ recordedAt, event }: RehearsedEvent) => ({ at: recordedAt, ...(event.data as { version: number; receivedAt: Instant }) });

for (const [how, personas] of [
  ['as they are', usual],
  ['six hours away from whatever falls due', { ...usual, keepAwayHours: 6 }],
] as const)
  describe(`persons who act over HTTP, ${how},`, () => {
    const { cast, obligations, cases } = both(personas);

    it('hand in at the instant and by the persons of the rehearsal', () => {
      const handedIn = obligations.filter(({ events }) => of(events, 'ReportSubmitted').length > 0);
      expect(handedIn.length).toBeGreaterThan(150);
      for (const { id, obligation, events } of handedIn) {
        const [submitted] = of(events, 'ReportSubmitted');
        const acts = told(cast.ofReport({ item: shown(obligation, id, { status: 'open' }) }));
        expect(acts).toMatchObject([
          { at: submitted!.recordedAt, person: submitted!.actor, what: 'submissions', preparedBy: `reporter@${obligation.unit}` },
        ]);
        expect((acts[0] as { sheet?: Sheet }).sheet?.form).toBe(`${obligation.duty}/1`);
      }
    });

    it('review when and as the rehearsal does, and mend what was sent back', () => {
      const reviewed = obligations.flatMap(({ id, obligation, events }) =>
        [...of(events, 'ReportSubmitted'), ...of(events, 'ReportResubmitted')].map((handed) => ({
          id,
          obligation,
          events,
          handed: facts(handed),
        })),
      );
      let sentBack = 0;
      for (const { id, obligation, events, handed } of reviewed) {
        const item = shown(obligation, id, { status: 'submitted', reportVersions: handed.version });
        const [review] = told(cast.ofReport({ item, receivedAt: handed.receivedAt }));
        const answer = events.find(({ recordedAt, event }) => recordedAt > handed.at && /^Report(Accepted|Returned)$/.test(event.type));
        if (answer === undefined) continue; // after the rehearsal's end
        expect(review).toMatchObject({
          at: answer.recordedAt,
          person: answer.actor,
          what: answer.event.type === 'ReportAccepted' ? 'acceptances' : 'returns',
        });
        const mended = events.find(({ recordedAt, event }) => recordedAt > answer.recordedAt && event.type === 'ReportResubmitted');
        if (answer.event.type !== 'ReportReturned' || mended === undefined) continue;
        sentBack++;
        const returned = shown(obligation, id, { status: 'returned', reportVersions: handed.version });
        expect(told(cast.ofReport({ item: returned, returnedAt: answer.recordedAt }))[0]).toMatchObject({
          at: mended.recordedAt,
          person: mended.actor,
        });
      }
      expect(sentBack).toBeGreaterThan(0);
    });

    it('decide on cases when the rehearsal does, and send out what was approved', () => {
      const proposed = of(cases, 'EscalationProposed');
      let decided = 0;
      for (const { stream, event, recordedAt } of proposed) {
        const approval = cases.find((other) => other.stream === stream && other.event.type === 'EscalationApproved');
        if (approval === undefined) continue;
        decided++;
        const [role, unit] = approval.actor.split('@');
        const decider = { kind: 'approver', role: role!, unit: unit!, person: null, since: recordedAt } as const;
        const view = { ...event.data, case: stream.slice('escalation/'.length), deferredUntil: null, decider } as unknown as EscalationView;
        expect(told(cast.ofCase({ ...view, status: 'proposed' }))).toMatchObject([
          { at: approval.recordedAt, person: approval.actor, what: 'approvals' },
          { at: approval.recordedAt, what: 'dispatches' },
        ]);
        const sent = cases.find((other) => other.stream === stream && other.event.type === 'EscalationDispatched')!;
        expect(told(cast.ofCase({ ...view, status: 'approved' }))).toMatchObject([
          { at: sent.recordedAt, what: 'dispatches', documentNumber: (sent.event.data as { documentNumber: string }).documentNumber },
        ]);
        const acknowledged = cases.find((other) => other.stream === stream && other.event.type === 'EscalationAcknowledged');
        if (acknowledged)
          expect(told(cast.ofCase({ ...view, status: 'dispatched' }))).toMatchObject([
            { at: acknowledged.recordedAt, person: acknowledged.actor, what: 'acknowledgements' },
          ]);
      }
      expect(decided).toBeGreaterThan(10);
    });

    it('do nothing about what is settled, and stay silent who are', () => {
      const { id, obligation } = obligations[0]!;
      expect(isKnown(obligation)).toBe(true);
      for (const status of ['accepted', 'excused', 'closed_missing', 'cancelled'] as const)
        expect(cast.ofReport({ item: shown(obligation, id, { status }) })).toEqual([]);
      const silent = obligations.find((each) => each.obligation.unit === 'Q3-P-13')!;
      expect(cast.ofReport({ item: shown(silent.obligation, silent.id, { status: 'open' }) })).toEqual([]);
    });
  });

it('an act has one key however often it is reckoned, and another for the next version', () => {
  const { cast, obligations } = both(usual);
  const { id, obligation } = obligations.find((each) => of(each.events, 'ReportReturned').length > 0)!;
  const keysOf = (reportVersions: number) =>
    cast
      .ofReport({ item: shown(obligation, id, { status: 'returned', reportVersions }), returnedAt: obligation.opensAt })
      .map(({ key }) => key);
  expect(keysOf(1)).toEqual(keysOf(1));
  expect(new Set([...keysOf(1), ...keysOf(2)]).size).toBe(2);
});
