import { describe, expect, it } from '@jest/globals';
import { standard } from '../agenda/testing/office.js';
import { vietnam } from '../calendar/testing/vietnam.js';
import { april, onTheDay } from '../obligation/testing/april.js';
import { caseId, type EscalationCase } from './escalation.js';
import { nextRung } from './ladder.js';

const rungAfter = (...cases: readonly EscalationCase[]) => nextRung({ lastDay: '2023-04-14', cases }, standard, vietnam);

const eighth = { ...standard.escalation.levels[1]!, afterWorkingDays: 8 };

const aCase = (status: EscalationCase['status'], level: number, attempt = 1): EscalationCase => ({
  status,
  id: caseId(april, 0, level, attempt),
  subject: april,
  unit: 'Q3-PKT',
  revision: 0,
  level,
  attempt,
  addressee: 'head',
  approver: 'finance_head',
  parent: null,
  proposedBy: 'clock',
  proposedAt: onTheDay('2023-04-18', '08:00'),
  stepSince: onTheDay('2023-04-18', '08:00'),
  passed: [],
  reminders: 0,
  unanswered: false,
});

describe('the next level', () => {
  it('is the lowest, when a working day is over', () => {
    expect(rungAfter()).toMatchObject({ level: { level: 1 }, at: onTheDay('2023-04-18', '08:00'), parent: null });
  });

  it('has the case below as its parent', () => {
    const rung = rungAfter(aCase('dispatched', 1));
    expect(rung).toMatchObject({ level: { level: 2 }, at: onTheDay('2023-04-20', '08:00'), parent: caseId(april, 0, 1, 1) });
  });

  it('comes after what has gone out, acknowledged or not', () => {
    expect(rungAfter(aCase('acknowledged', 1))?.at).toBe(onTheDay('2023-04-20', '08:00'));
  });

  it('waits while the case below is approved and not yet dispatched, and does not come when that is settled', () => {
    for (const status of ['approved', 'moot', 'resolved', 'closed'] as const) expect(rungAfter(aCase(status, 1))).toBeUndefined();
  });

  it('does not come when a person has declined or withdrawn the case below, until a person proposes it anew', () => {
    for (const status of ['declined', 'withdrawn'] as const) {
      expect(rungAfter(aCase(status, 1))).toBeUndefined();
      expect(rungAfter(aCase(status, 1), aCase('dispatched', 1, 2))).toMatchObject({ level: { level: 2 } });
    }
  });

  it('is judged by the latest attempt, in whatever order the cases are given', () => {
    expect(rungAfter(aCase('declined', 1), aCase('dispatched', 1, 2))).toMatchObject({ parent: caseId(april, 0, 1, 2) });
    expect(rungAfter(aCase('dispatched', 1, 2), aCase('declined', 1))).toMatchObject({ parent: caseId(april, 0, 1, 2) });
    expect(rungAfter(aCase('dispatched', 2), aCase('declined', 1))).toMatchObject({ level: { level: 3 }, parent: caseId(april, 0, 2, 1) });
  });

  it('waits for the silence of approver and deputy, and for its own day: whichever comes later', () => {
    const silent = aCase('proposed', 1);
    expect(rungAfter(silent)).toMatchObject({ at: onTheDay('2023-04-25', '08:00'), parent: silent.id });
    const patient = { ...standard, escalation: { ...standard.escalation, levels: [standard.escalation.levels[0]!, eighth] } };
    expect(nextRung({ lastDay: '2023-04-14', cases: [silent] }, patient, vietnam)?.at).toBe(onTheDay('2023-04-27', '08:00'));
  });

  it('comes on its own day when it is said that nobody answers, however long the terms', () => {
    expect(rungAfter({ ...aCase('proposed', 1), unanswered: true })?.at).toBe(onTheDay('2023-04-20', '08:00'));
  });

  it('waits for the silence from the day until which more time was given', () => {
    // Four working days after Friday 21/04 are over at the end of 27/04.
    expect(rungAfter({ ...aCase('proposed', 1), deferredUntil: '2023-04-21' })?.at).toBe(onTheDay('2023-04-28', '08:00'));
  });

  it('comes on a working day', () => {
    // Friday 21/04 is the fifth working day; what is over at its end is acted on on Monday.
    expect(rungAfter(aCase('dispatched', 2))?.at).toBe(onTheDay('2023-04-24', '08:00'));
  });

  it('is none above the highest', () => {
    expect(rungAfter(aCase('dispatched', 3))).toBeUndefined();
  });
});
