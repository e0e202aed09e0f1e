import { describe, expect, it } from '@jest/globals';
import { matterOf } from '../access/matter.js';
import { monthly } from '../duty/testing/district3.js';
import { april, onTheDay } from '../obligation/testing/april.js';
import type { Regime } from '../plan/regime.js';
import type { Subject } from '../subject/subject.js';
import { caseId, type Escalation, type EscalationEvent, escalationStream, evolveEscalation } from './escalation.js';
import { escalationTeller } from './telling.js';

const authority = { code: 'Q3-UBND', name: { vi: 'Quận 3', en: 'District 3' }, zone: 'Asia/Ho_Chi_Minh' };
const regime = { authority, units: [], duties: [monthly] } as unknown as Regime;
const report: Subject = {
  stream: april,
  kind: 'obligation',
  title: { vi: 'Báo cáo tháng 04/2023', en: 'Report of 04/2023' },
  matter: matterOf({ unit: 'Q3-PKT', recipient: 'Q3-TCKH' }, regime),
  policy: 'standard',
  revision: 0,
  lastDay: '2023-04-14',
  lastDayAt: () => '2023-04-14',
  isOwed: true,
};
const proposal = {
  ...{ subject: april, unit: 'Q3-PKT', revision: 0, level: 1, attempt: 1 },
  ...{ addressee: 'head', approver: 'finance_head', parent: null },
} as const;
const proposed = (proposedBy = 'clock'): EscalationEvent => ({ type: 'EscalationProposed', data: { ...proposal, proposedBy } });
const seat = { unit: 'Q3-TCKH', role: 'finance_head' } as const;
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
    const approver = { kind: 'approver', seat } as const;
    const reminded: EscalationEvent = { type: 'ApproverReminded', data: { step: approver, number: 2, day: '2023-04-20' } };
    expect(told([proposed(), reminded])).toMatchObject({ kind: 'escalation_reminder', to: [seat], asks: 'decision', unit: 'Q3-PKT' });
    const to = { kind: 'deputy', seat, deputy } as const;
    const passed: EscalationEvent = { type: 'ApprovalReassigned', data: { from: approver, to, cause: 'silence', reassignedBy: 'clock' } };
    expect(told([proposed(), passed])).toMatchObject({ kind: 'escalation_passed_on', to: [], persons: ['pho'], asks: 'decision' });
  });

  it('what went out, to its addressee and to the unit’s head and reporter, each once', () => {
    const sent: EscalationEvent = {
      type: 'EscalationDispatched',
      data: { documentNumber: '12/CV', channel: 'e-office', dispatchedBy: 'records' },
    };
    const telling = told([proposed(), { type: 'EscalationApproved', data: { approvedBy: 'dung' } }, sent]);
    expect(telling?.to).toEqual([
      { unit: 'Q3-PKT', role: 'head' },
      { unit: 'Q3-PKT', role: 'reporter' },
    ]);
    expect(telling?.line.vi).toBe('Báo cáo tháng 04/2023: văn bản số 12/CV đã gửi thủ trưởng đơn vị qua e-office.');
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
  expect(escalationTeller.isOver?.(after(proposed(), { type: 'EscalationApproved', data: { approvedBy: 'dung' } }), asked)).toBe(true);
  const sent = { ...asked, kind: 'escalation_dispatched' };
  expect(escalationTeller.isOver?.(after(proposed(), { type: 'EscalationApproved', data: { approvedBy: 'dung' } }), sent)).toBe(false);
});
