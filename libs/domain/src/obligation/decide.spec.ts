import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { specification } from '#eventsourcing/testing';
import { endOfDay } from '../calendar/zone.js';
import type { ObligationCommand } from './commands.js';
import { obligationDecider } from './decide.js';
import type { ObligationEvent } from './obligation.js';
import {
  accepted,
  april,
  closed,
  dueAt,
  extended,
  onTheDay,
  opened,
  openingOf,
  overdue,
  returned,
  submit,
  submitted,
} from './testing/april.js';

const given = specification(obligationDecider);

const decide = (history: readonly ObligationEvent[], command: ObligationCommand): readonly ObligationEvent[] =>
  obligationDecider.decide(command, history.reduce(obligationDecider.evolve, obligationDecider.initialState));

const lastMillisecond: Instant = '2023-04-14T16:59:59.999Z';
const saturday = onTheDay('2023-04-15');
const friday = onTheDay('2023-04-14');

const remind = (step: number, day: `${number}-${number}-${number}`, revision = 0): ObligationCommand => ({
  type: 'IssueReminder',
  by: 'clock',
  now: onTheDay(day, '08:00'),
  data: { obligation: april, revision, step, day, issuedOn: day, passedOver: [] },
});
const markOverdue = (now: Instant, revision = 0): ObligationCommand => ({
  type: 'MarkOverdue',
  by: 'clock',
  now,
  data: { obligation: april, revision, passedOver: [] },
});
const accept = (by = 'chi', version = 1): ObligationCommand => ({
  type: 'AcceptReport',
  by,
  now: onTheDay('2023-04-17'),
  data: { obligation: april, version },
});
const returnIt = (by: string, reason = 'Thiếu phụ lục'): ObligationCommand => ({
  type: 'ReturnReport',
  by,
  now: onTheDay('2023-04-17'),
  data: { obligation: april, lastDay: '2023-04-19', dueAt: endOfDay('2023-04-19', 'Asia/Ho_Chi_Minh'), reason },
});
const extend = (now: Instant, lastDay: `${number}-${number}-${number}` = '2023-04-20'): ObligationCommand => ({
  type: 'GrantExtension',
  by: 'dung',
  now,
  data: { obligation: april, lastDay, dueAt: endOfDay(lastDay, 'Asia/Ho_Chi_Minh'), reason: 'Chờ số liệu thống kê' },
});
const close: ObligationCommand = { type: 'CloseAsMissing', by: 'dung', now: onTheDay('2023-12-29'), data: { obligation: april } };

describe('a period is opened', () => {
  it('once, with its due date and the reasons for it', () => {
    const [event] = decide([], openingOf('2023-03-31T17:00:00.000Z'));
    expect(event).toMatchObject({
      type: 'ObligationOpened',
      data: { unit: 'Q3-PKT', lastDay: '2023-04-14', dueAt, sentence: { section: 'IV.2' } },
    });
    given(opened).when(openingOf('2023-04-03T01:00:00.000Z')).thenNothing();
  });

  it('and nothing can be done before that', () => {
    given().when(submit(friday)).thenRefused('OBLIGATION_NOT_OPENED');
  });
});

describe('a report is submitted', () => {
  it('in the last millisecond: on time', () => {
    given(opened).when(submit(lastMillisecond)).then(submitted(1, lastMillisecond));
    expect(decide([opened], submit(lastMillisecond))[0]?.data).toMatchObject({ onTime: true });
  });

  it('in the first millisecond after: late', () => {
    expect(decide([opened], submit(dueAt))[0]?.data).toMatchObject({ onTime: false });
  });

  it('and is judged by its receipt, however late it is recorded', () => {
    expect(decide([opened], submit(lastMillisecond, saturday))[0]).toMatchObject({ data: { onTime: true }, occurredAt: lastMillisecond });
  });

  it('but not before it was received', () => {
    given(opened).when(submit(saturday, friday)).thenRefused('RECEIPT_IN_THE_FUTURE');
  });

  it('once: the second time it is waiting for review', () => {
    given(opened, submitted(1, friday)).when(submit(saturday)).thenRefused('NOTHING_OWED');
    given(opened, submitted(1, friday), accepted).when(submit(saturday)).thenRefused('NOTHING_OWED');
  });

  it('with nothing to report, if a reason is given, which is sealed', () => {
    const nil = (nilReason?: string): ObligationCommand => {
      const command = submit(friday);
      return { ...command, data: { ...command.data, content: { kind: 'nil' }, ...(nilReason !== undefined && { nilReason }) } };
    };
    given(opened).when(nil()).thenRefused('NIL_RETURN_WITHOUT_REASON');
    given(opened).when(nil('  ')).thenRefused('NIL_RETURN_WITHOUT_REASON');
    expect(decide([opened], nil('Không phát sinh'))[0]).toMatchObject({
      data: { content: { kind: 'nil' } },
      sealed: { nilReason: { text: 'Không phát sinh', classification: 'internal' } },
    });
  });

  it('after the period was closed as missing: version 1, with its full course', () => {
    const late = onTheDay('2024-01-05');
    expect(decide([opened, overdue, closed], submit(late))[0]).toMatchObject({
      type: 'ReportSubmitted',
      data: { version: 1, onTime: false },
    });
    given(opened, overdue, closed, submitted(1, late))
      .when({ ...accept(), now: onTheDay('2024-01-08') })
      .then({ ...accepted, occurredAt: onTheDay('2024-01-08') });
  });
});

