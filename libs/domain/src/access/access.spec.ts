import { describe, expect, it } from '@jest/globals';
import { monthly } from '../duty/testing/district3.js';
import { given, stateAfter } from '../obligation/testing/asking.js';
import { accepted, onTheDay, opened, submitted } from '../obligation/testing/april.js';
import { isKnown, type KnownObligation, type ObligationEvent } from '../obligation/obligation.js';
import type { Role } from '../org/role.js';
import { isRefusal } from '../refusal.js';
import { caseSubjectOf } from './case-subject.js';
import { reportActs, escalationActs } from './may.js';
import {
  type Actor,
  demandReadable,
  demandForEscalation,
  demandForReport,
  demandForRequest,
  readableUnits,
  type ReportAct,
} from './access.js';

const obligation = stateAfter(opened); // Q3-PKT owes it, Q3-TCKH receives it
if (!isKnown(obligation)) throw new Error('The report of April is not open.');
const actor = (...seats: readonly [unit: string, role: Role][]): Actor => ({
  person: 'an',
  seats: seats.map(([unit, role]) => ({ unit, role })),
});
const answer = (demand: () => void): string => {
  try {
    demand();
    return 'may';
  } catch (error) {
    return isRefusal(error) ? error.code : String(error);
  }
};
const asked = (act: ReportAct, who: Actor): string => answer(() => demandForReport(act, who, obligation, 'Q3-UBND'));

describe('who may do what to a report', () => {
  const reporter = actor(['Q3-PKT', 'reporter']);
  const head = actor(['Q3-PKT', 'head']);
  const clerk = actor(['Q3-TCKH', 'finance_clerk']);
  const chair = actor(['Q3-UBND', 'chair']);

  it('those who owe it draft it, and their head hands it in', () => {
    expect([reporter, head, clerk, chair].map((who) => asked('draft', who))).toEqual(['may', 'may', 'NOT_YOUR_UNIT', 'NOT_YOUR_UNIT']);
    expect([reporter, head, clerk, chair].map((who) => asked('submit', who))).toEqual([
      'NOT_YOUR_ROLE',
      'may',
      'NOT_YOUR_UNIT',
      'NOT_YOUR_UNIT',
    ]);
  });

  it('a head of another unit, and a person without a seat, hand in nothing here', () => {
    expect(asked('submit', actor(['Q3-P-01', 'head']))).toBe('NOT_YOUR_UNIT');
    expect(asked('submit', actor())).toBe('NOT_YOUR_UNIT');
  });

  it('those who receive it review it, unless they hold a seat where it comes from', () => {
    expect([clerk, head, chair].map((who) => asked('review', who))).toEqual(['may', 'OWN_UNIT', 'NOT_YOUR_UNIT']);
    expect(asked('review', actor(['Q3-TCKH', 'finance_clerk'], ['Q3-PKT', 'reporter']))).toBe('OWN_UNIT');
    expect(asked('review', actor(['Q3-TCKH', 'reporter']))).toBe('NOT_YOUR_ROLE');
  });

  it('the receiving office and the managers of the authority urge, not those of another one', () => {
    expect([clerk, chair, reporter].map((who) => asked('urge', who))).toEqual(['may', 'may', 'NOT_YOUR_UNIT']);
    expect(asked('urge', actor(['Q4-UBND', 'chair']))).toBe('NOT_YOUR_UNIT');
  });

  it('is asked of the state that was read, so a report that is not there is refused as such', () => {
    given()
      .when({ type: 'SaveDraft', by: 'an', now: '2023-04-10T01:00:00.000Z', data: { obligation: 'x', digest: 'd' } })
      .thenRefused('OBLIGATION_NOT_OPENED');
  });
});

