import { describe, expect, it } from '@jest/globals';
import { monthly } from '../duty/testing/district3.js';
import { given, stateAfter } from '../obligation/testing/asking.js';
import { opened } from '../obligation/testing/april.js';
import type { EscalationCase } from '../escalation/escalation.js';
import { isKnown } from '../obligation/obligation.js';
import type { Role } from '../org/role.js';
import { isRefusal } from '../refusal.js';
import { matterOf, matterOfAuthority, matterOfObligation } from './matter.js';
import { escalationActs } from './may.js';
import { type Actor, demandFor, demandReadable, readableUnits } from './access.js';
import type { Act } from './acts.js';

const obligation = stateAfter(opened); // Q3-PKT owes it, Q3-TCKH receives it
if (!isKnown(obligation)) throw new Error('The report of April is not open.');
const authority = { code: 'Q3-UBND', name: { vi: 'Quận 3', en: 'District 3' }, zone: 'Asia/Ho_Chi_Minh' };
const regime = { authority, units: [], duties: [monthly] };
const matter = matterOfObligation(obligation, regime);

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
const asked = (act: Act, who: Actor): string => answer(() => demandFor(act, who, matter));

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
    expect([clerk, chair, reporter].map((who) => asked('urge', who))).toEqual(['may', 'may', 'NOT_YOUR_ROLE']);
    expect(asked('urge', actor(['Q4-UBND', 'chair']))).toBe('NOT_YOUR_UNIT');
  });

  it('is asked of the state that was read, so a report that is not there is refused as such', () => {
    given()
      .when({ type: 'SaveDraft', by: 'an', now: '2023-04-10T01:00:00.000Z', data: { obligation: 'x', digest: 'd' } })
      .thenRefused('OBLIGATION_NOT_OPENED');
  });
});

describe('who may decide on a case', () => {
  const may = (act: 'decide' | 'dispatch', who: Actor): string => asked(`${act}_escalation`, who);

  it('those who may be its approver, and nobody about a unit he heads', () => {
    expect(may('decide', actor(['Q3-TCKH', 'finance_head']))).toBe('may');
    expect(may('decide', actor(['Q3-TCKH', 'finance_clerk']))).toBe('NOT_YOUR_ROLE');
    expect(may('decide', actor(['Q3-TCKH', 'finance_head'], ['Q3-PKT', 'head']))).toBe('OWN_UNIT');
  });

  it('the receiving office, the Office and the records office send it out', () => {
    const senders = [actor(['Q3-TCKH', 'finance_clerk']), actor(['Q3-VP', 'office_chief']), actor(['Q3-UBND', 'records_office'])];
    expect(senders.map((who) => may('dispatch', who))).toEqual(['may', 'may', 'may']);
    expect(may('dispatch', actor(['Q3-PKT', 'head']))).toBe('NOT_YOUR_ROLE');
    expect(may('dispatch', actor(['Q3-P-01', 'records_office']))).toBe('NOT_YOUR_UNIT');
    expect(may('dispatch', actor(['Q3-VP', 'reporter']))).toBe('NOT_YOUR_ROLE');
  });
});

it('only a receiving office asks for a report that nobody owed', () => {
  const request = (who: Actor): string => answer(() => demandFor('request_report', who, matterOfAuthority(regime)));
  expect(request(actor(['Q3-TCKH', 'finance_clerk']))).toBe('may');
  expect(request(actor(['Q3-TCKH', 'reporter']))).toBe('NOT_YOUR_ROLE');
  expect(request(actor(['Q3-P-01', 'head']))).toBe('NOT_YOUR_UNIT');
});

it('units see their own reports, those who compile or decide see all', () => {
  expect(readableUnits(actor(['Q3-P-01', 'head'], ['Q3-P-01', 'reporter'], ['Q3-P-02', 'reporter']))).toEqual(['Q3-P-01', 'Q3-P-02']);
  expect(readableUnits(actor(['Q3-TCKH', 'finance_clerk']))).toBe('all');
  expect(readableUnits(actor())).toEqual([]);
});

describe('what may be done now', () => {
  it('to a case is to decide on it for whom the decision lies with', () => {
    const step = { kind: 'approver', seat: { unit: 'Q3-TCKH', role: 'finance_head' } } as const;
    const on = (status: EscalationCase['status'], who: Actor, proposedBy = 'clock') =>
      escalationActs(who, { status, proposedBy }, { matter, step });
    const head = actor(['Q3-TCKH', 'finance_head']);
    expect(on('proposed', head)).toEqual(['decide_escalation', 'amend_escalation', 'withdraw_escalation']);
    expect(on('proposed', head, 'an')).toEqual(['amend_escalation', 'withdraw_escalation']);
    expect(on('proposed', actor(['Q3-UBND', 'chair']))).toEqual(['amend_escalation']);
    expect(on('approved', head)).toEqual(['withdraw_escalation', 'dispatch_escalation']);
    expect([on('dispatched', head), on('resolved', head)]).toEqual([[], ['close_escalation']]);
    expect([on('proposed', actor(['Q3-PKT', 'head'])), on('dispatched', actor(['Q3-PKT', 'head']))]).toEqual([
      [],
      ['acknowledge_escalation'],
    ]);
  });
});

describe('another’s seat', () => {
  const acting = { person: 'chu', form: 'KT', delegation: 'd1', acts: ['decide_escalation'] } as const;
  const deputy: Actor = {
    person: 'an',
    seats: [
      { unit: 'Q3-UBND', role: 'vice_chair', field: 'economy' },
      { unit: 'Q3-UBND', role: 'chair', acting },
    ],
  };

  it('is acted in by a written grant, for the acts it covers, and with whose name it is', () => {
    expect(demandFor('decide_escalation', { ...deputy, seats: deputy.seats.slice(1) }, matter).actingFor).toEqual({
      person: 'chu',
      form: 'KT',
      delegation: 'd1',
    });
    expect(asked('excuse', { ...deputy, seats: deputy.seats.slice(1) })).toBe('NOT_YOUR_UNIT');
  });

  it('comes after his own, which may be for one field only', () => {
    expect(demandFor('decide_escalation', deputy, matter).actingFor).toBeUndefined();
    const culture = matterOf({ unit: 'Q3-PKT', recipient: 'Q3-TCKH' }, { ...regime, units: [unitIn('culture')] });
    expect(demandFor('decide_escalation', deputy, culture).actingFor).toMatchObject({ person: 'chu' });
    expect(answer(() => demandFor('excuse', deputy, culture))).toBe('NOT_YOUR_FIELD');
  });
});

const unitIn = (field: string) => ({
  ...{ code: 'Q3-PKT', name: { vi: 'Phòng Kinh tế', en: 'Economy' }, kind: 'department', parent: 'Q3-UBND', roles: [], source: 'test' },
  field,
});

it('nobody looks into the reports of other units, unless he compiles or decides', () => {
  expect(answer(() => demandReadable(actor(['Q3-PKT', 'reporter']), ['Q3-PKT']))).toBe('may');
  expect(answer(() => demandReadable(actor(['Q3-PKT', 'reporter']), ['Q3-P-01']))).toBe('NOT_YOUR_UNIT');
  expect(answer(() => demandReadable(actor(['Q3-TCKH', 'finance_clerk']), ['Q3-P-01']))).toBe('may');
});
