import { expect, it } from '@jest/globals';
import { ATTEMPTS, backOff } from './back-off.js';

const minutes = (attempt: number, chance = 0.5): number => backOff(attempt, chance) / 60_000;

it('waits a minute, then twice as long each time, and an hour at most', () => {
  expect([1, 2, 3, 6, 7, 11].map((attempt) => minutes(attempt))).toEqual([1, 2, 4, 32, 60, 60]);
});

it('waits up to a quarter less or more, so that not all come back at once', () => {
  expect([minutes(3, 0), minutes(3, 1)]).toEqual([3, 5]);
});

it('gives up after about six hours', () => {
  const waits = Array.from({ length: ATTEMPTS - 1 }, (_, index) => minutes(index + 1));
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeCloseTo(363, 0);
});
