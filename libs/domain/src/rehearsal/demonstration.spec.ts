import { describe, expect, it } from '@jest/globals';
import { addMs } from '../calendar/zone.js';
import type { NoticeComposed } from '../notice/notice.js';
import { demonstrationOf } from './demonstration.js';
import { USUAL_PERSONAS } from './persona.js';
import { rehearse } from './rehearse.js';
import { plan, all, lived } from './testing/small-year.js';

describe('a demonstration', () => {
  const events = demonstrationOf(lived(USUAL_PERSONAS), USUAL_PERSONAS);

  it('begins by saying that it is one, and goes on in the order of time', () => {
    expect(events[0]?.event).toMatchObject({ type: 'DemonstrationBegun', data: { seed: 1, year: 2023 } });
    const times = events.map(({ recordedAt }) => recordedAt);
    expect([...times].sort()).toEqual(times);
  });

  it('numbers every stream from 1 on, and gives every event an identity of its own', () => {
    const next = new Map<string, number>();
    for (const { stream, version } of events) {
      expect(version).toBe((next.get(stream) ?? 0) + 1);
      next.set(stream, version);
    }
    expect(new Set(events.map(({ event }) => event.id)).size).toBe(events.length);
  });

  it('names in each notice the events it told of, by the identities they have in the log', () => {
    const ids = new Set(events.map(({ event }) => event.id));
    const told = events.flatMap(({ event }) => (event.type === 'NoticeComposed' ? (event as NoticeComposed).data.facts : []));
    expect(new Set(told.map(({ kind }) => kind))).toEqual(
      new Set(['reminder', 'overdue', 'returned', 'escalation', 'escalation_reminder', 'escalation_dispatched', 'escalation_acknowledged']),
    );
    for (const { id } of told) expect(ids).toContain(id);
  });

  it('claims no notice as sent', () => {
    const outcomes = events.flatMap(({ event }) =>
      event.type === 'NoticeOutcomeRecorded' ? [(event.data as { outcome: string }).outcome] : [],
    );
    expect(outcomes.length).toBeGreaterThan(50);
    expect(new Set(outcomes)).toEqual(new Set(['rehearsed', 'suppressed']));
  });

  it('holds the adopted plan and its persons before what happened, and records a notice when it is composed', () => {
    const types = events.map(({ event }) => event.type);
    expect(types.indexOf('PlanAdopted')).toBeGreaterThan(0);
    expect(types.indexOf('PlanAdopted')).toBeLessThan(types.indexOf('PersonRegistered'));
    expect(types.lastIndexOf('SeatTaken')).toBeLessThan(types.indexOf('ObligationOpened'));
    const { openedAt } = events.find(({ event }) => event.type === 'NoticeComposed')!.event.data as NoticeComposed['data'];
    expect(events.find(({ event }) => event.type === 'NoticeComposed')?.recordedAt).toBe(addMs(openedAt, 120_000));
  });

  it('is another one with another plan, other personas, another seed or another end', () => {
    const until = '2023-07-01T00:00:00.000Z' as const;
    const silent = all({ kind: 'silent' });
    const others = [
      demonstrationOf(lived(USUAL_PERSONAS, 1, { ...plan, code: 'another' }), USUAL_PERSONAS),
      demonstrationOf(lived(silent), silent),
      demonstrationOf(lived(USUAL_PERSONAS, 2), USUAL_PERSONAS),
      demonstrationOf(rehearse({ plan, personas: USUAL_PERSONAS, seed: 1, until }), USUAL_PERSONAS),
    ];
    const begun = (list: typeof events) => list[0]!.event.data as { rehearsal: string; until: string };
    expect(begun(demonstrationOf(lived(USUAL_PERSONAS), USUAL_PERSONAS))).toEqual(begun(events));
    expect(new Set([events, ...others].map((list) => begun(list).rehearsal)).size).toBe(5);
    expect(begun(others[3]!).until).toBe(until);
  });

  it('shares with another what is named for good, and nothing else', () => {
    const namesOf = (list: typeof events, type: string) => list.filter(({ event }) => event.type === type).map(({ event }) => event.id);
    const other = demonstrationOf(lived(USUAL_PERSONAS, 2), USUAL_PERSONAS);
    expect(namesOf(other, 'ObligationOpened').sort()).toEqual(namesOf(events, 'ObligationOpened').sort());
    const submitted = new Set(namesOf(events, 'ReportSubmitted'));
    for (const id of namesOf(other, 'ReportSubmitted')) expect(submitted).not.toContain(id);
  });
});
