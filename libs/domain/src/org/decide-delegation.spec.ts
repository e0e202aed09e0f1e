import { describe, expect, it } from '@jest/globals';
import { specification } from '#eventsourcing/testing';
import { onTheDay } from '../obligation/testing/april.js';
import { delegableActs, type DelegateAuthority, delegationDecider, type RevokeDelegation } from './decide-delegation.js';
import type { DelegationEvent } from './delegation.js';

const given = specification(delegationDecider);
const now = onTheDay('2023-07-01', '08:00');
const today = '2023-07-01';
const chair = { unit: 'Q3-UBND', role: 'chair' } as const;
const viceChair = { unit: 'Q3-UBND', role: 'vice_chair' } as const;
const asked: DelegateAuthority['data'] = {
  ...{ delegate: 'binh', seat: chair, form: 'KT', from: '2023-07-03', to: '2023-07-14' },
  ...{ acts: ['decide_escalation', 'excuse'], documentNumber: '12/UQ-UBND', reason: 'Đi công tác.' },
  ...{ today, own: [chair], seats: [viceChair] },
};
const grant = (change: Partial<DelegateAuthority['data']> = {}): DelegateAuthority => ({
  type: 'DelegateAuthority',
  by: 'an',
  now,
  data: { ...asked, ...change },
});
const granted: DelegationEvent = {
  type: 'AuthorityDelegated',
  data: {
    ...{ principal: 'an', delegate: 'binh', seat: chair, form: 'KT', from: '2023-07-03', to: '2023-07-14' },
    ...{ acts: ['decide_escalation', 'excuse'], documentNumber: '12/UQ-UBND' },
  },
  occurredAt: now,
  sealed: { reason: { text: 'Đi công tác.', classification: 'internal' } },
};
const refused = (change: Partial<DelegateAuthority['data']>, code: string) => given().when(grant(change)).thenRefused(code);

describe('authority is delegated', () => {
  it('in writing, by who holds the seat, once', () => {
    given().when(grant()).then(granted);
    given(granted).when(grant()).thenNothing();
  });

  it('by nobody else: not from a seat he acts in, nor by the clock', () => {
    refused({ own: [viceChair] }, 'SEAT_NOT_OWN');
    given()
      .when({ ...grant(), onBehalfOf: 'chi' })
      .thenRefused('SEAT_NOT_OWN');
    given()
      .when({ ...grant(), by: 'clock' })
      .thenRefused('NOT_FOR_THE_CLOCK');
  });

  it('to another person, who may decide: no auditor, no administrator; for the head only to a deputy of the same unit', () => {
    refused({ delegate: 'an' }, 'DELEGATE_IS_PRINCIPAL');
    refused({ seats: [viceChair, { unit: 'Q3-UBND', role: 'auditor' }] }, 'DELEGATE_DECIDES_NOTHING');
    refused({ seats: [{ unit: 'Q3-UBND', role: 'administrator' }] }, 'DELEGATE_DECIDES_NOTHING');
    const office = { unit: 'Q3-VP', role: 'office_chief' } as const;
    refused({ seats: [office] }, 'DELEGATE_NOT_IN_UNIT');
    given()
      .when(grant({ seats: [office], form: 'TL' }))
      .then({ ...granted, data: { ...granted.data, form: 'TL' } });
  });

  it('from a day to come until another, a year at most', () => {
    refused({ from: '2023-06-30' }, 'DELEGATION_BEGINS_IN_THE_PAST');
    refused({ to: '2023-07-02' }, 'DELEGATION_ENDS_BEFORE_IT_BEGINS');
    refused({ to: '2024-07-03' }, 'DELEGATION_TOO_LONG');
    given()
      .when(grant({ from: today, to: '2024-06-30' }))
      .then({ ...granted, data: { ...granted.data, from: today, to: '2024-06-30' } });
  });

  it('for acts of the seat, and never that of granting further', () => {
    refused({ acts: [] }, 'DELEGATION_WITHOUT_ACTS');
    refused({ acts: ['excuse', 'delegate_authority'] }, 'NO_REDELEGATION');
    refused({ acts: ['excuse', 'submit'] }, 'ACTS_NOT_OF_THE_SEAT');
    expect(delegableActs('chair')).toContain('decide_escalation');
    expect(delegableActs('chair')).not.toContain('delegate_authority');
    expect(delegableActs('auditor')).toEqual([]);
  });

  it('under a number, for a reason', () => {
    refused({ documentNumber: ' ' }, 'DOCUMENT_NUMBER_MISSING');
    refused({ reason: ' ' }, 'REASON_MISSING');
  });
});

describe('a grant is taken back', () => {
  const revoke = (on: RevokeDelegation['data']['on'], change: Partial<RevokeDelegation> = {}): RevokeDelegation => ({
    ...{ type: 'RevokeDelegation', by: 'an', now, data: { on, today: '2023-07-06', reason: 'Về sớm.' } },
    ...change,
  });
  const revoked = (on: RevokeDelegation['data']['on']): DelegationEvent => ({
    type: 'DelegationRevoked',
    data: { on, revokedBy: 'an' },
    occurredAt: now,
    sealed: { reason: { text: 'Về sớm.', classification: 'internal' } },
  });

  it('from a day on, or at once, by who granted it', () => {
    given(granted).when(revoke('2023-07-10')).then(revoked('2023-07-10'));
    given(granted).when(revoke('2023-07-05')).then(revoked('2023-07-05'));
    given(granted, revoked('2023-07-10')).when(revoke('2023-07-10')).thenNothing();
    given(granted, revoked('2023-07-10')).when(revoke('2023-07-05')).then(revoked('2023-07-05'));
    given(granted)
      .when(revoke('2023-07-10', { by: 'binh' }))
      .thenRefused('NOT_THE_PRINCIPAL');
    given().when(revoke('2023-07-10')).thenRefused('DELEGATION_UNKNOWN');
  });

  it('not for days that have passed, nor to a later day than it has', () => {
    given(granted).when(revoke('2023-07-04')).thenRefused('REVOCATION_IN_THE_PAST');
    given(granted).when(revoke('2023-07-15')).thenRefused('DELEGATION_HAS_ENDED');
    given(granted, revoked('2023-07-10')).when(revoke('2023-07-14')).thenRefused('DELEGATION_HAS_ENDED');
    given(granted)
      .when(revoke('2023-07-10', { data: { on: '2023-07-10', today: '2023-07-06', reason: '' } }))
      .thenRefused('REASON_MISSING');
  });
});