describe('who may decide on a case', () => {
  const subject = caseSubjectOf('finance_head', obligation, { duties: [monthly], issuer: 'Q3-UBND' });
  const may = (act: 'decide' | 'dispatch', who: Actor): string => answer(() => demandForEscalation(act, who, subject));

  it('the approver it names, and nobody about a unit he heads', () => {
    expect(may('decide', actor(['Q3-TCKH', 'finance_head']))).toBe('may');
    expect(may('decide', actor(['Q3-TCKH', 'finance_clerk']))).toBe('NOT_YOUR_ROLE');
    expect(may('decide', actor(['Q3-VP', 'office_chief']))).toBe('NOT_YOUR_UNIT');
    expect(may('decide', actor(['Q3-TCKH', 'finance_head'], ['Q3-PKT', 'head']))).toBe('OWN_UNIT');
  });

  it('the receiving office, the Office and the records office send it out', () => {
    const senders = [actor(['Q3-TCKH', 'finance_clerk']), actor(['Q3-VP', 'office_chief']), actor(['Q3-UBND', 'records_office'])];
    expect(senders.map((who) => may('dispatch', who))).toEqual(['may', 'may', 'may']);
    expect(may('dispatch', actor(['Q3-PKT', 'head']))).toBe('NOT_YOUR_UNIT');
    expect(may('dispatch', actor(['Q3-P-01', 'records_office']))).toBe('NOT_YOUR_UNIT');
    expect(may('dispatch', actor(['Q3-VP', 'reporter']))).toBe('NOT_YOUR_ROLE');
  });
});

it('only a receiving office asks for a report that nobody owed', () => {
  expect(answer(() => demandForRequest(actor(['Q3-TCKH', 'finance_clerk']), ['Q3-TCKH']))).toBe('may');
  expect(answer(() => demandForRequest(actor(['Q3-TCKH', 'reporter']), ['Q3-TCKH']))).toBe('NOT_YOUR_ROLE');
  expect(answer(() => demandForRequest(actor(['Q3-P-01', 'head']), ['Q3-TCKH']))).toBe('NOT_YOUR_ROLE');
});

it('units see their own reports, those who compile or decide see all', () => {
  expect(readableUnits(actor(['Q3-P-01', 'head'], ['Q3-P-01', 'reporter'], ['Q3-P-02', 'reporter']))).toEqual(['Q3-P-01', 'Q3-P-02']);
  expect(readableUnits(actor(['Q3-TCKH', 'finance_clerk']))).toBe('all');
  expect(readableUnits(actor())).toEqual([]);
});

describe('what may be done now', () => {
  const after = (...history: readonly ObligationEvent[]): KnownObligation => stateAfter(opened, ...history) as KnownObligation;
  const acts = (who: Actor, ...history: readonly ObligationEvent[]) => reportActs(who, after(...history), 'Q3-UBND');
  const handedIn = submitted(1, onTheDay('2023-04-13'));

  it('to a report is what its state allows to this person', () => {
    expect(acts(actor(['Q3-PKT', 'head']))).toEqual(['draft', 'submit']);
    expect(acts(actor(['Q3-PKT', 'reporter']))).toEqual(['draft']);
    expect(acts(actor(['Q3-TCKH', 'finance_clerk']))).toEqual(['urge']);
    expect(acts(actor(['Q3-TCKH', 'finance_clerk']), handedIn)).toEqual(['review']);
    expect(acts(actor(['Q3-PKT', 'head']), handedIn)).toEqual([]);
    expect(acts(actor(['Q3-TCKH', 'finance_clerk']), handedIn, accepted)).toEqual([]);
  });

  it('to a case, too', () => {
    const subject = caseSubjectOf('finance_head', after(), { duties: [monthly], issuer: 'Q3-UBND' });
    const on = (status: 'proposed' | 'approved' | 'dispatched', who: Actor) =>
      escalationActs(who, { status } as Parameters<typeof escalationActs>[1], subject);
    const head = actor(['Q3-TCKH', 'finance_head']);
    expect([on('proposed', head), on('approved', head), on('dispatched', head)]).toEqual([['decide'], ['dispatch'], []]);
    expect(on('proposed', actor(['Q3-PKT', 'head']))).toEqual([]);
  });
});

it('nobody looks into the reports of other units, unless he compiles or decides', () => {
  expect(answer(() => demandReadable(actor(['Q3-PKT', 'reporter']), ['Q3-PKT']))).toBe('may');
  expect(answer(() => demandReadable(actor(['Q3-PKT', 'reporter']), ['Q3-P-01']))).toBe('NOT_YOUR_UNIT');
  expect(answer(() => demandReadable(actor(['Q3-TCKH', 'finance_clerk']), ['Q3-P-01']))).toBe('may');
});
