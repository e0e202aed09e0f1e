import { describe, expect, it } from '@jest/globals';
import { specification } from '#eventsourcing/testing';
import { april, onTheDay } from '../obligation/testing/april.js';
import type { ProposeEscalation } from './commands.js';
import { escalationDecider } from './decide.js';
import { caseId, type Escalation, type EscalationEvent, evolveEscalation } from './escalation.js';
import { approved, dispatched, proposal, proposedAt, proposedBy } from './testing/april-case.js';

const given = specification(escalationDecider);
const now = proposedAt;

const propose: ProposeEscalation = { type: 'ProposeEscalation', by: 'clock', now, data: proposal };
const proposed = proposedBy('chi');
const declined: EscalationEvent = { type: 'EscalationDeclined', data: { declinedBy: 'dung' }, occurredAt: now };
const sealed = (text: string) => ({ text, classification: 'internal' }) as const;

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

describe('a person proposes', () => {
  it('with a letter of his own and a reason, which are sealed', () => {
    given()
      .when({ ...propose, by: 'chi', data: { ...proposal, draft: 'Kính gửi', reason: 'Trễ hai kỳ' } })
      .then({
        ...proposed,
        id: escalationDecider.decide(propose, { status: 'absent' })[0]!.id!,
        sealed: { draft: sealed('Kính gửi'), reason: sealed('Trễ hai kỳ') },
      });
  });

  it('once: again says nothing, and another person is told that it is under way', () => {
    given(proposed)
      .when({ ...propose, by: 'chi' })
      .thenNothing();
    given(proposed)
      .when({ ...propose, by: 'lan' })
      .thenRefused('ALREADY_PROPOSED');
  });
});

describe('the letter', () => {
  const amend = (draft: string) => ({ type: 'AmendEscalation', by: 'chi', now, data: { draft } }) as const;
  const amended: EscalationEvent = { type: 'EscalationAmended', data: { amendedBy: 'chi' }, occurredAt: now };

  it('is put in other words as long as nobody has decided, and not in none', () => {
    given(proposed)
      .when(amend('Kính gửi'))
      .then({ ...amended, sealed: { draft: sealed('Kính gửi') } });
    given(proposed).when(amend('  ')).thenRefused('TEXT_MISSING');
    given(proposed, approved).when(amend('Kính gửi')).thenRefused('ALREADY_DECIDED');
  });

  it('is approved with changes in one decision, which leaves both', () => {
    given(proposed)
      .when({ ...approve('dung'), data: { draft: 'Sửa lại' } })
      .then({ ...amended, data: { amendedBy: 'dung' }, sealed: { draft: sealed('Sửa lại') } }, approved);
    given(proposed)
      .when({ ...approve('dung'), data: { draft: ' ' } })
      .thenRefused('TEXT_MISSING');
  });

  it('is kept as it was approved, where nobody had put it in words, and as it went out', () => {
    given(proposed)
      .when({ ...approve('dung'), data: { text: 'Như đã xem' } })
      .then({ ...approved, sealed: { text: sealed('Như đã xem') } });
    given(proposed, approved)
      .when({ ...dispatch(), data: { documentNumber: '12/CV', channel: 'e-office', text: 'Như đã xem' } })
      .then({ ...dispatched, sealed: { text: sealed('Như đã xem') } });
  });

  it('goes out under one number: who gives another one is told the first', () => {
    given(proposed, approved, dispatched).when(dispatch()).thenNothing();
    const other = { ...dispatch(), data: { documentNumber: '13/CV', channel: 'e-office' } };
    given(proposed, approved, dispatched).when(other).thenRefused('ALREADY_DISPATCHED');
  });
});

describe('two persons are two', () => {
  const actingFor = { person: 'truong', form: 'KT', delegation: 'd1' } as const;

  it('also where one of them acts in the other’s name', () => {
    given(proposed)
      .when({ ...approve('dung'), onBehalfOf: 'chi' })
      .thenRefused('OWN_PROPOSAL');
    const inHisName = { ...proposed, data: { ...proposal, proposedBy: 'chi', actingFor } } as EscalationEvent;
    given(inHisName).when(approve('truong')).thenRefused('OWN_PROPOSAL');
    given(inHisName).when(approve('dung')).then(approved);
  });
});

