import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { caseId, type EscalationCase } from '../escalation/escalation.js';
import { onTheDay } from '../obligation/testing/april.js';
import type { ImpedimentEvent } from './impediment.js';
import { planImpediment } from './plan-impediment.js';
import {
  answered,
  answeredAs,
  confirmed,
  dayOf,
  decider,
  disputed,
  flooded,
  overdue,
  raised,
  regime,
  routed,
  stateAfter,
  unjudged,
} from './testing/flooded-market.js';

const planAt = (now: Instant, history: readonly ImpedimentEvent[], cases: readonly EscalationCase[] = []) =>
  planImpediment({ stream: flooded, impediment: stateAfter(...history), cases }, regime, now);

/** Looks whenever something falls due, and says what was said, with its day and hour. */
const live = (from: Instant, until: Instant, ...history: readonly ImpedimentEvent[]): string[] => {
  const events = [...history];
  const said: string[] = [];
  for (let now: Instant | undefined = from; now !== undefined && now < until;) {
    const plan = planAt(now, events);
    for (const command of plan.due) {
      const local = new Date(Date.parse(now) + 7 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');
      said.push(`${local} ${command.type}`);
      if (command.type === 'ProposeEscalation') return said;
      events.push(...decider.decide(command, stateAfter(...events)));
    }
    now = plan.wakeAt;
  }
  return said;
};

describe('while nobody has to answer it', () => {
  it('the compiling office is reminded after one and after three working days, and then no more', () => {
    expect(live(onTheDay('2023-07-10'), onTheDay('2023-08-31'), raised)).toEqual([
      '07-11 08:00 RemindOfRouting',
      '07-13 08:00 RemindOfRouting',
    ]);
  });

  it('once, when the look is late; and never before the hour of the policy', () => {
    expect(planAt(onTheDay('2023-07-14', '09:00'), [raised]).due).toMatchObject([{ data: { afterWorkingDays: 3, day: '2023-07-13' } }]);
    expect(planAt(onTheDay('2023-07-14', '03:00'), [raised])).toEqual({
      stage: 'routing',
      due: [],
      wakeAt: onTheDay('2023-07-14', '08:00'),
    });
  });

  it('also when its owner passed it upward', () => {
    expect(live(onTheDay('2023-07-20'), onTheDay('2023-08-31'), raised, routed, answeredAs('passed_upward'))).toEqual([
      '07-21 08:00 RemindOfRouting',
      '07-25 08:00 RemindOfRouting',
    ]);
  });
});

describe('while it waits for an answer', () => {
  it('its owner is reminded by the steps of the policy, then it is overdue, then put before somebody higher', () => {
    expect(live(onTheDay('2023-07-11'), onTheDay('2023-08-31'), raised, routed)).toEqual([
      '07-18 08:00 RemindOfAnswer',
      '07-21 08:00 RemindOfAnswer',
      '07-22 00:02 MarkAnswerOverdue',
      '07-25 08:00 ProposeEscalation',
    ]);
  });

  it('the case is of the unit that owes the answer, and its head approves nothing', () => {
    const [proposal] = planAt(onTheDay('2023-07-25', '08:00'), [raised, routed, overdue]).due;
    expect(proposal).toEqual({
      type: 'ProposeEscalation',
      by: 'clock',
      now: onTheDay('2023-07-25', '08:00'),
      data: {
        ...{ subject: flooded, unit: 'WORKS', revision: 0, level: 1, attempt: 1 },
        ...{ addressee: 'head', approver: 'office_chief', parent: null },
      },
    });
  });

  it('the next level follows a case that brought nothing', () => {
    const first: EscalationCase = {
      ...{ status: 'dispatched', id: caseId(flooded, 0, 1, 1), subject: flooded, unit: 'WORKS', revision: 0, level: 1, attempt: 1 },
      ...{ addressee: 'head', approver: 'office_chief', parent: null, proposedBy: 'clock', reminders: 0, unanswered: false, passed: [] },
      ...{ proposedAt: onTheDay('2023-07-25', '08:00'), stepSince: onTheDay('2023-07-25', '08:00') },
    };
    expect(planAt(onTheDay('2023-07-27', '08:00'), [raised, routed, overdue], [first]).due).toMatchObject([
      { type: 'ProposeEscalation', data: { level: 2, parent: first.id } },
    ]);
  });

  it('what the authority’s own leaders owe becomes overdue and is put to nobody: there is none above them here', () => {
    const toTheChair = { ...routed, data: { ...routed.data, owner: { unit: 'AUTH', role: 'chair' } } } as ImpedimentEvent;
    expect(live(onTheDay('2023-07-21', '09:00'), onTheDay('2023-08-31'), raised, toTheChair)).toEqual([
      '07-21 09:00 RemindOfAnswer',
      '07-22 00:02 MarkAnswerOverdue',
    ]);
  });

  it('a dispute begins it anew, without the steps that lie before it', () => {
    expect(live(onTheDay('2023-07-21'), onTheDay('2023-07-31'), raised, routed, answered, disputed)).toEqual([
      '07-25 08:00 RemindOfAnswer',
      '07-28 08:00 RemindOfAnswer',
      '07-29 00:02 MarkAnswerOverdue',
    ]);
  });
});

describe('while the answer waits to be judged', () => {
  it('the unit is reminded once, and after the term it stands as not judged: the clock confirms nothing', () => {
    expect(live(onTheDay('2023-07-20'), onTheDay('2023-09-30'), raised, routed, answered)).toEqual([
      '07-25 08:00 RemindOfJudgement',
      '07-28 00:02 MarkAnswerUnjudged',
    ]);
    expect(planAt(onTheDay('2023-08-31'), [raised, routed, answered, unjudged])).toEqual({ stage: 'judgement', due: [] });
  });

  it('the terms are those of the policy', () => {
    const terms = {
      routingReminders: [],
      answerWorkingDays: 1,
      secondAnswerWorkingDays: 1,
      judgementReminders: [],
      judgementWorkingDays: 1,
    };
    const strict = { ...regime, policies: regime.policies.map((policy) => ({ ...policy, impediments: terms })) };
    const looked = { stream: flooded, impediment: stateAfter(raised, routed, answered), cases: [] };
    expect(planImpediment(looked, strict, onTheDay('2023-07-22', '00:02')).due).toMatchObject([
      { type: 'MarkAnswerUnjudged', data: dayOf('2023-07-21') },
    ]);
  });
});

it('nothing is due after its end', () => {
  expect(planAt(onTheDay('2023-08-31'), [raised, routed, answered, confirmed])).toEqual({ stage: 'ended', due: [] });
});
