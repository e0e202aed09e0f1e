import { describe, expect, it } from '@jest/globals';
import { specification } from '#eventsourcing/testing';
import { personDecider } from './decide-person.js';
import { erasePersonDecider } from './erase-person.js';
import type { PersonEvent } from './person.js';

const given = specification(erasePersonDecider);
const now = '2023-07-01T02:00:00.000Z';
const erase = (more: object = {}, by = 'quan') =>
  ({ type: 'ErasePerson', by, now, data: { on: '2023-07-01', grants: 0, reason: 'Theo yêu cầu', ...more } }) as const;
const registered: PersonEvent = { type: 'PersonRegistered', data: { language: 'vi', invented: false } };
const seat = (to: `${number}-${number}-${number}` | null): PersonEvent => ({
  type: 'SeatTaken',
  data: { unit: 'W1', role: 'reporter', from: '2023-01-01', to },
});
const erased: PersonEvent = { type: 'PersonErased', data: { erasedBy: 'quan' }, occurredAt: now };

describe('a person is erased', () => {
  it('who holds no seat any more, with the reason sealed', () => {
    given(registered, seat('2023-06-30'))
      .when(erase())
      .then({ ...erased, sealed: { reason: { text: 'Theo yêu cầu', classification: 'internal' } } });
  });

  it('not while he holds one, is to hold one, or acts for somebody', () => {
    given(registered, seat(null)).when(erase()).thenRefused('PERSON_HOLDS_SEAT');
    given(registered, seat('2023-07-01')).when(erase()).thenRefused('PERSON_HOLDS_SEAT');
    given(registered)
      .when(erase({ grants: 1 }))
      .thenRefused('PERSON_HAS_DELEGATION');
  });

  it('by a person, for a reason, if there is such a person', () => {
    given(registered)
      .when(erase({ reason: ' ' }))
      .thenRefused('REASON_MISSING');
    given(registered).when(erase({}, 'clock')).thenRefused('NOT_FOR_THE_CLOCK');
    given().when(erase()).thenRefused('PERSON_UNKNOWN');
  });

  it('once', () => {
    given(registered, erased).when(erase()).thenNothing();
  });

  it('and nothing more is recorded of him', () => {
    const after = specification(personDecider)(registered, erased);
    const details = { name: 'An', address: null, language: 'vi' } as const;
    after.when({ type: 'ChangePersonDetails', by: 'quan', now, data: details }).thenRefused('PERSON_ERASED');
    after.when({ type: 'RegisterPerson', by: 'quan', now, data: { ...details, invented: false } }).thenRefused('PERSON_ERASED');
    expect.hasAssertions();
  });
});