describe('a draft is saved', () => {
  const save = (digest: string): ObligationCommand => ({ type: 'SaveDraft', by: 'an', now: friday, data: { obligation: april, digest } });

  it('as long as the report may be handed in', () => {
    given(opened)
      .when(save('a'))
      .then({ type: 'DraftSaved', data: { digest: 'a', savedBy: 'an' }, occurredAt: friday });
    given(opened, submitted(1, friday)).when(save('a')).thenRefused('NOTHING_OWED');
  });

  it('and saving the same again says nothing new', () => {
    given(opened, { type: 'DraftSaved', data: { digest: 'a', savedBy: 'an' } })
      .when(save('a'))
      .thenNothing();
  });
});

describe('the recipient reviews', () => {
  const received = [opened, submitted(1, friday)] as const;

  it('and accepts the version he has seen', () => {
    given(...received)
      .when(accept())
      .then(accepted);
    given(...received, accepted)
      .when(accept())
      .thenNothing();
    given(...received, returned('2023-04-19', onTheDay('2023-04-17')), submitted(2, onTheDay('2023-04-18')))
      .when(accept())
      .thenRefused('NOT_THE_LATEST_VERSION');
  });

  it('or returns it with a reason and a cure date, which is a due date of its own', () => {
    expect(decide([...received], returnIt('chi'))).toEqual([
      { ...returned('2023-04-19', onTheDay('2023-04-17')), sealed: { reason: { text: 'Thiếu phụ lục', classification: 'internal' } } },
    ]);
    given(...received)
      .when(returnIt('chi', ' '))
      .thenRefused('REASON_MISSING');
  });

  it('but not his own report, whether he prepared or signed it', () => {
    given(...received)
      .when(accept('an'))
      .thenRefused('OWN_REPORT');
    given(...received)
      .when(accept('binh'))
      .thenRefused('OWN_REPORT');
    given(...received)
      .when(returnIt('an'))
      .thenRefused('OWN_REPORT');
  });

  it('and the machine never does', () => {
    given(...received)
      .when(accept('clock'))
      .thenRefused('NOT_FOR_THE_CLOCK');
    given(...received)
      .when(returnIt('clock'))
      .thenRefused('NOT_FOR_THE_CLOCK');
  });

  it('only what has come in', () => {
    given(opened).when(accept()).thenRefused('NOTHING_TO_REVIEW');
    given(...received, accepted)
      .when(returnIt('chi'))
      .thenRefused('NOTHING_TO_REVIEW');
  });

  it('and the next version is numbered on', () => {
    expect(decide([...received, returned('2023-04-19', onTheDay('2023-04-17'))], submit(onTheDay('2023-04-18')))[0]).toMatchObject({
      type: 'ReportResubmitted',
      data: { version: 2, lastDay: '2023-04-19', onTime: true },
    });
  });
});

