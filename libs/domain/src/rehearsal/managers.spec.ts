import { describe, expect, it } from '@jest/globals';
import type { DecisionStep } from '../escalation/escalation.js';
import type { DelegationPersona, Managers } from './persona.js';
import { eventsInOrder } from './rehearse.js';
import { all, lived } from './testing/small-year.js';
import type { RehearsedEvent } from './unit-log.js';

const chair = { unit: 'Q3-UBND', role: 'chair' } as const;
const viceChair = { unit: 'Q3-UBND', role: 'vice_chair' } as const;
const deputising: DelegationPersona = { principal: chair, delegate: viceChair, form: 'KT', from: '2023-01-01', to: '2023-12-31' };

/** A year in which nobody reports, as its managers make it. */
const yearOf = (managers: Managers, more: Partial<Parameters<typeof all>[1]> = {}): readonly RehearsedEvent[] =>
  eventsInOrder(lived(all({ kind: 'silent' }, { managers, ...more })));

/** The course of the first case of a level, as types with who acted. */
const courseOf = (events: readonly RehearsedEvent[], level: number): readonly string[] => {
  const first = events.find(({ event }) => event.type === 'EscalationProposed' && (event.data as { level: number }).level === level);
  return events.filter(({ stream }) => stream === first?.stream).map(({ event, actor }) => `${event.type} ${actor}`);
};

describe('managers of a rehearsal', () => {
  it('who are silent are reminded twice, and the case stays undecided; nothing is approved by itself', () => {
    const events = yearOf({ decision: 'silent', afterWorkingDays: 1 });
    expect(courseOf(events, 1)).toEqual([
      'EscalationProposed clock',
      'ApproverReminded clock',
      'ApproverReminded clock',
      'ApprovalUnanswered clock',
      'EscalationMooted clock',
    ]);
    expect(events.map(({ event }) => event.type)).not.toContain('EscalationApproved');
  });

  it('who are away pass the decision at once to their deputy, who decides in their name', () => {
    const away = [{ seat: chair, from: '2023-01-01', to: '2023-12-31' } as const];
    const events = yearOf({ decision: 'approve', afterWorkingDays: 1 }, { absences: away, delegations: [deputising] });
    expect(courseOf(events, 3).slice(0, 4)).toEqual([
      'EscalationProposed clock',
      'ApprovalReassigned clock',
      'ApproverReminded clock',
      'EscalationApproved vice_chair@Q3-UBND',
    ]);
    const approved = events.find(
      ({ event, actor }) => event.type === 'EscalationApproved' && actor === 'vice_chair@Q3-UBND' && 'actingFor' in event.data,
    );
    expect(approved?.event.data).toMatchObject({ actingFor: { person: 'chair@Q3-UBND', form: 'KT' } });
  });

  it('who are silent while their deputy is there have him decide after their term', () => {
    const events = yearOf(
      {
        decision: 'approve',
        afterWorkingDays: 1,
        roles: { chair: { decision: 'silent', afterWorkingDays: 1 } },
        deputy: { decision: 'approve', afterWorkingDays: 1 },
      },
      { delegations: [deputising] },
    );
    expect(courseOf(events, 3).slice(0, 6)).toEqual([
      'EscalationProposed clock',
      'ApproverReminded clock',
      'ApproverReminded clock',
      'ApprovalReassigned clock',
      'ApproverReminded clock',
      'EscalationApproved vice_chair@Q3-UBND',
    ]);
    const passed = events.find(({ event }) => event.type === 'ApprovalReassigned')?.event.data as { to: DecisionStep; cause: string };
    expect(passed).toMatchObject({ cause: 'silence', to: { kind: 'deputy', deputy: { person: 'vice_chair@Q3-UBND' } } });
  });

  it('who give more time are asked again when it is over', () => {
    const events = yearOf({ decision: 'defer', afterWorkingDays: 1 });
    expect(courseOf(events, 1).slice(0, 4)).toEqual([
      'EscalationProposed clock',
      'ApproverReminded clock',
      'EscalationDeferred finance_head@Q3-TCKH',
      'ApproverReminded clock',
    ]);
  });

  it('have what they approve sent out, and the head of the unit acknowledges it', () => {
    expect(courseOf(yearOf({ decision: 'approve', afterWorkingDays: 1 }), 1)).toEqual([
      'EscalationProposed clock',
      'ApproverReminded clock',
      'EscalationApproved finance_head@Q3-TCKH',
      'EscalationDispatched records_office',
      'EscalationAcknowledged head@Q3-PKT',
      'EscalatedFurther clock',
      'EscalationResolved clock',
    ]);
  });
});
