import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '../refusal.js';
import type { Subject } from '../subject/subject.js';
import { chosenFor, type Choosing } from './decide-choice.js';
import type { EscalationEvent } from './escalation.js';
import { approved, caseAfter, dispatched, proposedBy, regime, report } from './testing/april-case.js';

const chosen = (choosing: Choosing, subject: Subject = report, ...more: readonly EscalationEvent[]) =>
  chosenFor(choosing, { known: caseAfter(proposedBy('clock'), ...more), subject }, regime);
const refused = (...asked: Parameters<typeof chosen>): string => {
  try {
    return chosen(...asked).part.type;
  } catch (error) {
    return isRefusal(error) ? error.code : String(error);
  }
};
const endsAt = '2023-04-21T17:00:00.000Z';
const { stream: obligation } = report;

describe('what a manager chooses', () => {
  it('decides the case: approve, with changes or not, decline, give more time', () => {
    expect(chosen({ choice: 'approve' })).toEqual({ of: 'case', part: { type: 'ApproveEscalation', data: {} } });
    expect(chosen({ choice: 'approve_with_changes', letter: 'Sửa' }).part.data).toEqual({ draft: 'Sửa' });
    expect(chosen({ choice: 'decline', reason: 'Chờ' }).part).toEqual({ type: 'DeclineEscalation', data: { reason: 'Chờ' } });
    expect(chosen({ choice: 'extend', until: '2023-04-21', reason: 'Hẹn nộp' }).part).toEqual({
      type: 'DeferEscalation',
      data: { until: '2023-04-21', endsAt, reason: 'Hẹn nộp' },
    });
  });

  it('or goes to the report, each by the right to that: excuse, transfer, explanation, compiling without', () => {
    expect(chosen({ choice: 'waive', reason: 'Thiên tai' })).toEqual({
      of: 'report',
      act: 'excuse',
      part: { type: 'ExcuseObligation', data: { obligation, reason: 'Thiên tai' } },
    });
    expect(chosen({ choice: 'reassign', unit: 'Q3-TCKH', reason: 'Sáp nhập' })).toMatchObject({
      act: 'transfer',
      part: { type: 'TransferObligation', data: { to: 'Q3-TCKH' } },
    });
    expect(chosen({ choice: 'explain', until: '2023-04-21', reason: 'Vì sao trễ?' })).toMatchObject({
      act: 'request_explanation',
      part: { data: { lastDay: '2023-04-21', dueAt: endsAt, text: 'Vì sao trễ?' } },
    });
    expect(chosen({ choice: 'compile_without' })).toMatchObject({ act: 'close_missing', part: { type: 'CloseAsMissing' } });
  });

  it('needs a day, or a unit that there is', () => {
    expect(refused({ choice: 'extend', reason: 'x' })).toBe('DAY_MISSING');
    expect(refused({ choice: 'explain', reason: 'x' })).toBe('DAY_MISSING');
    expect(refused({ choice: 'reassign', unit: 'Q3-XYZ', reason: 'x' })).toBe('UNIT_MISSING');
  });

  it('goes to the report while the case is under way, also after it has gone out, and only where it is a report', () => {
    expect(refused({ choice: 'waive', reason: 'x' }, report, approved, dispatched)).toBe('ExcuseObligation');
    const declined: EscalationEvent = { type: 'EscalationDeclined', data: { declinedBy: 'dung' } };
    expect(refused({ choice: 'waive', reason: 'x' }, report, declined)).toBe('ALREADY_DECIDED');
    expect(refused({ choice: 'waive', reason: 'x' }, { ...report, kind: 'task' })).toBe('CHOICE_NOT_HERE');
  });
});
