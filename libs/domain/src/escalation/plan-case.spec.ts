import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { standard } from '../agenda/testing/office.js';
import { vietnam } from '../calendar/testing/vietnam.js';
import { april, onTheDay } from '../obligation/testing/april.js';
import { escalationDecider } from './decide.js';
import type { DecisionWay } from './decision-steps.js';
import { type DecisionStep, type Escalation, type EscalationCase, type EscalationEvent, evolveEscalation } from './escalation.js';
import { type CaseQuestion, planCase } from './plan-case.js';

/*
 * A case that was proposed on Tuesday 18/04/2023 at 08:00. Its approver is reminded on the first and second working day; his term and
 * his deputy's are two working days each.
 */

const approver: DecisionStep = { kind: 'approver', seat: { unit: 'Q3-UBND', role: 'vice_chair' } };
const deputy: DecisionStep = {
  kind: 'deputy',
  seat: approver.seat,
  deputy: { person: 'dung', actingFor: { person: 'vinh', form: 'TUQ', delegation: 'd1' } },
};

const proposed: EscalationEvent = {
  type: 'EscalationProposed',
  data: {
    ...{ subject: april, unit: 'Q3-PKT', revision: 0, level: 2, attempt: 1 },
    ...{ addressee: 'vice_chair', approver: 'vice_chair', parent: null, proposedBy: 'clock' },
  },
  occurredAt: onTheDay('2023-04-18', '08:00'),
};
const reminded = (number: number, day: `${number}-${number}-${number}`, step = approver): EscalationEvent => ({
  type: 'ApproverReminded',
  data: { step, number, day },
  occurredAt: onTheDay(day, '08:00'),
});
/** Both reminders of the approver. */
const over = [reminded(1, '2023-04-19'), reminded(2, '2023-04-20')];
const toTheDeputy: EscalationEvent = {
  type: 'ApprovalReassigned',
  data: { from: approver, to: deputy, cause: 'silence', reassignedBy: 'clock' },
  occurredAt: onTheDay('2023-04-21', '08:00'),
};
const unanswered: EscalationEvent = {
  type: 'ApprovalUnanswered',
  data: { day: '2023-04-21' },
  occurredAt: onTheDay('2023-04-21', '08:00'),
};
const deferred: EscalationEvent = {
  type: 'EscalationDeferred',
  data: { until: '2023-04-21', deferredBy: 'vinh' },
  occurredAt: onTheDay('2023-04-18', '10:00'),
};

const known = (...history: readonly EscalationEvent[]): EscalationCase =>
  [proposed, ...history].reduce<Escalation>(evolveEscalation, { status: 'absent' }) as EscalationCase;

type Given = Partial<Omit<CaseQuestion, 'way'>> & { readonly way?: Partial<DecisionWay> };

const plan = (now: Instant, history: readonly EscalationEvent[] = [], given: Given = {}) => {
  const of = known(...history);
  const way: DecisionWay = { current: of.step ?? approver, isManned: true, next: undefined, ...given.way };
  return planCase({ policy: standard, calendar: vietnam, subjectOwed: true, ...given, known: of, way }, now);
};
const due = (...asked: Parameters<typeof plan>): unknown => plan(...asked).due.map(({ type, data }) => ({ type, ...data }));
const remind = (number: number, day: string, step = approver) => ({ type: 'RemindApprover', step, number, day });
const passOn = (cause: 'silence' | 'nobody') => ({ type: 'ReassignApproval', from: approver, to: deputy, cause });

