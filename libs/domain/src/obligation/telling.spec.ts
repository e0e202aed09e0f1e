import { describe, expect, it } from '@jest/globals';
import { standard } from '../agenda/testing/office.js';
import { vietnam } from '../calendar/testing/vietnam.js';
import { monthly } from '../duty/testing/district3.js';
import type { Regime } from '../plan/regime.js';
import type { ObligationEvent } from './events.js';
import { obligationTeller } from './telling.js';
import {
  accepted,
  april,
  corrected,
  correctionApproved,
  correctionRequested,
  excuseRequested,
  extended,
  extensionRequested,
  opened,
  overdue,
  receiptEntered,
  submitted,
} from './testing/april.js';
import { friday, saturday, stateAfter } from './testing/asking.js';

const authority = { code: 'Q3-UBND', name: { vi: 'Quận 3', en: 'District 3' }, zone: 'Asia/Ho_Chi_Minh' };
const level = { ...monthly.levels[0]!, recipient: 'Q3-TCKH', recipientOfItsOwn: 'Q3-VP' };
const regime = {
  ...{ authority, units: [], duties: [{ ...monthly, levels: [level] }] },
  ...{ policies: [standard], calendar: vietnam },
} as unknown as Regime;

const tell = (...history: readonly ObligationEvent[]) => {
  const event = history.at(-1)!;
  const state = stateAfter(opened, ...history);
  return obligationTeller.tell({ event, stream: april, recordedAt: event.occurredAt ?? friday, state, regime, subjectOf: () => undefined });
};
const seat = (unit: string, role: string) => ({ unit, role });
const unit = [seat('Q3-PKT', 'reporter'), seat('Q3-PKT', 'head')];
const financeHead = [seat('Q3-TCKH', 'finance_head')];
const managers = [seat('Q3-VP', 'office_chief'), seat('Q3-UBND', 'chair')];

const handedIn = submitted(1, friday);
const toCorrect = [handedIn, accepted, correctionRequested] as const;
const short = extensionRequested('2023-04-19', friday);
const long = extensionRequested('2023-04-28', friday);
const question: ObligationEvent = {
  type: 'ExplanationRequested',
  data: { number: 1, lastDay: '2023-04-18', dueAt: '2023-04-18T17:00:00.000Z', requestedBy: 'dung' },
  occurredAt: saturday,
};
const explained: ObligationEvent = { type: 'ExplanationGiven', data: { request: 1, requestedBy: 'dung', givenBy: 'binh' } };
const received: ObligationEvent = {
  type: 'ReportReceivedOutOfBand',
  data: {
    ...(handedIn.data as Extract<ObligationEvent, { type: 'ReportSubmitted' }>['data']),
    ...{ receipt: 1, channel: 'paper', enteredBy: 'chi', confirmedBy: 'dung' },
  },
};
const transferred: ObligationEvent = {
  type: 'ObligationTransferred',
  data: { from: 'Q3-PKT', to: 'Q3-QLDT', transferredBy: 'dung' },
};

