import { describe, expect, it } from '@jest/globals';
import type { Delegation } from '../org/delegation.js';
import type { Seat } from '../org/seat.js';
import { april, onTheDay } from '../obligation/testing/april.js';
import { type Deciders, type DecidingSeats, decisionWay } from './decision-steps.js';
import { type DecisionStep, type Escalation, type EscalationCase, type EscalationEvent, evolveEscalation } from './escalation.js';

/* A case of level 2 about the economy office's April report, put to the vice-chair. */

const places: DecidingSeats = {
  approver: { unit: 'Q3-UBND', role: 'vice_chair' },
  fallbacks: [
    { unit: 'Q3-VP', role: 'office_chief' },
    { unit: 'Q3-UBND', role: 'chair' },
  ],
};

const seats: readonly Seat[] = [
  { person: 'vinh', unit: 'Q3-UBND', role: 'vice_chair' },
  { person: 'chi', unit: 'Q3-VP', role: 'office_chief' },
  { person: 'thu', unit: 'Q3-UBND', role: 'chair' },
  { person: 'ha', unit: 'Q3-PKT', role: 'head' },
];

const grant: Delegation = {
  id: 'd1',
  principal: 'vinh',
  delegate: 'dung',
  seat: places.approver,
  form: 'TUQ',
  from: '2023-04-18',
  to: '2023-04-28',
  acts: ['decide_escalation'],
  documentNumber: '12/UQ-UBND',
};

const approver: DecisionStep = { kind: 'approver', seat: places.approver };
const chief: DecisionStep = { kind: 'fallback', seat: places.fallbacks[0]! };
const chair: DecisionStep = { kind: 'fallback', seat: places.fallbacks[1]! };
const deputy: DecisionStep = {
  kind: 'deputy',
  seat: places.approver,
  deputy: { person: 'dung', actingFor: { person: 'vinh', form: 'TUQ', delegation: 'd1' } },
};

const proposed = (proposedBy = 'clock'): EscalationEvent => ({
  type: 'EscalationProposed',
  data: {
    ...{ subject: april, unit: 'Q3-PKT', revision: 0, level: 2, attempt: 1 },
    ...{ addressee: 'vice_chair', approver: 'vice_chair', parent: null, proposedBy },
  },
  occurredAt: onTheDay('2023-04-18'),
});
const passed = (from: DecisionStep, to: DecisionStep, cause: 'silence' | 'nobody' = 'silence'): EscalationEvent => ({
  type: 'ApprovalReassigned',
  data: { from, to, cause, reassignedBy: 'clock' },
  occurredAt: onTheDay('2023-04-19'),
});

const way = (given: Partial<Deciders> = {}, history: readonly EscalationEvent[] = [proposed()], where: DecidingSeats = places) => {
  const known = history.reduce<Escalation>(evolveEscalation, { status: 'absent' }) as EscalationCase;
  return decisionWay(known, where, { day: '2023-04-20', seats, absent: new Set(), delegations: [grant], ...given });
};

describe('the way of a decision', () => {
  it('begins with whoever approves the level, and goes on to his deputy', () => {
    expect(way()).toEqual({ current: approver, isManned: true, next: deputy });
  });

  it('ends with the deputy: who was silent is not asked again, and others stand in only where neither was there', () => {
    expect(way({}, [proposed(), passed(approver, deputy)])).toEqual({ current: deputy, isManned: true, next: undefined });
  });

  it('has nobody beside the approver where no grant is in force, or the grant is for other acts', () => {
    expect(way({ delegations: [] })).toMatchObject({ isManned: true, next: undefined });
    expect(way({ delegations: [{ ...grant, acts: ['excuse'] }] })).toMatchObject({ next: undefined });
    expect(way({ delegations: [{ ...grant, seat: { unit: 'Q3-UBND', role: 'chair' } }] })).toMatchObject({ next: undefined });
  });

  it('goes at once to the deputy while the approver is away', () => {
    expect(way({ absent: new Set(['vinh']) })).toEqual({ current: approver, isManned: false, next: deputy });
  });

  it('goes to the chief of Office, then to the chair, where the approver is away and nobody deputises', () => {
    const nobody = { absent: new Set(['vinh']), delegations: [] };
    expect(way(nobody).next).toEqual(chief);
    const toTheChief = [proposed(), passed(approver, chief, 'nobody')];
    expect(way(nobody, toTheChief)).toEqual({ current: chief, isManned: true, next: chair });
    expect(way({ ...nobody, absent: new Set(['vinh', 'chi']) }).next).toEqual(chair);
    expect(way(nobody, [...toTheChief, passed(chief, chair)])).toEqual({ current: chair, isManned: true, next: undefined });
  });

  it('is still the chief of Office’s when the approver comes back meanwhile: the chair is asked after him', () => {
    expect(way({ delegations: [] }, [proposed(), passed(approver, chief, 'nobody')])).toEqual({
      current: chief,
      isManned: true,
      next: chair,
    });
  });

  it('never goes to who proposed it, nor to whoever decides in his name', () => {
    expect(way({}, [proposed('dung')]).next).toBeUndefined();
    expect(way({}, [proposed('vinh')])).toEqual({ current: approver, isManned: false, next: chief });
  });

  it('never goes to the head of the unit it is about, whatever else he holds', () => {
    const headIsChief = [...seats.filter(({ role }) => role !== 'office_chief'), { person: 'ha', unit: 'Q3-VP', role: 'office_chief' }];
    expect(way({ seats: headIsChief as Seat[], absent: new Set(['vinh']), delegations: [] }).next).toEqual(chair);
    expect(way({ delegations: [{ ...grant, delegate: 'ha' }] }).next).toBeUndefined();
  });

  it('never asks one person twice, in whichever seat', () => {
    const sameForBoth = [...seats.filter(({ role }) => role !== 'office_chief'), { person: 'vinh', unit: 'Q3-VP', role: 'office_chief' }];
    const away = { seats: sameForBoth as Seat[], delegations: [] };
    expect(way(away, [proposed(), passed(approver, chair, 'nobody')])).toEqual({ current: chair, isManned: true, next: undefined });
  });

  it('leaves a deputy whose grant has ended', () => {
    expect(way({ delegations: [] }, [proposed(), passed(approver, deputy, 'nobody')])).toMatchObject({ isManned: false });
  });

  it('is in the hands of those who are in charge of the field', () => {
    const inFields: readonly Seat[] = [
      { person: 'vinh', unit: 'Q3-UBND', role: 'vice_chair', field: 'economy' },
      { person: 'vy', unit: 'Q3-UBND', role: 'vice_chair', field: 'culture' },
    ];
    const economy = { ...places, field: 'economy' };
    expect(way({ seats: inFields, absent: new Set(['vinh']) }, [proposed()], economy)).toMatchObject({ isManned: false });
    expect(way({ seats: inFields, absent: new Set(['vy']) }, [proposed()], economy)).toMatchObject({ isManned: true, next: deputy });
    const others = { ...grant, principal: 'vy' };
    expect(way({ seats: inFields, delegations: [others] }, [proposed()], economy).next).toBeUndefined();
  });
});
