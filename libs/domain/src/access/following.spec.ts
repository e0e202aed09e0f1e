import { expect, it } from '@jest/globals';
import type { Role } from '../org/role.js';
import { mayFollow } from './following.js';

const actor = (unit: string, role: Role) => ({ person: 'an', seats: [{ unit, role }] });
const streams = [
  'obligation/Q3-PKT/monthly/2023-04',
  'obligation/Q3-P-01/monthly/2023-04',
  'escalation/1',
  'notice/1',
  'duty/monthly',
  'person/an',
  'person/em',
];

it('a unit’s people follow their own reports and what the plan says', () => {
  expect(streams.filter((stream) => mayFollow(actor('Q3-PKT', 'reporter'), stream))).toEqual([streams[0], 'duty/monthly', 'person/an']);
});

it('those who compile or decide follow all that is not about other persons', () => {
  expect(streams.filter((stream) => mayFollow(actor('Q3-TCKH', 'finance_clerk'), stream))).toEqual(streams.slice(0, 6));
});
