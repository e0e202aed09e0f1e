import { describe, expect, it } from '@jest/globals';
import { specification } from '#eventsourcing/testing';
import { onTheDay } from '../obligation/testing/april.js';
import type { EndAbsence, EnterAbsence } from './decide-absence.js';
import { type PersonCommand, personDecider } from './decide-person.js';
import type { TakeSeat } from './decide-seat.js';
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
const take = (change: Partial<SeatHeld> = {}, by?: string) => ask<TakeSeat>('TakeSeat', { ...seat, ...change, person: 'an' }, by);
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
    given().when(take()).thenRefused('PERSON_UNKNOWN');
    given(registered).when(take({}, 'clock')).thenRefused('NOT_FOR_THE_CLOCK');
  });
});

describe('a seat', () => {
  it('is taken once', () => {
    given(registered).when(take()).then(taken());
    given(registered, taken()).when(take()).thenNothing();
  });

  it('is not held twice at one time by one person; after he has left it he may take it again', () => {
    const again = { ...seat, from: '2023-07-01' as const };
    given(registered, taken()).when(take(again)).thenRefused('SEAT_OVERLAPS');
    given(registered, taken({ to: '2023-06-30' }))
      .when(take(again))
      .then(taken(again));
    given(registered, taken({ to: '2023-07-01' }))
      .when(take(again))
      .thenRefused('SEAT_OVERLAPS');
    given(registered, taken())
      .when(take({ ...again, role: 'head' }))
      .then(taken({ ...again, role: 'head' }));
  });

  it('does not end before it begins', () => {
    given(registered)
      .when(take({ to: '2022-12-31' }))
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
      .when(take({ from: '2023-07-01' }))
      .then(taken({ from: '2023-07-01' }));
  });
});

describe('a seat that is cleared, or in charge of a field', () => {
  it('is said in the event, and changed by leaving it and taking it anew', () => {
    given(registered)
      .when(take({ cleared: true, field: 'culture' }))
      .then(taken({ cleared: true, field: 'culture' }));
    given(registered)
      .when(take({ cleared: false }))
      .then(taken());
    given(registered, taken({ cleared: true }))
      .when(take({ cleared: true }))
      .thenNothing();
    given(registered, taken())
      .when(take({ cleared: false }))
      .thenNothing();
    given(registered, taken())
      .when(take({ cleared: true }))
      .thenRefused('SEAT_OVERLAPS');
    given(registered, taken())
      .when(take({ field: 'culture' }))
      .thenRefused('SEAT_OVERLAPS');
  });
});

describe('who enters persons', () => {
  it('does not put himself into a seat, not in the name of another either', () => {
    given(registered).when(take({}, 'an')).thenRefused('OWN_SEAT');
    given(registered)
      .when({ ...take({}, 'binh'), onBehalfOf: 'an' })
      .thenRefused('OWN_SEAT');
  });

  it('makes no auditor of whoever holds another seat at the time, and the other way round', () => {
    const auditor = { unit: 'Q3-UBND', role: 'auditor' } as const;
    given(registered, taken()).when(take(auditor)).thenRefused('SEATS_EXCLUDE_EACH_OTHER');
    given(registered, taken(auditor)).when(take()).thenRefused('SEATS_EXCLUDE_EACH_OTHER');
    given(registered, taken({ to: '2023-06-30' }))
      .when(take({ ...auditor, from: '2023-07-01' }))
      .then(taken({ ...auditor, from: '2023-07-01' }));
  });

  it('makes no administrator of whoever decides or sees classified figures, and clears no administrator', () => {
    const administrator = { unit: 'Q3-UBND', role: 'administrator' } as const;
    given(registered, taken()).when(take(administrator)).then(taken(administrator));
    given(registered, taken({ cleared: true }))
      .when(take(administrator))
      .thenRefused('SEATS_EXCLUDE_EACH_OTHER');
    given(registered, taken(administrator))
      .when(take({ unit: 'Q3-UBND', role: 'chair' }))
      .thenRefused('SEATS_EXCLUDE_EACH_OTHER');
    given(registered)
      .when(take({ ...administrator, cleared: true }))
      .thenRefused('ADMINISTRATOR_NOT_CLEARED');
  });
});

