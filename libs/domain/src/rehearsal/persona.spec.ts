import { describe, expect, it } from '@jest/globals';
import { vietnam } from '../calendar/testing/vietnam.js';
import { localDayOf } from '../calendar/zone.js';
import { onTheDay } from '../obligation/testing/april.js';
import { pick } from './chance.js';
import { type Behaviour, behaviourOf, handsInAt, USUAL_PERSONAS } from './persona.js';

const drawn = (persona = USUAL_PERSONAS.otherUnits): Behaviour[] =>
  Array.from({ length: 2_000 }, (_, period) => behaviourOf(persona, [1, 'Q3-PKT', 'monthly', period]));
const share = (behaviours: readonly Behaviour[], kind: string): number =>
  behaviours.filter((behaviour) => behaviour.kind === kind).length / behaviours.length;

describe('lots', () => {
  it('are drawn by the weights: about 62 of a hundred are punctual, and 3 stay silent', () => {
    const behaviours = drawn();
    const usual = { punctual: 0.62, last_minute: 0.2, late: 0.09, returned_once: 0.06, silent: 0.03 };
    for (const [kind, weight] of Object.entries(usual)) expect(share(behaviours, kind)).toBeCloseTo(weight, 1);
    expect(share(behaviours, 'late')).toBeGreaterThan(0.05);
  });

  it('never fall on what weighs nothing', () => {
    const behaviours = drawn({ kind: 'mixed', weights: { punctual: 0, last_minute: 1, late: 1, returned_once: 0, silent: 0 } });
    expect(new Set(behaviours.map(({ kind }) => kind))).toEqual(new Set(['last_minute', 'late']));
  });

  it('make the late ones late by one to eight working days, and the punctual early by one to five', () => {
    const days = drawn().map((behaviour) =>
      behaviour.kind === 'late' ? behaviour.workingDays : behaviour.kind === 'punctual' ? -behaviour.workingDaysBefore : 0,
    );
    expect([...new Set(days)].sort((a, b) => a - b)).toEqual([-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('reach both ends of what they are drawn from', () => {
    expect(new Set(Array.from({ length: 100 }, (_, index) => pick(1, 3, index)))).toEqual(new Set([1, 2, 3]));
  });

  it('are not drawn for a unit whose behaviour is said', () => {
    expect(behaviourOf({ kind: 'silent' }, [1])).toEqual({ kind: 'silent' });
  });
});

describe('a report is handed in', () => {
  const ofApril: Parameters<typeof handsInAt>[1] = { lastDay: '2023-04-14', opensAt: onTheDay('2023-04-01', '00:00') };
  const handedIn = (behaviour: Behaviour, deadline = ofApril) =>
    Array.from({ length: 200 }, (_, lot) => handsInAt(behaviour, deadline, vietnam, [lot]) ?? 'never');
  const daysOf = (behaviour: Behaviour) =>
    new Set(handedIn(behaviour).map((at) => (at === 'never' ? at : localDayOf(at, 'Asia/Ho_Chi_Minh'))));
  const between = (times: readonly string[], first: string, last: string): void => {
    for (const at of times) expect(first <= at && at <= last).toBe(true);
  };

  it('on the working day of the behaviour', () => {
    expect(daysOf({ kind: 'punctual', workingDaysBefore: 5 })).toEqual(new Set(['2023-04-07']));
    expect(daysOf({ kind: 'returned_once' })).toEqual(new Set(['2023-04-11']));
    expect(daysOf({ kind: 'last_minute' })).toEqual(new Set(['2023-04-14']));
    expect(daysOf({ kind: 'late', workingDays: 1 })).toEqual(new Set(['2023-04-17']));
    expect(daysOf({ kind: 'silent' })).toEqual(new Set(['never']));
  });

  it('in office hours, or in the last hours of the last day', () => {
    between(handedIn({ kind: 'punctual', workingDaysBefore: 5 }), onTheDay('2023-04-07', '08:30'), onTheDay('2023-04-07', '16:30'));
    between(handedIn({ kind: 'late', workingDays: 1 }), onTheDay('2023-04-17', '08:30'), onTheDay('2023-04-17', '16:30'));
    between(handedIn({ kind: 'last_minute' }), onTheDay('2023-04-14', '16:00'), onTheDay('2023-04-14', '23:59'));
  });

  it('never before its period has opened', () => {
    const opensAt = onTheDay('2023-04-13', '00:00');
    expect(new Set(handedIn({ kind: 'punctual', workingDaysBefore: 5 }, { ...ofApril, opensAt }))).toEqual(
      new Set([onTheDay('2023-04-13', '01:00')]),
    );
  });
});
