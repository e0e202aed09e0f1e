import { expect, it } from '@jest/globals';
import { isRefusal } from '../refusal.js';
import { demandEndOfDay, newDateOn } from './new-date.js';
import { friday, zone } from './testing/asking.js';

it('a last day ends in the authority’s zone', () => {
  expect(newDateOn('2023-04-18', zone, friday)).toEqual({ lastDay: '2023-04-18', dueAt: '2023-04-18T17:00:00.000Z' });
});

it('a day further ahead than a year was mistyped', () => {
  const refused = (day: `${number}-${number}-${number}`): string => {
    try {
      newDateOn(day, zone, friday);
    } catch (error) {
      return isRefusal(error) ? error.code : String(error);
    }
    return 'taken';
  };
  expect([refused('2024-04-14'), refused('2024-04-15'), refused('9999-12-31')]).toEqual(['taken', 'DATE_TOO_FAR', 'DATE_TOO_FAR']);
});

it('a day and an instant belong together in some zone, or somebody reckoned wrong', () => {
  for (const dueAt of ['2023-04-18T10:00:00.000Z', '2023-04-18T17:00:00.000Z', '2023-04-19T14:00:00.000Z'] as const)
    expect(() => demandEndOfDay({ lastDay: '2023-04-18', dueAt })).not.toThrow();
  for (const dueAt of [
    '2023-04-18T09:59:59.000Z',
    '2023-04-19T14:00:01.000Z',
    'no instant' as `${number}-${number}-${number}T${string}Z`,
  ] as const)
    expect(() => demandEndOfDay({ lastDay: '2023-04-18', dueAt })).toThrow(RangeError);
});
