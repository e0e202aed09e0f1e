import { expect, it } from '@jest/globals';
import type { RecordedEvent } from '#eventsourcing';
import type { DecisionStep, EscalationEvent } from './escalation.js';
import { sayEscalationEvent } from './history.js';
import { proposedAt } from './testing/april-case.js';

const chair: DecisionStep = { kind: 'approver', seat: { unit: 'Q3-UBND', role: 'chair' } };
const deputy: DecisionStep = {
  ...chair,
  kind: 'deputy',
  deputy: { person: 'pho', actingFor: { person: 'truong', form: 'KT', delegation: 'd1' } },
};

const say = (event: EscalationEvent) =>
  sayEscalationEvent(event as RecordedEvent<EscalationEvent>, {
    person: () => undefined,
    unit: (code) => ({ vi: code, en: code }),
    zone: 'Asia/Ho_Chi_Minh',
  });

it('who was reminded: at a deputy’s step the deputy, and not whom he stands in for', () => {
  const reminded = (step: DecisionStep) =>
    say({ type: 'ApproverReminded', data: { step, number: 2, day: '2023-04-20' }, occurredAt: proposedAt });
  expect(reminded(deputy).vi).toBe('Nhắc người được ủy quyền của Chủ tịch quyết định, lần thứ 2.');
  expect(reminded(chair)).toEqual({
    vi: 'Nhắc Chủ tịch quyết định, lần thứ 2.',
    en: 'Reminded to decide, time 2: the Chair.',
  });
});

it('from whom to whom the decision passed, and why', () => {
  const passed = (from: DecisionStep, to: DecisionStep) =>
    say({ type: 'ApprovalReassigned', data: { from, to, cause: 'nobody', reassignedBy: 'clock' }, occurredAt: proposedAt }).vi;
  const why = 'hiện không có ai quyết định được ở vị trí này';
  expect(passed(chair, deputy)).toBe(`Chuyển quyền quyết định từ Chủ tịch sang người được ủy quyền của Chủ tịch: ${why}.`);
  expect(passed(deputy, chair)).toBe(`Chuyển quyền quyết định từ người được ủy quyền của Chủ tịch sang Chủ tịch: ${why}.`);
});
