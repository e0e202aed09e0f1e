import { expect, it } from '@jest/globals';
import { currentSchemaVersion, upcast, type Upcasters } from './upcasting.js';

const upcasters: Upcasters = {
  Opened: [(data) => ({ ...data, lastDay: '2023-04-14' }), (data) => ({ ...data, calendar: 1 })],
};

it('lifts an old shape through every shape since', () => {
  expect(upcast(upcasters, 'Opened', 1, { unit: 'a' })).toEqual({ unit: 'a', lastDay: '2023-04-14', calendar: 1 });
  expect(upcast(upcasters, 'Opened', 2, { unit: 'a' })).toEqual({ unit: 'a', calendar: 1 });
});

it('leaves today’s shape as it is', () => {
  expect(currentSchemaVersion(upcasters, 'Opened')).toBe(3);
  expect(upcast(upcasters, 'Opened', 3, { unit: 'a' })).toEqual({ unit: 'a' });
  expect(currentSchemaVersion(upcasters, 'Reminded')).toBe(1);
  expect(currentSchemaVersion(upcasters, 'toString')).toBe(1);
});

it('does not guess at a shape of the future', () => {
  expect(() => upcast(upcasters, 'Opened', 4, {})).toThrow(RangeError);
});
