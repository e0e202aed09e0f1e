import { describe, expect, it } from '@jest/globals';
import { specification } from '#eventsourcing/testing';
import type { EscalationCommand, MarkUnanswered, ReassignApproval, RemindApprover } from './commands.js';
import { escalationDecider } from './decide.js';
import type { DecisionStep, EscalationEvent } from './escalation.js';
import { approved, caseAfter, dispatched, financeHead, officeChief, proposedAt, proposedBy } from './testing/april-case.js';

const given = specification(escalationDecider);
const now = proposedAt;
const proposed = proposedBy('clock');
const chair: DecisionStep = { kind: 'fallback', seat: { unit: 'Q3-UBND', role: 'chair' } };
const deputy: DecisionStep = {
  ...financeHead,
  kind: 'deputy',
  deputy: { person: 'pho', actingFor: { person: 'truong', form: 'KT', delegation: 'd1' } },
};

const remind = (number: number, step = financeHead): RemindApprover => ({
  type: 'RemindApprover',
  by: 'clock',
  now,
  data: { step, number, day: '2023-04-19' },
});
const pass = (from: DecisionStep, to: DecisionStep, cause: 'silence' | 'decision' = 'silence', by = 'clock'): ReassignApproval => ({
  type: 'ReassignApproval',
  by,
  now,
  data: { from, to, cause },
});
const passed = (from: DecisionStep, to: DecisionStep, cause: 'silence' | 'decision' = 'silence', by = 'clock'): EscalationEvent => ({
  type: 'ApprovalReassigned',
  data: { from, to, cause, reassignedBy: by },
  occurredAt: now,
});
const facts = (command: RemindApprover | ReassignApproval | MarkUnanswered, ...history: readonly EscalationEvent[]) =>
  escalationDecider.decide(command, caseAfter(...history)).map(({ type, data }) => ({ type, data }));

describe('who has to decide is reminded', () => {
  const reminded: EscalationEvent = { type: 'ApproverReminded', data: { step: financeHead, number: 1, day: '2023-04-18' } };

  it('once by each number and day, and only where the decision lies', () => {
    expect(facts(remind(1), proposed)).toEqual([{ type: 'ApproverReminded', data: remind(1).data }]);
    given(proposed, reminded).when(remind(1)).thenNothing();
    expect(facts(remind(2), proposed, reminded)).toHaveLength(1);
    given(proposed, { ...reminded, data: { step: financeHead, number: 1, day: '2023-04-19' } })
      .when(remind(2))
      .thenNothing();
    given(proposed, passed(financeHead, deputy)).when(remind(1)).thenNothing();
  });

  it('anew at each step, and no more when it is decided', () => {
    expect(facts(remind(1, deputy), proposed, reminded, passed(financeHead, deputy))).toHaveLength(1);
    given(proposed, approved).when(remind(1)).thenNothing();
  });
});

describe('the decision passes on', () => {
  it('by rule to who has not had his term, and never in a circle', () => {
    given(proposed).when(pass(financeHead, deputy)).then(passed(financeHead, deputy));
    given(proposed, passed(financeHead, deputy), passed(deputy, officeChief))
      .when(pass(officeChief, financeHead))
      .thenRefused('TERM_IS_OVER');
    given(proposed, passed(financeHead, deputy)).when(pass(financeHead, officeChief)).thenNothing();
    given(proposed).when(pass(financeHead, financeHead)).thenRefused('SAME_APPROVER');
  });

  it('by who has it to whom he likes, also back; the clock does not decide to', () => {
    given(proposed)
      .when(pass(financeHead, chair, 'decision', 'dung'))
      .then(passed(financeHead, chair, 'decision', 'dung'));
    given(proposed, passed(financeHead, chair, 'decision', 'dung'))
      .when(pass(chair, financeHead, 'decision', 'chu'))
      .then(passed(chair, financeHead, 'decision', 'chu'));
    given(proposed)
      .when(pass(financeHead, chair, 'decision'))
      .thenRefused('NOT_FOR_THE_CLOCK');
  });

  it('not when it is decided or has passed on already: the clock says nothing, a person is told', () => {
    given(proposed, approved).when(pass(financeHead, deputy)).thenNothing();
    given(proposed, approved)
      .when(pass(financeHead, chair, 'decision', 'dung'))
      .thenRefused('ALREADY_DECIDED');
    given(proposed, passed(financeHead, deputy))
      .when(pass(financeHead, chair, 'decision', 'dung'))
      .thenRefused('PASSED_ON');
  });

  it('and its reminders and its term begin anew', () => {
    const known = caseAfter(proposed, passed(financeHead, deputy));
    expect(known).toMatchObject({ step: deputy, reminders: 0, passed: [financeHead], status: 'proposed' });
  });
});

describe('when nobody answers', () => {
  const mark: MarkUnanswered = { type: 'MarkUnanswered', by: 'clock', now, data: { day: '2023-04-25' } };
  const unanswered: EscalationEvent = { type: 'ApprovalUnanswered', data: { day: '2023-04-25' }, occurredAt: now };

  it('that is said once, and decides nothing', () => {
    expect(facts(mark, proposed)).toEqual([{ type: 'ApprovalUnanswered', data: { day: '2023-04-25' } }]);
    given(proposed, unanswered).when(mark).thenNothing();
    given(proposed, approved).when(mark).thenNothing();
    given(proposed, unanswered)
      .when({ type: 'ApproveEscalation', by: 'dung', now, data: {} })
      .then({ ...approved, occurredAt: now });
  });

  it('more time, or another seat, makes it a question again', () => {
    const deferred: EscalationEvent = { type: 'EscalationDeferred', data: { until: '2023-04-28', deferredBy: 'dung' } };
    expect(caseAfter(proposed, unanswered, deferred).unanswered).toBe(false);
    expect(caseAfter(proposed, unanswered, passed(financeHead, chair, 'decision', 'dung')).unanswered).toBe(false);
  });
});

it('a case goes further once, when it has gone out; what nobody decided goes on waiting', () => {
  const further = { type: 'EscalateFurther', by: 'clock', now, data: { case: 'next' } } as const;
  expect(escalationDecider.decide(further, caseAfter(proposed, approved, dispatched)).map(({ type }) => type)).toEqual([
    'EscalatedFurther',
  ]);
  given(proposed, approved, dispatched, { type: 'EscalatedFurther', data: { case: 'next' } })
    .when(further)
    .thenNothing();
  given(proposed).when(further).thenNothing();
});

it('the clock decides nothing', () => {
  const asked = { by: 'clock', now } as const;
  const commands: readonly EscalationCommand[] = [
    { type: 'ApproveEscalation', ...asked, data: {} },
    { type: 'DeclineEscalation', ...asked, data: { reason: 'x' } },
    { type: 'DeferEscalation', ...asked, data: { until: '2023-04-28', endsAt: now, reason: 'x' } },
    { type: 'AmendEscalation', ...asked, data: { draft: 'x' } },
    { type: 'DispatchEscalation', ...asked, data: { documentNumber: '1', channel: 'x' } },
    { type: 'AcknowledgeEscalation', ...asked, data: {} },
    { type: 'CloseEscalation', ...asked, data: {} },
  ];
  for (const command of commands) given(proposed, approved).when(command).thenRefused('NOT_FOR_THE_CLOCK');
});
