import { describe, expect, it } from '@jest/globals';
import { april, onTheDay } from '../obligation/testing/april.js';
import type { Subject } from '../subject/subject.js';
import { caseId, type Escalation, type EscalationEvent, escalationStream, evolveEscalation } from './escalation.js';
import { escalationTeller } from './telling.js';
import { approved, dispatched, financeHead, proposedBy, regime, report } from './testing/april-case.js';

const proposed = (by = 'clock'): EscalationEvent => proposedBy(by);
const { seat } = financeHead;
const deputy = { person: 'pho', actingFor: { person: 'truong', form: 'KT', delegation: 'd1' } } as const;

/** What the last of these events tells. */
const told = (events: readonly EscalationEvent[], subject: Subject | null = report) =>
  escalationTeller.tell({
    event: events.at(-1)!,
    stream: escalationStream(caseId(april, 0, 1, 1)),
    recordedAt: onTheDay('2023-04-18'),
    state: events.reduce<Escalation>(evolveEscalation, { status: 'absent' }),
    regime,
    subjectOf: (stream) => (stream === april ? (subject ?? undefined) : undefined),
  });

describe('of a case is told', () => {
  it('that a decision waits, to whom it lies with; to a deputy by name', () => {
    const reminded: EscalationEvent = { type: 'ApproverReminded', data: { step: financeHead, number: 2, day: '2023-04-20' } };
    expect(told([proposed(), reminded])).toMatchObject({ kind: 'escalation_reminder', to: [seat], asks: 'decision', unit: 'Q3-PKT' });
    const to = { kind: 'deputy', seat, deputy } as const;
    const passed: EscalationEvent = {
      type: 'ApprovalReassigned',
      data: { from: financeHead, to, cause: 'silence', reassignedBy: 'clock' },
    };
    expect(told([proposed(), passed])).toMatchObject({ kind: 'escalation_passed_on', to: [], persons: ['pho'], asks: 'decision' });
  });

  it('that it may go out, to those who send it, until it has', () => {
    expect(told([proposed(), approved])).toMatchObject({
      kind: 'escalation_approved',
      to: [
        { unit: 'Q3-UBND', role: 'records_office' },
        { unit: 'Q3-TCKH', role: 'finance_clerk' },
      ],
    });
    const after = (...events: readonly EscalationEvent[]) => events.reduce<Escalation>(evolveEscalation, { status: 'absent' });
    const waits = { kind: 'escalation_approved', lastDay: null, at: onTheDay('2023-04-18') } as const;
    expect(escalationTeller.isOver?.(after(proposed(), approved), waits)).toBe(false);
    expect(escalationTeller.isOver?.(after(proposed(), approved, dispatched), waits)).toBe(true);
  });

  it('what went out, to its addressee and to the unit’s head and reporter, each once', () => {
    const telling = told([proposed(), approved, dispatched]);
    expect(telling?.to).toEqual([
      { unit: 'Q3-PKT', role: 'head' },
      { unit: 'Q3-PKT', role: 'reporter' },
    ]);
    expect(telling?.line.vi).toBe('Báo cáo định kỳ hàng tháng, tháng 04/2023: văn bản số 12/CV đã gửi thủ trưởng đơn vị qua e-office.');
  });

  it('that it was declined, to the person who proposed it, and to nobody where the clock did', () => {
    const declined: EscalationEvent = { type: 'EscalationDeclined', data: { declinedBy: 'dung' } };
    expect(told([proposed('chi'), declined])).toMatchObject({ to: [], persons: ['chi'] });
    expect(told([proposed(), declined])).toBeUndefined();
  });

  it('that it was acknowledged, to the compiling office', () => {
    const acknowledged: EscalationEvent = { type: 'EscalationAcknowledged', data: { acknowledgedBy: 'ha' } };
    expect(told([proposed(), acknowledged])?.to).toEqual([{ unit: 'Q3-TCKH', role: 'finance_clerk' }]);
  });

  it('that it was proposed only where it is about no report: of those the report’s own events tell', () => {
    expect(told([proposed()])).toBeUndefined();
    expect(told([proposed()], { ...report, kind: 'task' })).toMatchObject({ kind: 'escalation_proposed', to: [seat], asks: 'decision' });
  });

  it('nothing where nobody knows what it is about', () => {
    expect(told([proposed('chi'), { type: 'EscalationDeclined', data: { declinedBy: 'dung' } }], null)).toBeUndefined();
  });
});

it('asks for no decision that has been made', () => {
  const after = (...events: readonly EscalationEvent[]) => events.reduce<Escalation>(evolveEscalation, { status: 'absent' });
  const asked = { kind: 'escalation_reminder', lastDay: null, at: onTheDay('2023-04-18') } as const;
  expect(escalationTeller.isOver?.(after(proposed()), asked)).toBe(false);
  expect(escalationTeller.isOver?.(after(proposed(), approved), asked)).toBe(true);
  const sent = { ...asked, kind: 'escalation_dispatched' };
  expect(escalationTeller.isOver?.(after(proposed(), approved), sent)).toBe(false);
});
