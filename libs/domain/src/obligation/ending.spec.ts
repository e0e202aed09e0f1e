import { describe, expect, it } from '@jest/globals';
import type { ObligationCommand, TransferObligation } from './commands.js';
import { isRefusal } from '../refusal.js';
import type { ObligationEvent } from './events.js';
import { accepted, april, closed, dueAt, extended, onTheDay, opened, overdue, returned, submit, submitted } from './testing/april.js';
import { given, stateAfter, decide, saturday, friday, accept, extend, close } from './testing/asking.js';

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
      .when({ ...transfer, data: { ...transfer.data, to: 'Q3-TCKH' } })
      .thenRefused('TRANSFER_TO_RECIPIENT');
    given(opened)
      .when({ ...transfer, data: { ...transfer.data, reason: '' } })
      .thenRefused('REASON_MISSING');
  });
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