describe('an absence', () => {
  const today = '2023-04-11';
  const days = { from: '2023-04-12', to: '2023-04-20' } as const;
  const enter = (change: Partial<EnterAbsence['data']> = {}) =>
    ask<EnterAbsence>('EnterAbsence', { ...days, today, ...change }, 'secretary');
  const end = (change: Partial<EndAbsence['data']> = {}) =>
    ask<EndAbsence>('EndAbsence', { from: days.from, on: '2023-04-14', today: '2023-04-15', ...change }, 'secretary');
  const away = (change: Partial<EnterAbsence['data']> = {}): PersonEvent => ({
    type: 'AbsenceEntered',
    data: { ...days, ...change, enteredBy: 'secretary' },
    occurredAt: now,
  });
  const back = (on: EndAbsence['data']['on']): PersonEvent => ({
    type: 'AbsenceEnded',
    data: { from: days.from, on, endedBy: 'secretary' },
    occurredAt: now,
  });

  it('is entered once, with who entered it; its reason can be erased, and nobody needs to give one', () => {
    given(registered).when(enter()).then(away());
    given(registered, away()).when(enter()).thenNothing();
    given(registered)
      .when(enter({ reason: 'Đi họp' }))
      .then({ ...away(), sealed: { reason: { text: 'Đi họp', classification: 'personal' } } });
  });

  it('may be entered a week afterwards, for a year at most, and does not overlap another', () => {
    given(registered)
      .when(enter({ from: '2023-04-04' }))
      .then(away({ from: '2023-04-04' }));
    given(registered)
      .when(enter({ from: '2023-04-03' }))
      .thenRefused('ABSENCE_ENTERED_TOO_LATE');
    given(registered)
      .when(enter({ to: '2023-04-11' }))
      .thenRefused('ABSENCE_ENDS_BEFORE_IT_BEGINS');
    given(registered)
      .when(enter({ to: '2024-04-11' }))
      .then(away({ to: '2024-04-11' }));
    given(registered)
      .when(enter({ to: '2024-04-12' }))
      .thenRefused('ABSENCE_TOO_LONG');
    given(registered, away())
      .when(enter({ from: '2023-04-20', to: '2023-04-25' }))
      .thenRefused('ABSENCE_OVERLAPS');
    given(registered, away())
      .when(enter({ from: '2023-04-21', to: '2023-04-25' }))
      .then(away({ from: '2023-04-21', to: '2023-04-25' }));
  });

  it('ends before its time when he is back, once, and makes room for another', () => {
    given(registered, away()).when(end()).then(back('2023-04-14'));
    given(registered, away(), back('2023-04-14')).when(end()).thenNothing();
    given(registered, away(), back('2023-04-14'))
      .when(end({ on: '2023-04-15' }))
      .thenRefused('ABSENCE_HAS_ENDED');
    given(registered, away(), back('2023-04-14'))
      .when(enter({ from: '2023-04-17', to: '2023-04-20' }))
      .then(away({ from: '2023-04-17', to: '2023-04-20' }));
    given(registered, away())
      .when(end({ from: '2023-04-13' }))
      .thenRefused('NOT_ABSENT');
  });

  it('is taken back before it begins, and is then as if it had not been', () => {
    given(registered, away())
      .when(end({ on: '2023-04-11', today }))
      .then(back('2023-04-11'));
    given(registered, away(), back('2023-04-11')).when(enter()).then(away());
    given(registered, away(), back('2023-04-11'), away()).when(end()).then(back('2023-04-14'));
    given(registered, away())
      .when(end({ on: '2023-04-10', today }))
      .thenRefused('ABSENCE_ENDED_TOO_EARLY');
    given(registered, away())
      .when(end({ today: '2023-04-23' }))
      .thenRefused('ABSENCE_ENDED_TOO_EARLY');
  });
});
