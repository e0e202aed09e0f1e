import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import { endOfDay } from '../calendar/zone.js';
import type { ObligationCommand, RecalculateDueDate } from './commands.js';
import { april, dueAt, extended, onTheDay, opened, openingOf, overdue, returned, submit, submitted } from './testing/april.js';
import {
  given,
  stateAfter,
  decide,
  zone,
  lastMillisecond,
  saturday,
  friday,
  remind,
  markOverdue,
  accept,
  returnIt,
  extend,
  close,
} from './testing/asking.js';

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
