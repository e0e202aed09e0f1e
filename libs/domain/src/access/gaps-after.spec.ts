import { expect, it } from '@jest/globals';
import { staffingAfter } from './gaps-after.js';
import type { Staffing } from './gaps-present.js';

const chair = { unit: 'AUTH', role: 'chair' } as const;
const before: Staffing = {
  seats: [
    { person: 'an', ...chair, from: '2023-01-01' },
    { person: 'binh', unit: 'AUTH', role: 'vice_chair', from: '2023-01-01', cleared: true },
  ],
  absences: [{ person: 'an', from: '2023-07-03', to: '2023-07-14' }],
  delegations: [],
};
const granted = { principal: 'an', delegate: 'binh', seat: chair, form: 'KT', acts: ['excuse'], documentNumber: '1' } as const;

it('a seat is taken or left, an absence entered or ended, by one person, and everything else stays as it was', () => {
  const after = staffingAfter(before, {
    stream: 'person/an',
    events: [
      { type: 'SeatLeft', data: { ...chair, on: '2023-08-31' } },
      { type: 'SeatTaken', data: { unit: 'W1', role: 'head', from: '2023-09-01', to: null } },
      { type: 'AbsenceEnded', data: { from: '2023-07-03', on: '2023-07-07', endedBy: 'an' } },
    ],
  });
  expect(after.seats).toEqual([
    before.seats[1],
    { person: 'an', ...chair, from: '2023-01-01', to: '2023-08-31' },
    { person: 'an', unit: 'W1', role: 'head', from: '2023-09-01' },
  ]);
  expect(after.absences).toEqual([{ person: 'an', from: '2023-07-03', to: '2023-07-07' }]);
  expect(staffingAfter(before, { stream: 'person/chi', events: [] })).toEqual(before);
});

it('a grant is given and taken back', () => {
  const stream = 'delegation/g';
  const after = staffingAfter(before, {
    stream,
    events: [{ type: 'AuthorityDelegated', data: { ...granted, from: '2023-07-03', to: '2023-07-14' } }],
  });
  expect(after.delegations).toEqual([{ id: 'g', ...granted, from: '2023-07-03', to: '2023-07-14' }]);
  const revoked = staffingAfter(after, { stream, events: [{ type: 'DelegationRevoked', data: { on: '2023-07-05', revokedBy: 'an' } }] });
  expect(revoked.delegations).toEqual([{ id: 'g', ...granted, from: '2023-07-03', to: '2023-07-05' }]);
});