describe('the clock reminds', () => {
  it('once per step, and at most once a day', () => {
    const issued = decide([opened], remind(3, '2023-04-11'));
    expect(issued).toMatchObject([{ type: 'ReminderIssued', data: { step: 3, day: '2023-04-11', passedOver: [] } }]);
    given(opened, ...issued)
      .when(remind(3, '2023-04-12'))
      .thenNothing();
    given(opened, ...issued)
      .when(remind(1, '2023-04-11'))
      .thenNothing();
  });

  it('with one identity per obligation, due date and planned day', () => {
    const id = decide([opened], remind(3, '2023-04-11'))[0]?.id;
    expect(decide([opened], remind(1, '2023-04-11'))[0]?.id).toBe(id);
    expect(decide([opened], remind(1, '2023-04-13'))[0]?.id).not.toBe(id);
  });

  it('neither after the due instant nor about what is handed in, nor for a date that no longer counts', () => {
    given(opened).when(remind(0, '2023-04-15')).thenNothing();
    given(opened, submitted(1, onTheDay('2023-04-10')))
      .when(remind(1, '2023-04-13'))
      .thenNothing();
    given(opened, extended('2023-04-20', onTheDay('2023-04-12')))
      .when(remind(1, '2023-04-13'))
      .thenNothing();
  });

  it('and marks what is overdue, bearing the due instant, once per due date', () => {
    expect(decide([opened], markOverdue(saturday))).toMatchObject([{ ...overdue }]);
    given(opened).when(markOverdue(lastMillisecond)).thenNothing();
    given(opened, overdue).when(markOverdue(saturday)).thenNothing();
    given(opened, submitted(1, lastMillisecond)).when(markOverdue(saturday)).thenNothing();
  });
});

describe('an extension', () => {
  it('is granted before the instant, to a later day, with a reason', () => {
    expect(decide([opened], extend(friday))).toMatchObject([{ ...extended('2023-04-20', friday) }]);
    given(opened).when(extend(dueAt)).thenRefused('EXTENSION_AFTER_DUE');
    given(opened).when(extend(friday, '2023-04-14')).thenRefused('NOT_AN_EXTENSION');
  });

  it('keeps the original date for ever', () => {
    const state = [opened, extended('2023-04-20', friday)].reduce(obligationDecider.evolve, obligationDecider.initialState);
    expect(state).toMatchObject({ originalDueAt: dueAt, due: { revision: 1, lastDay: '2023-04-20', cause: 'extension' } });
  });
});

describe('an obligation ends', () => {
  const because = (type: 'ExcuseObligation' | 'CancelObligation', reason: string): ObligationCommand => ({
    type,
    by: 'dung',
    now: friday,
    data: { obligation: april, reason },
  });

  it('when a manager excuses it, or the unit is no more, with a reason', () => {
    expect(decide([opened], because('ExcuseObligation', 'Thiên tai'))).toMatchObject([
      { type: 'ObligationExcused', data: { excusedBy: 'dung' } },
    ]);
    given(opened).when(because('ExcuseObligation', '')).thenRefused('REASON_MISSING');
    expect(decide([opened], because('CancelObligation', 'Giải thể'))).toMatchObject([{ type: 'ObligationCancelled' }]);
    given(opened, accepted).when(because('ExcuseObligation', 'Thiên tai')).thenRefused('NOTHING_OWED');
  });

  it('when it is closed as missing, which needs that it is overdue', () => {
    given(opened, overdue).when(close).then(closed);
    given(opened).when(close).thenRefused('NOT_OVERDUE');
    given(opened, overdue, closed).when(close).thenNothing();
  });

  it('or goes on with another unit, which then owes it', () => {
    const transfer: ObligationCommand = {
      type: 'TransferObligation',
      by: 'dung',
      now: friday,
      data: { obligation: april, to: 'Q3-QLDT', reason: 'Sáp nhập' },
    };
    const events = decide([opened], transfer);
    expect(events).toMatchObject([{ type: 'ObligationTransferred', data: { from: 'Q3-PKT', to: 'Q3-QLDT' } }]);
    given(opened, ...events)
      .when(transfer)
      .thenNothing();
  });
});

describe('urging', () => {
  const urge = (text: string): ObligationCommand => ({ type: 'IssueUrging', by: 'chi', now: saturday, data: { obligation: april, text } });

  it('is counted, and its text kept', () => {
    const first = decide([opened, overdue], urge('Đề nghị gửi ngay'));
    expect(first).toMatchObject([{ type: 'UrgingIssued', data: { number: 1 }, sealed: { text: { text: 'Đề nghị gửi ngay' } } }]);
    expect(decide([opened, overdue, ...first], urge('Lần hai'))).toMatchObject([{ data: { number: 2 } }]);
  });

  it('is for what is still owed', () => {
    given(opened, submitted(1, friday)).when(urge('Đề nghị gửi ngay')).thenRefused('NOTHING_OWED');
  });
});
