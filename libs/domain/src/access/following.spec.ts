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

it('only cleared seats are told that a target has changed, or the rules are to', () => {
  const cleared = { person: 'an', seats: [{ unit: 'Q3-UBND', role: 'chair' as const, cleared: true }] };
  for (const stream of ['target/29', 'target/1', 'rules/1']) {
    expect(mayFollow(cleared, stream)).toBe(true);
    expect(mayFollow(actor('Q3-UBND', 'chair'), stream)).toBe(false);
  }
});
