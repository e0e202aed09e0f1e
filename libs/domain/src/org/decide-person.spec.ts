import { describe, expect, it } from '@jest/globals';
import { specification } from '#eventsourcing/testing';
import { onTheDay } from '../obligation/testing/april.js';
import { type PersonCommand, personDecider } from './decide-person.js';
import type { PersonEvent, SeatHeld } from './person.js';

const given = specification(personDecider);
const now = onTheDay('2023-04-11', '08:00');
const ask = <C extends PersonCommand>(type: C['type'], data: C['data'], by = 'operator') => ({ type, by, now, data }) as C;
const an = { name: 'Nguyễn Văn An', address: 'an@example.invalid', language: 'vi' as const };
const sealedAn = {
  name: { text: 'Nguyễn Văn An', classification: 'personal' as const },
  address: { text: 'an@example.invalid', classification: 'personal' as const },
};
const registered: PersonEvent = { type: 'PersonRegistered', data: { language: 'vi', invented: false }, occurredAt: now, sealed: sealedAn };
const seat: SeatHeld = { unit: 'Q3-PKT', role: 'reporter', from: '2023-01-01', to: null };
const taken = (change: Partial<SeatHeld> = {}): PersonEvent => ({ type: 'SeatTaken', data: { ...seat, ...change }, occurredAt: now });

describe('a person', () => {
  it('is registered once, name and address where they can be erased', () => {
    given()
      .when(ask('RegisterPerson', { ...an, invented: false }))
      .then(registered);
    given(registered)
      .when(ask('RegisterPerson', { ...an, invented: false }))
      .thenNothing();
    expect(JSON.stringify(registered.data)).not.toContain('An');
  });

  it('may have no address, but has a name', () => {
    given(registered)
      .when(ask('ChangePersonDetails', { name: 'An', address: null, language: 'en' }))
      .then({
        type: 'PersonDetailsChanged',
        data: { language: 'en' },
        occurredAt: now,
        sealed: { name: { text: 'An', classification: 'personal' } },
      });
    given()
      .when(ask('RegisterPerson', { ...an, name: ' ', invented: false }))
      .thenRefused('NAME_MISSING');
  });

  it('is nobody before he is registered, and nobody is put anywhere by the clock', () => {
    given().when(ask('TakeSeat', seat)).thenRefused('PERSON_UNKNOWN');
    given(registered)
      .when(ask('TakeSeat', seat, 'clock'))
      .thenRefused('NOT_FOR_THE_CLOCK');
  });
});

describe('a seat', () => {
  it('is taken once', () => {
    given(registered).when(ask('TakeSeat', seat)).then(taken());
    given(registered, taken()).when(ask('TakeSeat', seat)).thenNothing();
  });

  it('is not held twice at one time by one person; after he has left it he may take it again', () => {
    const again = { ...seat, from: '2023-07-01' as const };
    given(registered, taken()).when(ask('TakeSeat', again)).thenRefused('SEAT_OVERLAPS');
    given(registered, taken({ to: '2023-06-30' }))
      .when(ask('TakeSeat', again))
      .then(taken(again));
    given(registered, taken({ to: '2023-07-01' }))
      .when(ask('TakeSeat', again))
      .thenRefused('SEAT_OVERLAPS');
    given(registered, taken())
      .when(ask('TakeSeat', { ...again, role: 'head' }))
      .then(taken({ ...again, role: 'head' }));
  });

  it('does not end before it begins', () => {
    given(registered)
      .when(ask('TakeSeat', { ...seat, to: '2022-12-31' }))
      .thenRefused('SEAT_ENDS_BEFORE_IT_BEGINS');
  });

  it('is left on its last day, once', () => {
    const left = { unit: 'Q3-PKT', role: 'reporter', on: '2023-06-30' } as const;
    const hasLeft: PersonEvent = { type: 'SeatLeft', data: left, occurredAt: now };
    given(registered, taken()).when(ask('LeaveSeat', left)).then(hasLeft);
    given(registered, taken(), hasLeft).when(ask('LeaveSeat', left)).thenNothing();
    given(registered, taken())
      .when(ask('LeaveSeat', { ...left, on: '2022-06-30' }))
      .thenRefused('SEAT_NOT_HELD');
    given(registered, taken(), hasLeft)
      .when(ask('TakeSeat', { ...seat, from: '2023-07-01' }))
      .then(taken({ from: '2023-07-01' }));
  });
});