describe('more time', () => {
  const defer = (until: `${number}-${number}-${number}`, endsAt = onTheDay(until, '23:59')) =>
    ({ type: 'DeferEscalation', by: 'dung', now, data: { until, endsAt, reason: 'Đơn vị hẹn nộp' } }) as const;
  const deferred: EscalationEvent = { type: 'EscalationDeferred', data: { until: '2023-04-21', deferredBy: 'dung' }, occurredAt: now };

  it('lets the case rest until a day, and moves no date', () => {
    given(proposed)
      .when(defer('2023-04-21'))
      .then({ ...deferred, sealed: { reason: sealed('Đơn vị hẹn nộp') } });
    expect(escalationDecider.evolve(escalationDecider.evolve({ status: 'absent' }, proposed), deferred)).toMatchObject({
      status: 'proposed',
      revision: 0,
      deferredUntil: '2023-04-21',
    });
  });

  it('is given for a day ahead, longer than before, by another person, and once nothing is decided', () => {
    given(proposed).when(defer('2023-04-17')).thenRefused('DATE_PASSED');
    given(proposed, deferred).when(defer('2023-04-21')).thenRefused('DATE_PASSED');
    given(proposedBy('dung')).when(defer('2023-04-21')).thenRefused('OWN_PROPOSAL');
    given(proposed, approved).when(defer('2023-04-21')).thenRefused('ALREADY_DECIDED');
  });
});

describe('a proposal is taken back', () => {
  const withdraw = (reason: string, by = 'chi') => ({ type: 'WithdrawEscalation', by, now, data: { reason } }) as const;

  it('before it has gone out, with the reason, and by a person', () => {
    const withdrawn: EscalationEvent = { type: 'EscalationWithdrawn', data: { withdrawnBy: 'chi' }, occurredAt: now };
    const taken = { ...withdrawn, sealed: { reason: sealed('Nhầm') } };
    given(proposed).when(withdraw('Nhầm')).then(taken);
    given(proposed, approved).when(withdraw('Nhầm')).then(taken);
    given(proposed, approved, dispatched).when(withdraw('Nhầm')).thenRefused('ALREADY_DECIDED');
    given(proposed).when(withdraw(' ')).thenRefused('REASON_MISSING');
    given(proposed).when(withdraw('Nhầm', 'clock')).thenRefused('NOT_FOR_THE_CLOCK');
  });
});

describe('what has gone out', () => {
  const acknowledge = { type: 'AcknowledgeEscalation', by: 'ha', now, data: {} } as const;
  const acknowledged: EscalationEvent = { type: 'EscalationAcknowledged', data: { acknowledgedBy: 'ha' }, occurredAt: now };
  const close = (outcome?: 'explained') => ({ type: 'CloseEscalation', by: 'lan', now, data: outcome ? { outcome } : {} }) as const;
  const resolved = (outcome: 'submitted' | 'explained'): EscalationEvent => ({
    type: 'EscalationResolved',
    data: { outcome },
    occurredAt: now,
  });
  const closed: EscalationEvent = { type: 'EscalationClosed', data: { closedBy: 'lan' }, occurredAt: now };

  it('is acknowledged once', () => {
    given(proposed, approved).when(acknowledge).thenRefused('NOT_DISPATCHED');
    given(proposed, approved, dispatched).when(acknowledge).then(acknowledged);
    given(proposed, approved, dispatched, acknowledged).when(acknowledge).thenNothing();
  });

  it('is settled by its subject as well when it was acknowledged, or has gone on to the next level', () => {
    given(proposed, approved, dispatched, acknowledged).when(settle).then(resolved('submitted'));
    given(proposed, approved, dispatched, { type: 'EscalatedFurther', data: { case: 'next' } })
      .when(settle)
      .then(resolved('submitted'));
  });

  it('is closed when it is resolved, or its explanation is accepted, and not before', () => {
    given(proposed, approved, dispatched).when(close()).thenRefused('NOT_SETTLED');
    given(proposed).when(close('explained')).thenRefused('NOT_SETTLED');
    given(proposed, approved, dispatched).when(close('explained')).then(resolved('explained'), closed);
    given(proposed, approved, dispatched, resolved('submitted')).when(close()).then(closed);
    given(proposed, approved, dispatched, resolved('submitted'), closed).when(close()).thenNothing();
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
