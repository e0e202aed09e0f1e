import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant } from '#eventsourcing';
import { addDays } from './local-day.js';
import { anyDay, ZONES } from './testing/arbitraries.js';
import { addMinutes, addMs, atLocalTime, endOfDay, localDayOf, startOfDay, withOffset } from './zone.js';

const HERE = 'Asia/Ho_Chi_Minh';

it('ends a day at midnight, seven hours before Greenwich', () => {
  expect(endOfDay('2023-04-14', HERE)).toBe('2023-04-14T17:00:00.000Z');
  expect(withOffset(endOfDay('2023-04-14', HERE), HERE)).toBe('2023-04-15T00:00:00+07:00');
  expect(withOffset(endOfDay('2023-12-31', HERE), HERE)).toBe('2024-01-01T00:00:00+07:00');
});

it('gives the last instant of a day to that day, and midnight to the next', () => {
  expect(localDayOf('2023-04-14T16:59:59.999Z', HERE)).toBe('2023-04-14');
  expect(localDayOf('2023-04-14T17:00:00.000Z', HERE)).toBe('2023-04-15');
});

it('reads the office clock, whatever Greenwich shows', () => {
  expect(atLocalTime('2023-04-14', '08:00', HERE)).toBe('2023-04-14T01:00:00.000Z');
  expect(atLocalTime('2023-04-14', '06:30', HERE)).toBe('2023-04-13T23:30:00.000Z');
});

describe.each(ZONES)('every day from 2000 to 2100 in %s', (zone) => {
  const dayOnTheWall = clockOnTheWall(zone);

  it('ends when the next one begins, by the clock on the wall', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const end = endOfDay(day, zone);
        expect(dayOnTheWall(addMs(end, -1)) <= day).toBe(true);
        expect(dayOnTheWall(end) > day).toBe(true);
        expect(end).toBe(startOfDay(addDays(day, 1), zone));
      }),
    );
  });

  it('is written with the offset that leads back to the instant', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 86_399 }), (day, seconds) => {
        const instants = [addMs(`${day}T00:00:00.000Z`, seconds * 1_000), startOfDay(day, zone), addMs(startOfDay(day, zone), -1_000)];
        for (const instant of instants) {
          const written = withOffset(instant, zone);
          expect(written).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/);
          expect(new Date(written).toISOString()).toBe(instant);
          expect(written.slice(0, 10)).toBe(dayOnTheWall(instant));
        }
      }),
    );
  });

  it('is read from an instant as the clock on the wall shows it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 86_400_000 - 1 }), (day, ms) => {
        const instants = [addMs(`${day}T00:00:00.000Z`, ms), startOfDay(day, zone), addMs(startOfDay(day, zone), -1)];
        expect(instants.map((instant) => localDayOf(instant, zone))).toEqual(instants.map(dayOnTheWall));
      }),
    );
  });
});

describe('where clocks are moved', () => {
  it('begins a day at one o’clock when its midnight was skipped', () => {
    expect(withOffset(startOfDay('2018-11-04', 'America/Sao_Paulo'), 'America/Sao_Paulo')).toBe('2018-11-04T01:00:00-02:00');
  });

  it('ends a day of 25 hours after its second eleven o’clock', () => {
    const zone = 'America/Sao_Paulo';
    expect(startOfDay('2018-02-17', zone)).toBe('2018-02-17T02:00:00.000Z');
    expect(endOfDay('2018-02-17', zone)).toBe('2018-02-18T03:00:00.000Z');
  });

  it('ends 29/12/2011 in Apia when 31/12 begins, because there was no day between', () => {
    expect(withOffset(endOfDay('2011-12-29', 'Pacific/Apia'), 'Pacific/Apia')).toBe('2011-12-31T00:00:00+14:00');
  });

  it.each([
    ['2011-12-30T09:59:59.999Z', '2011-12-29'],
    ['2011-12-30T10:00:00.000Z', '2011-12-31'],
    ['2011-12-31T09:59:59.999Z', '2011-12-31'],
    ['2011-12-31T10:00:00.000Z', '2012-01-01'],
  ] as const)('calls %s in Apia %s', (instant, day) => expect(localDayOf(instant, 'Pacific/Apia')).toBe(day));

  it('reminds an hour later at a time of day that was skipped', () => {
    expect(withOffset(atLocalTime('2018-11-04', '00:30', 'America/Sao_Paulo'), 'America/Sao_Paulo')).toBe('2018-11-04T01:30:00-02:00');
  });
});

it('adds minutes to an instant', () => {
  expect(addMinutes('2023-04-14T16:59:00.000Z', 2)).toBe('2023-04-14T17:01:00.000Z');
});

it('keeps the times of one day, and the zones of one time, apart', () => {
  expect(atLocalTime('2023-04-14', '09:00', HERE)).toBe('2023-04-14T02:00:00.000Z');
  expect(atLocalTime('2023-04-14', '09:00', 'UTC')).toBe('2023-04-14T09:00:00.000Z');
  expect(startOfDay('2023-04-14', HERE)).toBe('2023-04-13T17:00:00.000Z');
  expect(startOfDay('2023-04-14', 'UTC')).toBe('2023-04-14T00:00:00.000Z');
});

/** The platform's own clock of a zone, which our code does not ask. */
function clockOnTheWall(zone: string): (instant: Instant) => string {
  const clock = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return (instant) => clock.format(new Date(instant));
}
