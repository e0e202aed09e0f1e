import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
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

it.each(ZONES)('ends every day from 2000 to 2100 when the next one begins: %s', (zone) => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const end = endOfDay(day, zone);
      expect(localDayOf(addMs(end, -1), zone) <= day).toBe(true);
      expect(localDayOf(end, zone) > day).toBe(true);
      expect(end).toBe(startOfDay(addDays(day, 1), zone));
    }),
    { numRuns: 300 },
  );
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

  it('reminds an hour later at a time of day that was skipped', () => {
    expect(withOffset(atLocalTime('2018-11-04', '00:30', 'America/Sao_Paulo'), 'America/Sao_Paulo')).toBe('2018-11-04T01:30:00-02:00');
  });
});

it('adds minutes to an instant', () => {
  expect(addMinutes('2023-04-14T16:59:00.000Z', 2)).toBe('2023-04-14T17:01:00.000Z');
});
