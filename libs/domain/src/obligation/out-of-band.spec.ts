import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import type { ConfirmReceipt, EnterReceipt, RejectReceipt } from './commands.js';
import type { ObligationEvent } from './events.js';
import type { KnownObligation } from './obligation.js';
import { timelinessOf } from './timeliness.js';
import { closed, onTheDay, opened, overdue, receiptEntered, returned, submitted } from './testing/april.js';
import { accept, ask, decide, friday, given, saturday, stateAfter } from './testing/asking.js';

const monday = onTheDay('2023-04-17');
const onFriday = onTheDay('2023-04-14', '16:00');
const evidence = 'Dấu công văn đến số 214';
const entry = (change: Partial<EnterReceipt['data']> = {}, now = monday) =>
  ask<EnterReceipt>('EnterReceipt', 'chi', now, {
    receivedAt: onFriday,
    channel: 'paper',
    preparedBy: 'an',
    submittedBy: 'binh',
    content: { kind: 'figures', digest: 'digest 1' },
    text: 'Thu đạt 95%',
    evidence,
    ...change,
  });
const confirm = (by = 'dung', now = monday) => ask<ConfirmReceipt>('ConfirmReceipt', by, now, {});
const reject = (by = 'dung', reason = 'Nhầm kỳ') => ask<RejectReceipt>('RejectReceipt', by, monday, { reason });
const entered = [opened, overdue, receiptEntered] as const;

describe('a report that came in on paper is entered', () => {
  it('by one person, with its true receipt, and with content and evidence sealed', () => {
    given(opened, overdue)
      .when(entry())
      .then({
        ...receiptEntered,
        sealed: {
          content: { text: 'Thu đạt 95%', classification: 'internal' },
          evidence: { text: evidence, classification: 'internal' },
        },
      });
  });

  it('with evidence, with a reason where there is nothing to report, and signed by another than who prepared it', () => {
    given(opened)
      .when(entry({ evidence: ' ' }))
      .thenRefused('REASON_MISSING');
    given(opened)
      .when(entry({ content: { kind: 'nil' } }))
      .thenRefused('NIL_RETURN_WITHOUT_REASON');
    given(opened)
      .when(entry({ preparedBy: 'binh' }))
      .thenRefused('PREPARED_BY_SIGNER');
  });

  it('as received neither in the future nor before the period opened, nor before the version that it follows', () => {
    const at = (receivedAt: Instant, history: readonly ObligationEvent[] = [opened]) => given(...history).when(entry({ receivedAt }));
    at(onTheDay('2023-04-17', '09:01')).thenRefused('RECEIPT_IN_THE_FUTURE');
    at('2023-03-31T16:59:59.999Z').thenRefused('RECEIPT_BEFORE_OPENING');
    at(onTheDay('2023-04-13'), [opened, submitted(1, friday), returned('2023-04-19', saturday)]).thenRefused('RECEIPT_BEFORE_LAST_VERSION');
    expect(decide([opened], entry({ receivedAt: '2023-03-31T17:00:00.000Z' }))).toHaveLength(1);
  });

  it('while something is still to be handed in, and no other receipt waits', () => {
    given(opened, submitted(1, friday)).when(entry()).thenRefused('NOTHING_OWED');
    given(...entered)
      .when(entry())
      .thenRefused('RECEIPT_WAITS');
    expect(decide([opened, overdue, closed], entry({}, onTheDay('2023-12-30')))).toHaveLength(1);
  });

  it('and changes nothing until it is confirmed', () => {
    expect(stateAfter(...entered)).toMatchObject({ status: 'open', overdue: true, versions: [] });
  });
});

describe('a second person', () => {
  it('confirms it: it is the next version, on time by its true receipt, although it was marked overdue meanwhile', () => {
    const received = decide(entered, confirm());
    expect(received).toMatchObject([
      {
        type: 'ReportReceivedOutOfBand',
        data: { version: 1, receivedAt: onFriday, onTime: true, receipt: 1, channel: 'paper', enteredBy: 'chi', confirmedBy: 'dung' },
        occurredAt: onFriday,
      },
    ]);
    const state = stateAfter(...entered, ...received) as KnownObligation;
    expect(state).toMatchObject({ status: 'submitted', overdue: false, receipt: { count: 1 } });
    expect(timelinessOf(state)).toBe('on_time');
    expect(decide([...entered, ...received], accept('dung'))).toHaveLength(1);
  });

  it('late where the paper was late', () => {
    const late = decide([opened, overdue], entry({ receivedAt: saturday }));
    const received = decide([opened, overdue, ...late], confirm());
    expect(timelinessOf(stateAfter(opened, overdue, ...late, ...received) as KnownObligation)).toBe('late');
  });

  it('who is not the one who entered it, in whosever name, nor of those who made the report', () => {
    given(...entered)
      .when(confirm('chi'))
      .thenRefused('OWN_ENTRY');
    given(...entered)
      .when({ ...confirm(), onBehalfOf: 'chi' })
      .thenRefused('OWN_ENTRY');
    given(...entered)
      .when(confirm('binh'))
      .thenRefused('OWN_REPORT');
  });

  it('or rejects it with a reason; who entered it may take it back, too', () => {
    for (const by of ['dung', 'chi'])
      expect(decide(entered, reject(by))).toMatchObject([{ type: 'OutOfBandReceiptRejected', data: { receipt: 1, rejectedBy: by } }]);
    given(...entered)
      .when(reject('dung', ' '))
      .thenRefused('REASON_MISSING');
    const rejected = decide(entered, reject());
    given(...entered, ...rejected)
      .when(confirm())
      .thenRefused('NO_RECEIPT');
    expect(decide([...entered, ...rejected], entry())).toMatchObject([{ data: { number: 2 } }]);
  });

  it('has nothing to confirm where nothing was entered, or the report came in by itself meanwhile', () => {
    given(opened).when(confirm()).thenRefused('NO_RECEIPT');
    given(opened).when(reject()).thenRefused('NO_RECEIPT');
    given(...entered, submitted(1, saturday))
      .when(confirm())
      .thenRefused('NOTHING_OWED');
    expect(decide([...entered, submitted(1, saturday)], reject())).toHaveLength(1);
  });

  it('finds a mended version where one was sent back', () => {
    const back = [opened, submitted(1, friday), returned('2023-04-19', saturday)];
    const paper = decide(back, entry({ receivedAt: onTheDay('2023-04-17', '08:30') }));
    const received = decide([...back, ...paper], confirm());
    expect(received).toMatchObject([{ data: { version: 2, lastDay: '2023-04-19', onTime: true } }]);
    expect(stateAfter(...back, ...paper, ...received)).toMatchObject({ status: 'resubmitted' });
  });
});