describe('a case that waits for its approver', () => {
  it('is quiet on the day it was proposed, and looked at on each working day', () => {
    expect(plan(onTheDay('2023-04-18'))).toEqual({ stage: 'decision', due: [], nextWakeAt: onTheDay('2023-04-19', '08:00') });
    // 28/04 is the last working day before the long weekend that ends with 03/05.
    expect(plan(onTheDay('2023-04-28'), [...over, unanswered]).nextWakeAt).toBe(onTheDay('2023-05-04', '08:00'));
  });

  it('has him reminded on the first and on the second working day, each once', () => {
    expect(due(onTheDay('2023-04-19', '08:00'))).toEqual([remind(1, '2023-04-19')]);
    expect(due(onTheDay('2023-04-19', '08:01'), [reminded(1, '2023-04-19')])).toEqual([]);
    expect(due(onTheDay('2023-04-20', '08:00'), [reminded(1, '2023-04-19')])).toEqual([remind(2, '2023-04-20')]);
  });

  it('has him reminded on the days that the policy names', () => {
    const policy = { ...standard, escalation: { ...standard.escalation, approverReminders: [2] } };
    expect(due(onTheDay('2023-04-19', '08:00'), [], { policy })).toEqual([]);
    expect(due(onTheDay('2023-04-20', '08:00'), [], { policy })).toEqual([remind(1, '2023-04-20')]);
  });

  it('bothers nobody before the policy’s hour or on a day off, and not twice on one day', () => {
    expect(due(onTheDay('2023-04-19', '07:59'))).toEqual([]);
    expect(due(onTheDay('2023-04-22', '09:00'), [], { way: { next: deputy } })).toEqual([]);
    expect(due(onTheDay('2023-04-20', '09:00'), [reminded(1, '2023-04-20')])).toEqual([]);
  });

  it('passes to the deputy when the term is over, and not a day earlier', () => {
    expect(due(onTheDay('2023-04-20', '23:59'), over, { way: { next: deputy } })).toEqual([]);
    expect(due(onTheDay('2023-04-21', '08:00'), over, { way: { next: deputy } })).toEqual([passOn('silence')]);
  });

  it('reminds the deputy likewise, and says when nobody answered him either', () => {
    expect(due(onTheDay('2023-04-24', '08:00'), [toTheDeputy])).toEqual([remind(1, '2023-04-24', deputy)]);
    const twice = [toTheDeputy, reminded(1, '2023-04-24', deputy), reminded(2, '2023-04-25', deputy)];
    expect(due(onTheDay('2023-04-25', '23:59'), twice)).toEqual([]);
    expect(due(onTheDay('2023-04-26', '08:00'), twice)).toEqual([{ type: 'MarkUnanswered', day: '2023-04-26' }]);
  });

  it('says so once, and goes on waiting', () => {
    expect(plan(onTheDay('2023-04-21', '08:01'), [...over, unanswered])).toMatchObject({ stage: 'decision', due: [] });
    expect(due(onTheDay('2023-05-31'), [...over, unanswered])).toEqual([]);
  });

  it('passes on at once where nobody is there, at whatever hour, or says that there is nobody at all', () => {
    const empty = { isManned: false, next: deputy };
    expect(due(onTheDay('2023-04-18', '22:00'), [], { way: empty })).toEqual([passOn('nobody')]);
    expect(due(onTheDay('2023-04-18', '22:00'), [], { way: { isManned: false } })).toEqual([{ type: 'MarkUnanswered', day: '2023-04-18' }]);
  });

  it('goes on to somebody who could be asked only after it was said that nobody answered', () => {
    expect(due(onTheDay('2023-04-24'), [unanswered], { way: { isManned: false, next: deputy } })).toEqual([passOn('nobody')]);
  });

  it('rests until the end of the day that the manager gave, and then has him reminded again', () => {
    const rests = [reminded(1, '2023-04-19'), deferred];
    const thursday = plan(onTheDay('2023-04-20'), rests, { way: { isManned: false, next: deputy } });
    expect(thursday).toEqual({ stage: 'decision', due: [], nextWakeAt: onTheDay('2023-04-24', '08:00') });
    expect(due(onTheDay('2023-04-24', '08:00'), rests)).toEqual([remind(1, '2023-04-24')]);
    expect(due(onTheDay('2023-04-26', '08:00'), [...rests, reminded(1, '2023-04-24'), reminded(2, '2023-04-25')])).toEqual([
      { type: 'MarkUnanswered', day: '2023-04-26' },
    ]);
  });

  it('reminds nobody of what is settled already', () => {
    expect(plan(onTheDay('2023-04-19', '08:00'), [], { subjectOwed: false })).toEqual({ stage: 'decision', due: [] });
  });

  it('never has a reminder or a pass to say that the rules would refuse', () => {
    let of: Escalation = known();
    const said: string[] = [];
    for (let now = onTheDay('2023-04-18', '08:00'); now < onTheDay('2023-06-01');) {
      const current = (of as EscalationCase).step ?? approver;
      const way = { current, isManned: true, next: current === approver ? deputy : undefined };
      const { due: commands, nextWakeAt } = planCase(
        { known: of as EscalationCase, policy: standard, way, calendar: vietnam, subjectOwed: true },
        now,
      );
      const events = commands.flatMap((command) => escalationDecider.decide(command, of));
      expect(events).toHaveLength(commands.length);
      said.push(...events.map(({ type }) => `${now.slice(5, 10)} ${type}`));
      of = events.reduce(evolveEscalation, of);
      now = nextWakeAt!;
    }
    expect(said).toEqual([
      '04-19 ApproverReminded',
      '04-20 ApproverReminded',
      '04-21 ApprovalReassigned',
      '04-24 ApproverReminded',
      '04-25 ApproverReminded',
      '04-26 ApprovalUnanswered',
    ]);
  });
});

describe('after the decision', () => {
  const approved: EscalationEvent = { type: 'EscalationApproved', data: { approvedBy: 'vinh' }, occurredAt: onTheDay('2023-04-19') };
  const dispatched: EscalationEvent = {
    type: 'EscalationDispatched',
    data: { dispatchedBy: 'chi', documentNumber: '12', channel: 'văn thư' },
    occurredAt: onTheDay('2023-04-20'),
  };
  const further: EscalationEvent = { type: 'EscalatedFurther', data: { case: 'c3' }, occurredAt: onTheDay('2023-04-25') };

  it('a case waits to be sent out, and then for its outcome, and time has nothing to say', () => {
    expect(plan(onTheDay('2023-05-31'), [approved])).toEqual({ stage: 'dispatch', due: [] });
    expect(plan(onTheDay('2023-05-31'), [approved, dispatched])).toEqual({ stage: 'outcome', due: [] });
  });

  it('that the next level was asked is said once of what brought no result', () => {
    const asked = { further: 'c3' };
    expect(due(onTheDay('2023-04-25'), [approved, dispatched], asked)).toEqual([{ type: 'EscalateFurther', case: 'c3' }]);
    expect(plan(onTheDay('2023-04-25'), [approved, dispatched, further], asked)).toEqual({ stage: 'outcome', due: [] });
  });

  it.each<EscalationEvent>([
    { type: 'EscalationDeclined', data: { declinedBy: 'vinh' } },
    { type: 'EscalationWithdrawn', data: { withdrawnBy: 'chi' } },
    { type: 'EscalationMooted', data: {} },
    { type: 'EscalationResolved', data: { outcome: 'submitted' } },
    { type: 'EscalationClosed', data: { closedBy: 'chi' } },
  ])('$type ends it', (end) => {
    expect(plan(onTheDay('2023-04-19', '08:00'), [end])).toEqual({ stage: 'ended', due: [] });
  });
});
