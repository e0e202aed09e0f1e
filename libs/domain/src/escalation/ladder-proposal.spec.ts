import { describe, expect, it } from '@jest/globals';
import { matterOf } from '../access/matter.js';
import { onTheDay } from '../obligation/testing/april.js';
import { isRefusal } from '../refusal.js';
import type { EscalationEvent } from './escalation.js';
import { type Proposing, proposalOf } from './ladder-proposal.js';
import { approved, caseAfter, dispatched, proposal, proposedBy, regime, report } from './testing/april-case.js';

const by = 'chi';
const now = onTheDay('2023-04-19');
const proposing = (more: Partial<Proposing> = {}) => proposalOf({ subject: report, cases: [], by, now, ...more }, regime);
const refused = (more: Partial<Proposing>): string => {
  try {
    return `proposed at ${proposing(more).level}`;
  } catch (error) {
    return isRefusal(error) ? error.code : String(error);
  }
};

const first = caseAfter(proposedBy('clock'));
const declined: EscalationEvent = { type: 'EscalationDeclined', data: { declinedBy: 'dung' } };

describe('a person proposes', () => {
  it('the lowest level first, or the one he names', () => {
    expect(proposing()).toEqual({ ...proposal });
    expect(proposing({ level: 2 })).toMatchObject({ level: 2, addressee: 'vice_chair', approver: 'vice_chair', attempt: 1, parent: null });
  });

  it('anew what was declined: the same level, the next attempt', () => {
    expect(proposing({ cases: [caseAfter(proposedBy('clock'), declined)] })).toMatchObject({ level: 1, attempt: 2 });
  });

  it('the next level when the last one has gone out, with it as the parent', () => {
    const sent = caseAfter(proposedBy('clock'), approved, dispatched);
    expect(proposing({ cases: [sent] })).toMatchObject({ level: 2, attempt: 1, parent: sent.id });
  });

  it('never a level twice at a time; asked again by himself it is the same case', () => {
    expect(refused({ cases: [first] })).toBe('ALREADY_PROPOSED');
    expect(refused({ cases: [caseAfter(proposedBy('clock'), approved, dispatched)], level: 1 })).toBe('ALREADY_PROPOSED');
    expect(proposing({ cases: [caseAfter(proposedBy(by))] })).toMatchObject({ level: 1, attempt: 1 });
  });

  it('only what is overdue and to be done, at a level that there is', () => {
    expect(refused({ now: onTheDay('2023-04-14', '23:00') })).toBe('NOT_OVERDUE');
    expect(refused({ now: onTheDay('2023-04-15', '00:00') })).toBe('proposed at 1');
    expect(refused({ subject: { ...report, isOwed: false } })).toBe('NOT_OVERDUE');
    expect(refused({ level: 9 })).toBe('NO_SUCH_LEVEL');
    const highest = caseAfter(proposedBy('clock', { level: 3 }), approved, dispatched);
    expect(refused({ cases: [highest] })).toBe('NO_SUCH_LEVEL');
  });

  it('cases of an earlier date are another matter', () => {
    expect(proposing({ subject: { ...report, revision: 1 }, cases: [first] })).toMatchObject({ revision: 1, level: 1, attempt: 1 });
  });

  it('for an approver who does not sit in the unit it is about', () => {
    const ofFinance = { ...report, matter: matterOf({ unit: 'Q3-TCKH', recipient: 'Q3-VP' }, regime) };
    expect(proposing({ subject: ofFinance })).toMatchObject({ unit: 'Q3-TCKH', approver: 'office_chief' });
  });
});
