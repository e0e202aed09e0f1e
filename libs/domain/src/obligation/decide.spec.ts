import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { specification } from '#eventsourcing/testing';
import type { LocalDay } from '../calendar/local-day.js';
import { endOfDay } from '../calendar/zone.js';
import type { IssueReminder, MarkOverdue, ObligationCommand, RecalculateDueDate, TransferObligation } from './commands.js';
import { obligationDecider } from './decide.js';
import { isRefusal } from '../refusal.js';
import { ABSENT, type Obligation, type ObligationEvent } from './obligation.js';
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

const stateAfter = (...history: readonly ObligationEvent[]): Obligation =>
  history.reduce(obligationDecider.evolve, obligationDecider.initialState);

const decide = (history: readonly ObligationEvent[], command: ObligationCommand): readonly ObligationEvent[] =>
  obligationDecider.decide(command, stateAfter(...history));

const zone = 'Asia/Ho_Chi_Minh';
const lastMillisecond: Instant = '2023-04-14T16:59:59.999Z';
const saturday = onTheDay('2023-04-15');
const friday = onTheDay('2023-04-14');

const remind = (step: number, day: LocalDay, revision = 0, issuedOn: LocalDay = day): IssueReminder => ({
  type: 'IssueReminder',
  by: 'clock',
  now: onTheDay(issuedOn, '08:00'),
  data: { obligation: april, revision, step, day, issuedOn, passedOver: [] },
});
const markOverdue = (now: Instant, revision = 0): MarkOverdue => ({
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
  data: { obligation: april, lastDay: '2023-04-19', dueAt: endOfDay('2023-04-19', zone), reason },
});
const extend = (now: Instant, lastDay: LocalDay = '2023-04-20'): ObligationCommand => ({
  type: 'GrantExtension',
  by: 'dung',
  now,
  data: { obligation: april, lastDay, dueAt: endOfDay(lastDay, zone), reason: 'Chờ số liệu thống kê' },
});
const close: ObligationCommand = { type: 'CloseAsMissing', by: 'dung', now: onTheDay('2023-12-29'), data: { obligation: april } };

