import { describe, expect, it } from '@jest/globals';
import { specification } from '#eventsourcing/testing';
import { april, onTheDay } from '../obligation/testing/april.js';
import type { ProposeEscalation } from './commands.js';
import { escalationDecider } from './decide.js';
import { caseId, type Escalation, type EscalationEvent, evolveEscalation } from './escalation.js';

const given = specification(escalationDecider);
const now = onTheDay('2023-04-18', '10:00');

const proposal = {
  subject: april,
  unit: 'Q3-PKT',
  revision: 0,
  level: 1,
  attempt: 1,
  addressee: 'head',
  approver: 'finance_head',
  parent: null,
} as const;
const propose: ProposeEscalation = { type: 'ProposeEscalation', by: 'clock', now, data: proposal };
const proposed: EscalationEvent = { type: 'EscalationProposed', data: { ...proposal, proposedBy: 'chi' }, occurredAt: now };
const approved: EscalationEvent = { type: 'EscalationApproved', data: { approvedBy: 'dung' }, occurredAt: now };
const dispatched: EscalationEvent = {
  type: 'EscalationDispatched',
  data: { documentNumber: '12/CV', channel: 'e-office', dispatchedBy: 'records' },
  occurredAt: now,
};
const declined: EscalationEvent = { type: 'EscalationDeclined', data: { declinedBy: 'dung' }, occurredAt: now };

const approve = (by: string) => ({ type: 'ApproveEscalation', by, now, data: {} }) as const;
const dispatch = (by = 'records') =>
  ({ type: 'DispatchEscalation', by, now, data: { documentNumber: '12/CV', channel: 'e-office' } }) as const;
const settle = { type: 'SettleEscalation', by: 'clock', now, data: { outcome: 'submitted' } } as const;

describe('a case is proposed', () => {
  it('once per obligation, due date, level and attempt', () => {
    const [event] = escalationDecider.decide(propose, { status: 'absent' });
    expect(event).toMatchObject({ type: 'EscalationProposed', data: { ...proposal, proposedBy: 'clock' } });
    expect(escalationDecider.decide({ ...propose, now: onTheDay('2023-04-19') }, { status: 'absent' })[0]?.id).toBe(event?.id);
    expect(event?.id).toBeDefined();
    given(proposed).when(propose).thenNothing();
    expect(new Set([caseId(april, 0, 1, 1), caseId(april, 0, 1, 2), caseId(april, 0, 2, 1), caseId(april, 1, 1, 1)]).size).toBe(4);
  });
});

describe('a manager decides', () => {
  it('and nobody else: not the machine, not who proposed it', () => {
    given(proposed).when(approve('dung')).then(approved);
    given(proposed).when(approve('clock')).thenRefused('NOT_FOR_THE_CLOCK');
    given(proposed).when(approve('chi')).thenRefused('OWN_PROPOSAL');
  });

  it('once', () => {
    given(proposed, approved).when(approve('em')).thenRefused('ALREADY_DECIDED');
    given(proposed, declined).when(approve('em')).thenRefused('ALREADY_DECIDED');
  });

  it('against it only with a reason, and he no more than for it when it is his own or is decided', () => {
    const decline = (reason: string, by = 'dung') => ({ type: 'DeclineEscalation', by, now, data: { reason } }) as const;
    given(proposed).when(decline('Đã hẹn nộp', 'chi')).thenRefused('OWN_PROPOSAL');
    given(proposed, approved).when(decline('Đã hẹn nộp')).thenRefused('ALREADY_DECIDED');
    given(proposed).when(decline(' ')).thenRefused('REASON_MISSING');
    given(proposed)
      .when(decline('Đã hẹn nộp'))
      .then({ ...declined, sealed: { reason: { text: 'Đã hẹn nộp', classification: 'internal' } } });
  });

  it('on what exists', () => {
    given().when(approve('dung')).thenRefused('NO_SUCH_CASE');
  });
});

describe('nothing is dispatched', () => {
  it('before another person has approved it', () => {
    given(proposed).when(dispatch()).thenRefused('NOT_APPROVED');
    given(proposed, declined).when(dispatch()).thenRefused('NOT_APPROVED');
    given(proposed, approved).when(dispatch('clock')).thenRefused('NOT_FOR_THE_CLOCK');
    given(proposed, approved).when(dispatch()).then(dispatched);
  });

  it('twice', () => {
    given(proposed, approved, dispatched).when(dispatch()).thenNothing();
  });

  it('when the report arrived first', () => {
    given(proposed).when(settle).then({ type: 'EscalationMooted', data: {}, occurredAt: now });
    given(proposed, approved).when(settle).then({ type: 'EscalationMooted', data: {}, occurredAt: now });
    given(proposed, approved, { type: 'EscalationMooted', data: {} }).when(dispatch()).thenRefused('NOT_APPROVED');
  });
});

it('is resolved by the report that comes after the dispatch', () => {
  given(proposed, approved, dispatched)
    .when(settle)
    .then({ type: 'EscalationResolved', data: { outcome: 'submitted' }, occurredAt: now });
  given(proposed, declined).when(settle).thenNothing();
});

it('stands as the last thing left it', () => {
  const after = (...history: readonly EscalationEvent[]) => history.reduce<Escalation>(evolveEscalation, { status: 'absent' }).status;
  expect(after(proposed)).toBe('proposed');
  expect(after(proposed, approved)).toBe('approved');
  expect(after(proposed, declined)).toBe('declined');
  expect(after(proposed, approved, dispatched)).toBe('dispatched');
  expect(after(proposed, approved, { type: 'EscalationMooted', data: {} })).toBe('moot');
  expect(after(proposed, approved, dispatched, { type: 'EscalationResolved', data: { outcome: 'closed' } })).toBe('resolved');
});

it('does not begin with anything but its proposal', () => {
  expect(evolveEscalation({ status: 'absent' }, approved)).toEqual({ status: 'absent' });
});