describe('what is asked about a report is told', () => {
  it.each<[string, readonly ObligationEvent[], readonly object[], string | null]>([
    ['extension_requested', [short], financeHead, '2023-04-14'],
    ['extension_requested', [long], managers, '2023-04-14'],
    ['excuse_requested', [overdue, excuseRequested(saturday)], managers, null],
    ['receipt_entered', [overdue, receiptEntered], financeHead, null],
    ['correction_requested', toCorrect, financeHead, null],
  ])('to who has to decide: %s', (kind, history, to, lastDay) => {
    expect(tell(...history)).toMatchObject({ kind, to, lastDay, subject: april, unit: 'Q3-PKT', asks: 'decision' });
  });

  it('and to the chair, too, of what the Office alone receives: its chief may have entered it himself', () => {
    const offices = { ...opened, data: { ...opened.data, unit: 'Q3-TCKH', recipient: 'Q3-VP' } } as ObligationEvent;
    expect(tell(offices, receiptEntered)).toMatchObject({ kind: 'receipt_entered', to: managers, asks: 'decision' });
  });

  it.each<[string, readonly ObligationEvent[], string | null]>([
    ['extension_granted', [short, extended('2023-04-19', friday)], '2023-04-19'],
    ['extension_declined', [short, { type: 'ExtensionDeclined', data: { request: 1, declinedBy: 'dung' } }], '2023-04-14'],
    ['excuse_granted', [overdue, { type: 'ObligationExcused', data: { excusedBy: 'dung' } }], null],
    ['excuse_declined', [overdue, { type: 'ExcuseDeclined', data: { request: 1, declinedBy: 'dung' } }], null],
    ['receipt_confirmed', [overdue, receiptEntered, received], null],
    ['correction_approved', [...toCorrect, correctionApproved], null],
    ['correction_declined', [...toCorrect, { type: 'CorrectionDeclined', data: { request: 1, declinedBy: 'dung' } }], null],
    [
      'correction_returned',
      [
        ...toCorrect,
        correctionApproved,
        corrected,
        { type: 'CorrectedVersionReturned', data: { request: 1, version: 2, returnedBy: 'chi' } },
      ],
      null,
    ],
  ])('then to who asked: %s', (kind, history, lastDay) => {
    const told = tell(...history);
    expect(told).toMatchObject({ kind, to: unit, lastDay });
    expect(told).not.toHaveProperty('asks');
  });

  it('an explanation to the head who owes it, and its answer to the person who asked', () => {
    expect(tell(overdue, question)).toMatchObject({ kind: 'explanation_requested', to: [unit[1]], lastDay: '2023-04-18' });
    expect(tell(overdue, question, explained)).toMatchObject({ kind: 'explanation_given', to: [], persons: ['dung'] });
  });

  it('a report that is passed on to the unit that owes it now', () => {
    expect(tell(transferred)).toMatchObject({
      kind: 'obligation_transferred',
      unit: 'Q3-QLDT',
      to: [{ unit: 'Q3-QLDT' }, { unit: 'Q3-QLDT' }],
    });
  });

  it('never to who would decide about his own unit', () => {
    const toTheOffice: ObligationEvent = { ...transferred, data: { from: 'Q3-PKT', to: 'Q3-VP', transferredBy: 'dung' } };
    expect(tell(toTheOffice, long)).toMatchObject({ unit: 'Q3-VP', to: [managers[1]] });
  });

  it('by its name, in one line', () => {
    expect(tell(short)?.line).toEqual({
      vi: `${monthly.name.vi}, tháng 04/2023: đơn vị xin gia hạn đến hết ngày 19/04/2023; cần quyết định trước khi hết hạn 14/04/2023.`,
      en: `${monthly.name.en}, 04/2023: more time is asked for, to the end of 19/04/2023; decide before 14/04/2023 is over.`,
    });
  });

  it('not where somebody else tells it, or nobody has to be told', () => {
    for (const event of [handedIn, accepted, overdue]) expect(tell(event)).toBeUndefined();
  });
});

describe('a question is over', () => {
  const isOver = (kind: string, lastDay: '2023-04-19' | null, ...history: readonly ObligationEvent[]) =>
    obligationTeller.isOver?.(stateAfter(opened, ...history), { kind, lastDay, at: friday });

  it('once it has an answer', () => {
    expect([isOver('extension_requested', null, short), isOver('extension_requested', null, short, handedIn)]).toEqual([false, true]);
    const asked = excuseRequested(saturday);
    expect([isOver('excuse_requested', null, asked), isOver('excuse_requested', null, asked, handedIn)]).toEqual([false, true]);
    expect([isOver('explanation_requested', null, question), isOver('explanation_requested', null, question, explained)]).toEqual([
      false,
      true,
    ]);
    expect([isOver('receipt_entered', null, receiptEntered), isOver('receipt_entered', null, receiptEntered, received)]).toEqual([
      false,
      true,
    ]);
    expect([
      isOver('correction_requested', null, ...toCorrect),
      isOver('correction_requested', null, ...toCorrect, correctionApproved),
    ]).toEqual([false, true]);
  });

  it('and a new date once there is another', () => {
    const once = extended('2023-04-19', friday);
    expect(isOver('extension_granted', '2023-04-19', once)).toBe(false);
    expect(isOver('extension_granted', '2023-04-19', once, extended('2023-04-21', friday, 2))).toBe(true);
    expect(isOver('extension_declined', null, once)).toBe(false);
  });
});
