import { describe, expect, it } from '@jest/globals';
import { USUAL_PERSONAS } from './persona.js';
import { eventsInOrder, rehearse } from './rehearse.js';
import { reportOf } from './report.js';
import { plan, all, beforeThe31st, lived, yearOf } from './testing/small-year.js';

describe('the year', () => {
  it('gives every unit its seventeen obligations, with the due days of the plan', () => {
    const { obligations, totals } = yearOf(USUAL_PERSONAS);
    expect(totals).toMatchObject({ units: 2, obligations: 34, opened: 34 });
    expect(
      obligations
        .filter(({ unit }) => unit === 'Q3-PKT')
        .map(({ lastDay }) => lastDay)
        .sort(),
    ).toEqual(
      '01-14 02-14 03-09 03-14 04-14 05-14 06-09 06-14 07-14 08-14 09-09 09-14 10-14 11-09 11-14 12-09 12-14'
        .split(' ')
        .map((day) => `2023-${day}`),
    );
  });

  it('tells after each unit how far it has come', () => {
    const told: string[] = [];
    rehearse({ plan, personas: all({ kind: 'silent' }), seed: 1, progress: (done, of) => told.push(`${done} of ${of}`) });
    expect(told).toEqual(['1 of 2', '2 of 2']);
  });

  it('is the same, to the byte, for the same seed, and another for another', () => {
    const [first, again, other] = [1, 1, 2].map((seed) => JSON.stringify(yearOf(USUAL_PERSONAS, seed)));
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('adds up: month by month, and whether reports came or not', () => {
    const { totals, months, obligations, notices } = yearOf(USUAL_PERSONAS);
    expect(totals.onTime + totals.late + totals.missing + totals.pending).toBe(totals.obligations);
    expect(months.reduce((sum, { reminders }) => sum + reminders, 0)).toBe(
      obligations.reduce((sum, { reminders }) => sum + reminders.length, 0),
    );
    expect(totals.digests).toBe(notices.length);
    expect(months.map(({ month }) => month)).toEqual(
      Array.from({ length: 12 }, (_, index) => `2023-${String(index + 1).padStart(2, '0')}`),
    );
  });

  it('adds up, too, when it is broken off in the first hours of a month', () => {
    const { totals, months, obligations } = reportOf(
      rehearse({ plan, personas: USUAL_PERSONAS, seed: 1, until: '2023-05-31T22:00:00.000Z' }),
    );
    expect(months.map(({ month }) => month).at(-1)).toBe('2023-06');
    expect(totals.opened).toBe(obligations.length);
    const fiveMonths = reportOf(rehearse({ plan, personas: USUAL_PERSONAS, seed: 1, until: '2023-05-31T17:00:00.000Z' })).months;
    expect(fiveMonths.at(-1)?.month).toBe('2023-05');
  });

  it.each(['2023-06-09T17:01:00.000Z', '2023-07-05T01:00:00.000Z'] as const)(
    'can be broken off at any instant, also at one at which something falls due: what was lived is the same (%s)',
    (until) => {
      const half = rehearse({ plan, personas: USUAL_PERSONAS, seed: 1, until });
      const whole = eventsInOrder(lived(USUAL_PERSONAS));
      const before = whole.filter(({ recordedAt }) => recordedAt < until);
      expect(before.length).toBeGreaterThan(100);
      expect(eventsInOrder(half)).toEqual(before);
    },
  );

  it('ends for everybody: what falls overdue after the books are closed is closed at once, and time never runs back', () => {
    const { units } = lived(all({ kind: 'silent' }), 1, { ...plan, duties: [beforeThe31st] });
    for (const { events } of units.values()) {
      const times = events.map(({ recordedAt }) => recordedAt);
      expect([...times].sort()).toEqual(times);
      // Closed on the 29th at half past four, in the order in which they fell overdue; the one of December right after its day.
      const streams = (type: string) => events.filter(({ event }) => event.type === type).map(({ stream }) => stream);
      expect(streams('ObligationClosedMissing')).toEqual(streams('ObligationBecameOverdue'));
      expect(events.at(-1)).toMatchObject({ event: { type: 'ObligationClosedMissing' }, recordedAt: '2023-12-30T17:02:01.000Z' });
    }
  });
});

it.each(['0000-01-01T00:00:00.000Z', '2022-12-31T17:00:00.000Z', '9999-12-31T00:00:00.000Z'] as const)(
  'is not lived until %s, before it begins or long after',
  (until) => {
    expect(() => rehearse({ plan, personas: USUAL_PERSONAS, seed: 1, until })).toThrow(/UNTIL_OUT_OF_REACH/);
  },
);
