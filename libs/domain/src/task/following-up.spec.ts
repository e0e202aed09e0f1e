import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import type { TaskEvent } from './events.js';
import { ask, assignedAfter, byDay, completed, decide, extended, given, overdue, underWork } from './testing/old-blocks.js';

const remind = (step: number, day: '2023-06-27' | '2023-06-29', revision = 0) =>
  ask('IssueTaskReminder', 'clock', day, { revision, step, day, issuedOn: day, passedOver: [] });
const reminded = (step: number, day: '2023-06-27' | '2023-06-29') => decide(underWork, remind(step, day));
const mark = (now: Instant, revision = 0) => ask('MarkTaskOverdue', 'clock', now, { revision, passedOver: [1, 0] });

describe('a reminder', () => {
  it('is issued once for each step, and once a day', () => {
    expect(reminded(3, '2023-06-27')).toMatchObject([{ type: 'TaskReminderIssued', data: { step: 3, day: '2023-06-27' } }]);
    const history = [...underWork, ...reminded(3, '2023-06-27')];
    given(...history)
      .when(remind(3, '2023-06-29'))
      .thenNothing();
    given(...history)
      .when(remind(1, '2023-06-27'))
      .thenNothing();
    expect(decide(history, remind(1, '2023-06-29'))).toHaveLength(1);
  });

  it('has one identity however often it is thought of', () => {
    expect(reminded(3, '2023-06-27')[0]?.id).toBe(reminded(3, '2023-06-27')[0]?.id);
    expect(reminded(3, '2023-06-27')[0]?.id).not.toBe(reminded(1, '2023-06-29')[0]?.id);
  });

  it('is nothing to say of an earlier date, after the instant, or of what is reported done', () => {
    given(...underWork, extended('2023-07-14', '2023-06-26'))
      .when(remind(3, '2023-06-27'))
      .thenNothing();
    given(...underWork, completed('2023-06-26'))
      .when(remind(3, '2023-06-27'))
      .thenNothing();
    const late = { revision: 0, step: 0, day: '2023-06-30', issuedOn: '2023-07-01', passedOver: [] } as const;
    given(...underWork)
      .when(ask('IssueTaskReminder', 'clock', '2023-07-01', late))
      .thenNothing();
  });
});

describe('the mark overdue', () => {
  it('is made once for each date, bears its instant, and passes over what was not said', () => {
    const [marked] = decide(underWork, mark('2023-06-30T17:02:00.000Z'));
    expect(marked).toMatchObject({ type: 'TaskBecameOverdue', occurredAt: byDay('2023-06-30').dueAt, data: { passedOver: [1, 0] } });
    expect(assignedAfter(...underWork, marked!)).toMatchObject({ overdue: true, spokenSteps: [1, 0] });
    given(...underWork, marked!)
      .when(mark('2023-06-30T17:02:00.000Z'))
      .thenNothing();
  });

  it('is not made before the instant, of another date, or of what is reported done', () => {
    given(...underWork)
      .when(mark('2023-06-30T16:59:59.999Z'))
      .thenNothing();
    given(...underWork)
      .when(mark('2023-06-30T17:02:00.000Z', 1))
      .thenNothing();
    given(...underWork, completed('2023-06-29'))
      .when(mark('2023-06-30T17:02:00.000Z'))
      .thenNothing();
  });

  it('begins anew with a date that is granted', () => {
    const history: readonly TaskEvent[] = [...underWork, overdue, extended('2023-07-14', '2023-07-03')];
    expect(decide(history, mark('2023-07-14T17:02:00.000Z', 1))).toMatchObject([{ data: { revision: 1, lastDay: '2023-07-14' } }]);
  });
});
