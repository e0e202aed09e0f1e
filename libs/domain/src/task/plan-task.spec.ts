import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { type EscalationCase, type EscalationEvent, evolveEscalation } from '../escalation/escalation.js';
import { taskDecider } from './decide.js';
import type { TaskEvent } from './events.js';
import { planTask } from './plan-task.js';
import type { KnownTask } from './state.js';
import { taskText } from './task-text.js';
import {
  assigned,
  completed,
  confirmed,
  disputed,
  extended,
  on,
  overdue,
  proposed,
  received,
  recorded,
  regime,
  rejected,
  reviewed,
  stateAfter,
  underWork,
  zone,
} from './testing/old-blocks.js';

const planAt = (now: Instant, history: readonly TaskEvent[], cases: readonly EscalationCase[] = []) =>
  planTask({ task: stateAfter(...history) as KnownTask, cases, regime }, now);

/** Looks whenever something falls due, and says what was said, with its day and hour. */
const live = (from: Instant, until: Instant, ...history: readonly TaskEvent[]): string[] => {
  const events = [...history];
  const cases: EscalationCase[] = [];
  const said: string[] = [];
  for (let now: Instant | undefined = from; now !== undefined && now < until;) {
    const plan = planAt(now, events, cases);
    for (const command of plan.due) {
      const local = new Date(Date.parse(now) + 7 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');
      said.push(`${local} ${sayCommand(command)}`);
      if (command.type === 'ProposeEscalation') {
        const event: EscalationEvent = { type: 'EscalationProposed', data: { ...command.data, proposedBy: 'clock' }, occurredAt: now };
        cases.push(evolveEscalation({ status: 'absent' }, event) as EscalationCase);
      } else events.push(...taskDecider.decide(command, stateAfter(...events)));
    }
    now = plan.nextWakeAt;
  }
  return said;
};

const sayCommand = (command: ReturnType<typeof planTask>['due'][number]): string => {
  switch (command.type) {
    case 'IssueTaskReminder':
      return `remind ${command.data.step}${command.data.passedOver.length > 0 ? ` over ${command.data.passedOver.join(',')}` : ''}`;
    case 'MarkTaskOverdue':
      return 'overdue';
    case 'AssumeReceipt':
      return 'received by silence';
    case 'ProposeEscalation':
      return `propose ${command.data.level} to ${command.data.approver}`;
  }
};

describe('an assigned task', () => {
  it('is taken for received when the term to dispute it has passed, reminded of, marked, and put before somebody higher', () => {
    expect(live(on('2023-05-08'), on('2023-07-05'), recorded, proposed, assigned)).toEqual([
      '05-12 00:02 received by silence',
      '06-21 08:00 remind 7',
      '06-27 08:00 remind 3',
      '06-29 08:00 remind 1',
      '06-30 08:00 remind 0',
      '07-01 00:02 overdue',
      '07-04 08:00 propose 1 to finance_head',
    ]);
  });

  it('is followed up although its receipt is disputed, but silence is not taken for receipt then', () => {
    expect(live(on('2023-06-20'), on('2023-07-02'), recorded, proposed, assigned, disputed)).toEqual([
      '06-21 08:00 remind 7',
      '06-27 08:00 remind 3',
      '06-29 08:00 remind 1',
      '06-30 08:00 remind 0',
      '07-01 00:02 overdue',
    ]);
  });

  it('is not reminded of steps that lay before it was given', () => {
    const given = { ...assigned, occurredAt: on('2023-06-28') } as TaskEvent;
    expect(live(on('2023-06-28'), on('2023-07-01', '00:00'), recorded, proposed, given, received)).toEqual([
      '06-29 08:00 remind 1',
      '06-30 08:00 remind 0',
    ]);
  });

  it('is reminded of the latest step when nobody looked, once a day', () => {
    expect(live(on('2023-06-29'), on('2023-07-01', '00:00'), ...underWork)).toEqual([
      '06-29 09:00 remind 1 over 7,3',
      '06-30 08:00 remind 0',
    ]);
  });

  it('is reminded of anew towards an extended date', () => {
    expect(live(on('2023-07-04'), on('2023-07-16'), ...underWork, extended('2023-07-14', '2023-06-27'))).toEqual([
      '07-05 08:00 remind 7',
      '07-11 08:00 remind 3',
      '07-13 08:00 remind 1',
      '07-14 08:00 remind 0',
      '07-15 00:02 overdue',
    ]);
  });

  it('that the compiling office leads is not put before its own head', () => {
    const own = { ...assigned, data: { ...assigned.data, lead: 'Q3-TCKH' } } as TaskEvent;
    expect(planAt(on('2023-07-04'), [recorded, proposed, own, received, overdue]).due).toMatchObject([
      { data: { level: 1, approver: 'office_chief' } },
    ]);
  });
});

describe('its stage', () => {
  it.each<[string, readonly TaskEvent[]]>([
    ['unassigned', [recorded]],
    ['unassigned', [recorded, proposed]],
    ['receipt', [recorded, proposed, assigned]],
    ['receipt', [recorded, proposed, assigned, disputed]],
    ['work', underWork],
    ['confirmation', [...underWork, completed('2023-06-29')]],
    ['rework', [...underWork, completed('2023-06-29'), reviewed('2023-07-03'), rejected('2023-07-05', '2023-07-14')]],
    ['ended', [...underWork, completed('2023-06-29'), reviewed('2023-07-03'), confirmed]],
  ])('is %s by what is on record', (stage, history) => {
    expect(planAt(on('2023-06-30', '00:00'), history).stage).toBe(stage);
  });

  it('says nothing by itself while it waits for people to give it, judge it, or after its end', () => {
    for (const history of [[recorded], [recorded, proposed], [...underWork, completed('2023-06-29')]])
      expect(planAt(on('2023-08-01'), history)).toMatchObject({ due: [] });
    expect(planAt(on('2023-08-01'), [recorded]).nextWakeAt).toBeUndefined();
  });

  it('begins reminding anew towards a day for rework', () => {
    const back = [...underWork, completed('2023-06-29'), reviewed('2023-07-03'), rejected('2023-07-05', '2023-07-14')];
    expect(live(on('2023-07-05'), on('2023-07-15'), ...back)).toEqual([
      '07-11 08:00 remind 3',
      '07-13 08:00 remind 1',
      '07-14 08:00 remind 0',
      '07-15 00:02 overdue',
    ]);
  });
});

it('a clerk who opens its watch reads what it waits for', () => {
  const task = stateAfter(...underWork) as KnownTask;
  expect(taskText(task, planAt(on('2023-06-28'), underWork), zone)).toEqual({
    details: 'Nhiệm vụ III.2.4, Chung cư cũ trước 1975: đã tiếp nhận. Chủ trì: Q3-QLDT. Hạn: hết ngày 30/06/2023.',
    nextWake: 'Chờ báo cáo hoàn thành, xem lại lúc 29/06/2023 08:00',
  });
});
