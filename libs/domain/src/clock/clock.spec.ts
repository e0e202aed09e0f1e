import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant } from '#eventsourcing';
import { addMs } from '../calendar/zone.js';
import { type ClockAnchor, domainInstant, realInstant } from './clock.js';

const realAt: Instant = '2026-11-25T02:00:00.000Z';
const eve: Instant = '2023-11-08T00:58:00.000Z';
const anchored = (speed: number): ClockAnchor => ({ realAt, domainAt: eve, speed });

it('is the clock on the wall where nothing was set', () => {
  expect(domainInstant(undefined, realAt)).toBe(realAt);
  expect(realInstant(undefined, realAt)).toBe(realAt);
});

it('runs from the anchor on, as fast as it was told: a month in twelve minutes at speed 3600', () => {
  expect(domainInstant(anchored(1), addMs(realAt, 120_000))).toBe('2023-11-08T01:00:00.000Z');
  expect(domainInstant(anchored(3_600), addMs(realAt, 12 * 60_000))).toBe(addMs(eve, 30 * 86_400_000));
  expect(realInstant(anchored(3_600), addMs(eve, 30 * 86_400_000))).toBe(addMs(realAt, 12 * 60_000));
});

it('stands still at speed 0, and is never before its anchor', () => {
  expect(domainInstant(anchored(0), addMs(realAt, 5_000))).toBe(eve);
  expect(realInstant(anchored(0), addMs(eve, 1))).toBeUndefined();
  expect(domainInstant(anchored(1), addMs(realAt, -1))).toBe(eve);
  expect(realInstant(anchored(1), addMs(eve, -60_000))).toBe(realAt);
});

it('whoever wakes at the real instant of a domain instant finds that the clock has reached it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 10 }), fc.constantFrom(1, 2, 7, 60, 3_600), (ms, speed) => {
      const wanted = addMs(eve, ms);
      expect(domainInstant(anchored(speed), realInstant(anchored(speed), wanted)!) >= wanted).toBe(true);
    }),
  );
});
