import { describe, expect, it } from '@jest/globals';
import { workingCalendar } from '#domain';
import type { BoardRow } from '#postgres';
import { type CellQuestion, cellOf, sayCell } from './cell-state.js';

const calendar = workingCalendar({ code: 'c', zone: 'Asia/Ho_Chi_Minh', weekend: [6, 7], years: [] }, 'c/1');

/** The report of April, due by the end of Friday 14/04/2023, looked at on Monday the 10th. */
const row: BoardRow = {
  obligation: 'obligation/PKT/monthly/2023-04',
  unit: 'PKT',
  owner: 'PKT',
  duty: 'monthly',
  period: '2023-04',
  status: 'open',
  timeliness: 'pending',
  overdue: false,
  lastDay: '2023-04-14',
  nextDueAt: '2023-04-14T17:00:00.000Z',
  reportVersions: 0,
  firstReceivedAt: null,
  countedReceivedAt: null,
};

const say = (change: Partial<BoardRow>, question: Partial<CellQuestion> = {}): string => {
  const cell = cellOf({ ...row, ...change }, { now: '2023-04-10T02:00:00.000Z', calendar, ...question });
  return `${cell.state}: ${sayCell(cell).vi}`;
};
const handedIn = (at: BoardRow['firstReceivedAt']) => ({ reportVersions: 1, firstReceivedAt: at, countedReceivedAt: at });

describe('a report that is owed', () => {
  it('is open, then due soon, then overdue, whether or not that is on record', () => {
    expect(say({})).toBe('open: còn hạn, còn 4 ngày làm việc');
    expect(say({}, { now: '2023-04-11T02:00:00.000Z' })).toBe('due_soon: còn 3 ngày làm việc');
    expect(say({}, { now: '2023-04-14T16:59:59.999Z' })).toBe('due_soon: không còn ngày làm việc nào');
    expect(say({}, { now: '2023-04-14T17:00:00.000Z' })).toBe('overdue: quá hạn, chưa gửi, trong ngày nghỉ');
    expect(say({ overdue: true }, { now: '2023-04-18T02:00:00.000Z' })).toBe('overdue: quá hạn 2 ngày làm việc, chưa gửi');
  });

  it('is returned while its cure date is ahead, and overdue after it', () => {
    const returned = {
      status: 'returned',
      timeliness: 'on_time',
      nextDueAt: '2023-04-17T17:00:00.000Z',
      ...handedIn('2023-04-10T01:00:00.000Z'),
    } as const;
    expect(say(returned)).toBe('returned: trả lại, còn 5 ngày làm việc để bổ sung');
    expect(say(returned, { now: '2023-04-18T01:00:00.000Z' })).toBe('overdue: quá hạn 1 ngày làm việc, chưa gửi, có trả lại để bổ sung');
  });
});

describe('a report that came', () => {
  it('waits for review, then is on time', () => {
    const came = handedIn('2023-04-10T01:00:00.000Z');
    expect(say({ status: 'submitted', timeliness: 'on_time', ...came })).toBe('waiting: đã gửi, chờ kiểm tra');
    expect(say({ status: 'accepted', timeliness: 'on_time', ...came })).toBe('on_time: đúng hạn');
    expect(say({ status: 'accepted', timeliness: 'on_time', ...came, reportVersions: 2 })).toBe('on_time: đúng hạn, có trả lại để bổ sung');
  });

  it('is late by working days, also while it waits', () => {
    const late = { timeliness: 'late', ...handedIn('2023-04-18T02:00:00.000Z') } as const;
    expect(say({ status: 'accepted', ...late })).toBe('late: trễ 2 ngày làm việc');
    expect(say({ status: 'submitted', ...late })).toBe('late: trễ 2 ngày làm việc, chờ kiểm tra');
  });

  it('is late by its cure date, where it missed that one', () => {
    const cured = {
      status: 'accepted',
      timeliness: 'late',
      reportVersions: 2,
      firstReceivedAt: '2023-04-10T01:00:00.000Z',
      countedReceivedAt: '2023-04-21T02:00:00.000Z',
    } as const;
    expect(say(cured, { countedLastDay: '2023-04-20' })).toBe('late: trễ 1 ngày làm việc, có trả lại để bổ sung');
  });

  it('is missing for good once it was closed so', () => {
    expect(say({ status: 'closed_missing', timeliness: 'missing' })).toBe('missing: không nộp');
    expect(say({ status: 'submitted', timeliness: 'missing', ...handedIn('2023-05-10T01:00:00.000Z') })).toBe(
      'missing: không nộp, chờ kiểm tra',
    );
  });
});
