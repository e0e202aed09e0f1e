import { describe, expect, it } from '@jest/globals';
import { monthly } from '../duty/testing/district3.js';
import type { ObligationEvent } from '../obligation/events.js';
import type { KnownObligation } from '../obligation/obligation.js';
import {
  accepted,
  closed,
  corrected,
  correctionApproved,
  correctionRequested,
  dueAt,
  excuseRequested,
  extensionRequested,
  onTheDay,
  opened,
  overdue,
  receiptEntered,
  submitted,
} from '../obligation/testing/april.js';
import { stateAfter } from '../obligation/testing/asking.js';
import type { Role } from '../org/role.js';
import type { ReportAct } from './acts.js';
import { matterOfObligation } from './matter.js';
import { reportActs } from './report-acts.js';

const authority = { code: 'Q3-UBND', name: { vi: 'Quận 3', en: 'District 3' }, zone: 'Asia/Ho_Chi_Minh' };
const seats = {
  reporter: ['Q3-PKT', 'reporter'],
  head: ['Q3-PKT', 'head'],
  clerk: ['Q3-TCKH', 'finance_clerk'],
  financeHead: ['Q3-TCKH', 'finance_head'],
  chair: ['Q3-UBND', 'chair'],
} as const satisfies Record<string, readonly [string, Role]>;

const before = onTheDay('2023-04-13');
const handedIn = submitted(1, before);
const asked = extensionRequested('2023-04-18', before);
const toBeCorrected = [handedIn, accepted, correctionRequested, correctionApproved] as const;

const offered = (
  who: keyof typeof seats,
  history: readonly ObligationEvent[],
  now = before,
  person: string = who,
): readonly ReportAct[] => {
  const obligation = stateAfter(opened, ...history) as KnownObligation;
  const [unit, role] = seats[who];
  const matter = matterOfObligation(obligation, { authority, units: [], duties: [monthly] });
  return reportActs({ actor: { person, seats: [{ unit, role }] }, now }, obligation, matter);
};

describe('what is offered', () => {
  it('to the unit: to hand in and to ask, and after the instant only to ask to be excused', () => {
    expect(offered('head', [])).toEqual(['draft', 'submit', 'request_extension', 'request_excuse']);
    expect(offered('head', [], dueAt)).toEqual(['draft', 'submit', 'request_excuse']);
    expect(offered('head', [overdue, excuseRequested(dueAt)], dueAt)).toEqual(['draft', 'submit']);
    expect(offered('reporter', [])).toEqual(['draft']);
    expect(offered('head', [handedIn])).toEqual([]);
  });

  it('to who receives: to urge and to enter a receipt, then to review', () => {
    expect(offered('clerk', [])).toEqual(['urge', 'enter_receipt']);
    expect(offered('clerk', [receiptEntered])).toEqual(['urge']);
    expect(offered('clerk', [handedIn])).toEqual(['review']);
    expect(offered('clerk', [handedIn, accepted])).toEqual([]);
    expect(offered('clerk', [overdue, closed])).toEqual(['enter_receipt']);
  });

  it('to the receiving head: short extensions, receipts to confirm, and to close what is overdue', () => {
    const usual = ['urge', 'enter_receipt', 'request_explanation'];
    expect(offered('financeHead', [])).toEqual(['urge', 'grant_short_extension', 'enter_receipt', 'request_explanation']);
    expect(offered('financeHead', [], dueAt)).toEqual(usual);
    expect(offered('financeHead', [overdue], dueAt)).toEqual(['urge', 'close_missing', 'enter_receipt', 'request_explanation']);
    expect(offered('financeHead', [receiptEntered], dueAt)).toEqual(['urge', 'confirm_receipt', 'request_explanation']);
  });

  it('to managers: any extension, excuses, transfer and cancellation', () => {
    const decisions = ['grant_short_extension', 'grant_extension'];
    const rest = ['excuse', 'request_explanation', 'transfer', 'cancel'];
    expect(offered('chair', [])).toEqual(['urge', ...decisions, ...rest]);
    expect(offered('chair', [], dueAt)).toEqual(['urge', ...rest]);
    // A request that nobody answered in time can still be declined.
    expect(offered('chair', [asked], dueAt)).toEqual(['urge', ...decisions, ...rest]);
  });

  it('to nobody what he asked for himself, in whosever name', () => {
    expect(offered('financeHead', [asked], before, 'binh')).not.toContain('grant_short_extension');
    const inHisName = extensionRequested('2023-04-18', before, { actingFor: { person: 'dung', form: 'KT', delegation: 'd1' } });
    expect(offered('financeHead', [inHisName], before, 'dung')).not.toContain('grant_short_extension');
    expect(offered('chair', [excuseRequested(before)], before, 'binh')).not.toContain('excuse');
    expect(offered('financeHead', [handedIn, accepted, correctionRequested], before, 'an')).not.toContain('decide_correction');
  });

  it('step by step, when an accepted report is corrected', () => {
    expect(offered('reporter', [handedIn, accepted])).toEqual(['request_correction']);
    expect(offered('financeHead', [handedIn, accepted, correctionRequested])).toEqual(['decide_correction', 'request_explanation']);
    expect(offered('head', [handedIn, accepted, correctionRequested])).toEqual([]);
    expect(offered('head', toBeCorrected)).toEqual(['draft', 'submit']);
    expect(offered('clerk', [...toBeCorrected, corrected])).toEqual(['review']);
    expect(offered('head', [...toBeCorrected, corrected])).toEqual([]);
  });

  it('to explain, once somebody has asked', () => {
    const question: ObligationEvent = {
      type: 'ExplanationRequested',
      data: { number: 1, lastDay: '2023-04-18', dueAt: '2023-04-18T17:00:00.000Z', requestedBy: 'chair' },
    };
    expect(offered('head', [overdue, question], dueAt)).toContain('give_explanation');
    expect(offered('chair', [overdue, question], dueAt)).not.toContain('request_explanation');
  });
});