describe('a period is opened', () => {
  it('once, with its due date and the reasons for it', () => {
    const [event] = decide([], openingOf('2023-03-31T17:00:00.000Z'));
    expect(event).toMatchObject({
      type: 'ObligationOpened',
      data: { unit: 'Q3-PKT', lastDay: '2023-04-14', dueAt, sentence: { section: 'IV.2' } },
      occurredAt: '2023-03-31T17:00:00.000Z',
    });
    expect(decide([], openingOf('2023-04-03T01:00:00.000Z'))[0]?.id).toBe(event?.id);
    expect(event?.id).toBeDefined();
    given(opened).when(openingOf('2023-04-03T01:00:00.000Z')).thenNothing();
  });

  it('and nothing can be done before that', () => {
    given().when(submit(friday)).thenRefused('OBLIGATION_NOT_OPENED');
    expect(stateAfter(submitted(1, friday))).toEqual(ABSENT);
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

  it('and is no longer overdue', () => {
    expect(stateAfter(opened, overdue, submitted(1, saturday))).toMatchObject({ status: 'submitted', overdue: false });
    const cureLapsed: ObligationEvent = {
      type: 'ObligationBecameOverdue',
      data: { revision: 1, lastDay: '2023-04-19', dueAt: endOfDay('2023-04-19', zone), passedOver: [] },
    };
    const mended = [returned('2023-04-19', onTheDay('2023-04-17')), cureLapsed, submitted(2, onTheDay('2023-04-21'))];
    expect(stateAfter(opened, submitted(1, friday), ...mended)).toMatchObject({ status: 'resubmitted', overdue: false });
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
    // Closing ended the reminding for good, also of a late report that is sent back.
    given(opened, overdue, closed, submitted(1, late), returned('2024-01-12', onTheDay('2024-01-08')))
      .when(remind(0, '2024-01-12', 1))
      .thenNothing();
  });
});

describe('a draft is saved', () => {
  const save = (digest: string): ObligationCommand => ({ type: 'SaveDraft', by: 'an', now: friday, data: { obligation: april, digest } });

  it('as long as the report may be handed in', () => {
    given(opened)
      .when(save('a'))
      .then({ type: 'DraftSaved', data: { digest: 'a', savedBy: 'an' }, occurredAt: friday });
    expect(decide([opened, overdue, closed], save('a'))).toHaveLength(1);
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
    given(...received, accepted)
      .when(accept('chi', 2))
      .thenRefused('NOTHING_TO_REVIEW');
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

  it('to a cure date that still lies ahead', () => {
    const later = (lastDay: LocalDay): ObligationCommand => ({
      type: 'ReturnReport',
      by: 'chi',
      now: endOfDay('2023-04-17', zone),
      data: { obligation: april, lastDay, dueAt: endOfDay(lastDay, zone), reason: 'Thiếu phụ lục' },
    });
    given(...received)
      .when(later('2023-04-17'))
      .thenRefused('DATE_PASSED');
    expect(decide(received, later('2023-04-18'))).toHaveLength(1);
  });

  it('never asking for it earlier than the report itself is due', () => {
    const early = {
      obligation: april,
      lastDay: '2023-04-10',
      dueAt: endOfDay('2023-04-10', 'Asia/Ho_Chi_Minh'),
      reason: 'Thiếu phụ lục',
    } as const;
    given(opened, submitted(1, onTheDay('2023-04-04')))
      .when({ type: 'ReturnReport', by: 'chi', now: onTheDay('2023-04-06'), data: early })
      .thenRefused('CURE_BEFORE_DUE');
  });

  it("but on the report's own day, if need be, with its extension and without an earlier cure date", () => {
    const mendBy = (lastDay: LocalDay): ObligationCommand => ({
      type: 'ReturnReport',
      by: 'chi',
      now: onTheDay('2023-04-13'),
      data: { obligation: april, lastDay, dueAt: endOfDay(lastDay, zone), reason: 'Thiếu phụ lục' },
    });
    const early = submitted(1, onTheDay('2023-04-12'));
    expect(decide([opened, early], mendBy('2023-04-14'))).toHaveLength(1);
    const laterDue = { lastDay: '2023-04-20', dueAt: endOfDay('2023-04-20', zone) } as const;
    given(opened, extended('2023-04-20', onTheDay('2023-04-11')), submitted(1, onTheDay('2023-04-12'), laterDue))
      .when(mendBy('2023-04-19'))
      .thenRefused('CURE_BEFORE_DUE');
    const mended = [returned('2023-04-19', onTheDay('2023-04-12')), submitted(2, onTheDay('2023-04-13'))];
    expect(decide([opened, early, ...mended], mendBy('2023-04-18'))).toHaveLength(1);
  });

  it('but not his own report, whether he prepared or signed it, nor after another has signed the next version', () => {
    const second = submitted(2, onTheDay('2023-04-18'));
    const byAnother = { ...second, data: { ...second.data, preparedBy: 'em', submittedBy: 'giang' } } as ObligationEvent;
    given(...received, returned('2023-04-19', onTheDay('2023-04-17')), byAnother)
      .when(accept('an', 2))
      .thenRefused('OWN_REPORT');
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
    expect(issued).toMatchObject([
      { type: 'ReminderIssued', data: { step: 3, day: '2023-04-11', passedOver: [] }, occurredAt: onTheDay('2023-04-11', '08:00') },
    ]);
    given(opened, ...issued)
      .when(remind(3, '2023-04-12'))
      .thenNothing();
    given(opened, ...issued)
      .when(remind(1, '2023-04-11'))
      .thenNothing();
    // A step that was passed over is said no more.
    const passing = { ...remind(1, '2023-04-13'), data: { ...remind(1, '2023-04-13').data, passedOver: [7, 3] } };
    given(opened, ...decide([opened], passing))
      .when(remind(3, '2023-04-14'))
      .thenNothing();
    // What was due on the 11th and said on the 12th was said on the 12th.
    given(opened, ...decide([opened], remind(3, '2023-04-11', 0, '2023-04-12')))
      .when(remind(2, '2023-04-12'))
      .thenNothing();
  });

  it('with one identity per obligation, due date and planned day', () => {
    const id = decide([opened], remind(3, '2023-04-11'))[0]?.id;
    expect(decide([opened], remind(1, '2023-04-11'))[0]?.id).toBe(id);
    expect(decide([opened], remind(3, '2023-04-11', 0, '2023-04-12'))[0]?.id).toBe(id);
    expect(decide([opened], remind(1, '2023-04-13'))[0]?.id).not.toBe(id);
    expect(decide([opened, extended('2023-04-14', friday)], remind(3, '2023-04-11', 1))[0]?.id).not.toBe(id);
    expect(decide([opened], markOverdue(saturday))[0]?.id).toBe(decide([opened], markOverdue(onTheDay('2023-04-17')))[0]?.id);
    expect(decide([opened], markOverdue(saturday))[0]?.id).toBeDefined();
    expect(decide([opened], markOverdue(saturday))[0]?.id).not.toBe(decide([opened], remind(0, '2023-04-14'))[0]?.id);
  });

  it('neither after the due instant nor about what is handed in, nor for a date that no longer counts', () => {
    given(opened).when(remind(0, '2023-04-15')).thenNothing();
    given(opened)
      .when({ ...remind(0, '2023-04-15'), now: dueAt })
      .thenNothing();
    given(opened, submitted(1, onTheDay('2023-04-10')))
      .when(remind(1, '2023-04-13'))
      .thenNothing();
    given(opened, extended('2023-04-20', onTheDay('2023-04-12')))
      .when(remind(1, '2023-04-13'))
      .thenNothing();
  });

  it('and marks what is overdue, bearing the due instant, once per due date', () => {
    const late = markOverdue(saturday);
    expect(decide([opened], markOverdue(saturday))).toMatchObject([{ ...overdue }]);
    expect(decide([opened], { ...late, data: { ...late.data, passedOver: [1, 0] } })).toMatchObject([{ data: { passedOver: [1, 0] } }]);
    expect(decide([opened], markOverdue(dueAt))).toHaveLength(1);
    given(opened).when(markOverdue(lastMillisecond)).thenNothing();
    given(opened, extended('2023-04-20', friday))
      .when(markOverdue(onTheDay('2023-04-21')))
      .thenNothing();
    given(opened, overdue).when(markOverdue(saturday)).thenNothing();
    given(opened, submitted(1, lastMillisecond)).when(markOverdue(saturday)).thenNothing();
  });
});

describe('an extension', () => {
  it('is granted before the instant, to a later day, with a reason', () => {
    expect(decide([opened], extend(friday))).toMatchObject([{ ...extended('2023-04-20', friday) }]);
    given(opened).when(extend(dueAt)).thenRefused('EXTENSION_AFTER_DUE');
    given(opened, submitted(1, friday)).when(extend(friday)).thenRefused('NOTHING_OWED');
    given(opened).when(extend(friday, '2023-04-14')).thenRefused('NOT_AN_EXTENSION');
  });

  it('keeps the original date for ever', () => {
    expect(stateAfter(opened, extended('2023-04-20', friday))).toMatchObject({
      originalDueAt: dueAt,
      due: { revision: 1, lastDay: '2023-04-20', cause: 'extension' },
    });
  });
});

describe('a new calendar', () => {
  const move = (now: Instant, lastDay: LocalDay = '2023-04-17', revision = 0): RecalculateDueDate => ({
    type: 'RecalculateDueDate',
    by: 'clock',
    now,
    data: {
      obligation: april,
      revision,
      lastDay,
      dueAt: endOfDay(lastDay, zone),
      calendarVersion: '2',
      sentence: { ...openingOf(now).data.sentence, lastDay },
    },
  });
  const moved = decide([opened], move(friday));

  it('moves the date that is still ahead, and says from which to which', () => {
    expect(moved).toMatchObject([
      {
        type: 'DueDateRecalculated',
        data: { revision: 1, oldDueAt: dueAt, lastDay: '2023-04-17', dueAt: '2023-04-17T17:00:00.000Z', calendarVersion: '2' },
        occurredAt: friday,
      },
    ]);
    expect(stateAfter(opened, ...moved)).toMatchObject({
      calendarVersion: '2',
      sentence: { lastDay: '2023-04-17' },
      originalDueAt: dueAt,
      due: { revision: 1, cause: 'recalculation', lastDay: '2023-04-17', setAt: friday },
    });
  });

  it('once, under an identity of its own for each date; and again when it changes again', () => {
    given(opened, ...moved)
      .when(move(friday))
      .thenNothing();
    const again = decide([opened, ...moved], move(friday, '2023-04-18', 1));
    expect(again).toMatchObject([{ data: { revision: 2, oldDueAt: '2023-04-17T17:00:00.000Z' } }]);
    const back = decide([opened, ...moved, ...again], move(friday, '2023-04-17', 2));
    expect(new Set([...moved, ...again, ...back].map(({ id }) => id)).size).toBe(3);
    expect(decide([opened], move(onTheDay('2023-04-14', '10:00')))[0]?.id).toBe(moved[0]?.id);
  });

  it('says nothing when the day stays, nor about a date that counts no more', () => {
    given(opened).when(move(friday, '2023-04-14')).thenNothing();
    given(opened, ...moved)
      .when(move(friday, '2023-04-18', 0))
      .thenNothing();
  });

  it('never moves an instant that has passed, what is handed in, or what people decided', () => {
    given(opened).when(move(dueAt)).thenNothing();
    given(opened, submitted(1, friday)).when(move(friday)).thenNothing();
    given(opened, extended('2023-04-20', friday))
      .when(move(friday, '2023-04-21', 1))
      .thenNothing();
    given(opened, submitted(1, friday), returned('2023-04-19', onTheDay('2023-04-17')))
      .when(move(onTheDay('2023-04-17'), '2023-04-20', 1))
      .thenNothing();
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
    given(opened).when(because('CancelObligation', ' ')).thenRefused('REASON_MISSING');
    given(opened, accepted).when(because('ExcuseObligation', 'Thiên tai')).thenRefused('NOTHING_OWED');
    given(opened, accepted).when(because('CancelObligation', 'Giải thể')).thenRefused('NOTHING_OWED');
  });

  it.each(['ExcuseObligation', 'CancelObligation'] as const)('once, and nothing is asked for any more: %s', (type) => {
    const ended = [opened, overdue, ...decide([opened, overdue], because(type, 'Giải thể'))];
    given(...ended)
      .when(because(type, 'Giải thể'))
      .thenNothing();
    given(...ended)
      .when(submit(saturday))
      .thenRefused('NOTHING_OWED');
    given(...ended)
      .when(close)
      .thenRefused('NOT_OVERDUE');
  });

  it('when it is closed as missing, which needs that it is overdue', () => {
    given(opened, overdue).when(close).then(closed);
    given(opened).when(close).thenRefused('NOT_OVERDUE');
    given(opened, overdue, closed).when(close).thenNothing();
  });

  it('or goes on with another unit, which then owes it', () => {
    const transfer: TransferObligation = {
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
    expect(stateAfter(opened, ...events)).toMatchObject({ unit: 'Q3-PKT', owner: 'Q3-QLDT' });
    given(opened, submitted(1, friday)).when(transfer).thenRefused('NOTHING_OWED');
    given(opened)
      .when({ ...transfer, data: { ...transfer.data, reason: '' } })
      .thenRefused('REASON_MISSING');
  });
});

it.each([
  accept(),
  returnIt('chi'),
  extend(friday),
  close,
  submit(friday),
  { type: 'SaveDraft', by: 'an', now: friday, data: { obligation: april, digest: 'a' } },
  { type: 'IssueUrging', by: 'chi', now: friday, data: { obligation: april, text: 'Đề nghị gửi ngay' } },
  { type: 'ExcuseObligation', by: 'dung', now: friday, data: { obligation: april, reason: 'Thiên tai' } },
  { type: 'CancelObligation', by: 'dung', now: friday, data: { obligation: april, reason: 'Giải thể' } },
  { type: 'TransferObligation', by: 'dung', now: friday, data: { obligation: april, to: 'Q3-QLDT', reason: 'Sáp nhập' } },
] satisfies ObligationCommand[])('the machine decides nothing: $type is for a person', (command) => {
  given(opened)
    .when({ ...command, by: 'clock' })
    .thenRefused('NOT_FOR_THE_CLOCK');
});

describe('urging', () => {
  const urge = (text: string): ObligationCommand => ({ type: 'IssueUrging', by: 'chi', now: saturday, data: { obligation: april, text } });

  it('is counted, and its text kept', () => {
    const first = decide([opened, overdue], urge('Đề nghị gửi ngay'));
    expect(first).toMatchObject([
      { type: 'UrgingIssued', data: { number: 1 }, sealed: { text: { text: 'Đề nghị gửi ngay' } }, occurredAt: saturday },
    ]);
    const second = decide([opened, overdue, ...first], urge('Lần hai'));
    expect(second).toMatchObject([{ data: { number: 2 } }]);
    expect(decide([opened, overdue, ...first, ...second], urge('Lần ba'))).toMatchObject([{ data: { number: 3 } }]);
  });

  it('says something', () => {
    given(opened, overdue).when(urge(' ')).thenRefused('REASON_MISSING');
  });

  it('is for what is still owed', () => {
    given(opened, submitted(1, friday)).when(urge('Đề nghị gửi ngay')).thenRefused('NOTHING_OWED');
  });
});

describe('who is refused', () => {
  const sentence = (history: readonly ObligationEvent[], command: ObligationCommand): string => {
    try {
      decide(history, command);
    } catch (error) {
      if (isRefusal(error)) return error.sentence.vi;
    }
    return 'không từ chối';
  };

  it('hears how the report stands', () => {
    const sent = [opened, submitted(1, friday)];
    const back = [...sent, returned('2023-04-19', onTheDay('2023-04-17'))];
    const excused: ObligationEvent = { type: 'ObligationExcused', data: { excusedBy: 'dung' } };
    const cancelled: ObligationEvent = { type: 'ObligationCancelled', data: { cancelledBy: 'dung' } };
    const stands = [
      sentence([opened], accept()),
      sentence(sent, submit(saturday)),
      sentence(back, accept()),
      sentence([...back, submitted(2, onTheDay('2023-04-18'))], submit(saturday)),
      sentence([...sent, accepted], submit(saturday)),
      sentence([opened, excused], submit(saturday)),
      sentence([opened, overdue, closed], accept()),
      sentence([opened, cancelled], submit(saturday)),
    ];
    expect(stands.map((said) => said.replace('Báo cáo này ', '').split(/, nên không|; chỉ/)[0])).toEqual([
      'đang chờ báo cáo',
      'đã gửi, chờ kiểm tra',
      'đã trả lại để bổ sung',
      'đã gửi lại, chờ kiểm tra',
      'đã được chấp nhận',
      'được miễn kỳ này',
      'đã khép là không nộp',
      'đã hủy',
    ]);
  });

  it('hears which day it is about', () => {
    expect(sentence([opened], extend(dueAt))).toBe('Hạn đã hết vào cuối ngày 14/04/2023. Hãy xin miễn thay vì xin gia hạn.');
    expect(sentence([opened], extend(friday, '2023-04-14'))).toBe('Hạn mới phải sau ngày 14/04/2023.');
    expect(sentence([opened, submitted(1, friday), returned('2023-04-19', friday), submitted(2, friday)], accept())).toMatch('bản thứ 2');
  });
});
