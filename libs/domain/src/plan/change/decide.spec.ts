import { describe, expect, it } from '@jest/globals';
import { specification } from '#eventsourcing/testing';
import { adoptedPlan } from '../adopted-plan.js';
import { planFacts } from '../plan-facts.js';
import { monthly, smallPlan } from '../testing/small-plan.js';
import { factsOfChange, type ProposeRulesChange, rulesChangeDecider } from './decide.js';
import { isOfRestricted } from './open-items.js';
import type { RulesChangeEvent, RulesChangeProposed } from './rules-change.js';
import { factsOfItems, type RulesItems } from './rules-items.js';

const now = '2023-04-10T02:00:00.000Z';
const adopted = planFacts(smallPlan).flatMap(({ events }) => events);
const inForce = adoptedPlan(adopted).items;
const given = specification(rulesChangeDecider(inForce));

const { code, zone, weekend } = smallPlan.calendar;
const year = smallPlan.calendar.years[0]!;
const none: RulesItems = { calendarYears: [], units: [], policies: [], duties: [], targets: [], assignedValues: [], forms: [] };
const factsOf = (items: Partial<RulesItems>) =>
  factsOfItems({ ...none, ...items }, { plan: 'small-2023', calendar: { code, zone, weekend } });
const propose = (items: Partial<RulesItems>, reason: string | null = null): ProposeRulesChange => ({
  type: 'ProposeRulesChange',
  by: 'quan',
  now,
  data: { facts: factsOf(items), reason },
});
const holiday = { from: '2023-04-14', to: '2023-04-14', name: { vi: 'Nghỉ', en: 'Off' } } as const;
const withHoliday = { calendarYears: [{ ...year, daysOff: [...year.daysOff, holiday] }] };
const proposed: RulesChangeEvent = {
  type: 'RulesChangeProposed',
  data: {
    items: [{ item: 'calendar/small/2023', before: inForce.get('calendar/small/2023')!, fact: factsOf(withHoliday)[0]! }],
    enteredBy: 'quan',
  },
  occurredAt: now,
};
const approved: RulesChangeEvent = { type: 'RulesChangeApproved', data: { approvedBy: 'dung' }, occurredAt: now };
const declined: RulesChangeEvent = { type: 'RulesChangeDeclined', data: { declinedBy: 'dung' }, occurredAt: now };
const approve = (by: string, onBehalfOf?: string) =>
  ({ type: 'ApproveRulesChange', by, now, data: {}, ...(onBehalfOf !== undefined && { onBehalfOf }) }) as const;
const decline = (by: string, reason = 'Chưa có văn bản') => ({ type: 'DeclineRulesChange', by, now, data: { reason } }) as const;

describe('a change of the rules is entered', () => {
  it('whole, beside what it would replace, with its reason sealed', () => {
    given()
      .when(propose(withHoliday, 'Theo công văn'))
      .then({ ...proposed, sealed: { reason: { text: 'Theo công văn', classification: 'internal' } } });
  });

  it('without what says nothing new, and not at all where nothing is new', () => {
    given()
      .when(propose({ ...withHoliday, duties: [monthly] }))
      .then(proposed);
    given()
      .when(propose({ duties: [monthly] }))
      .thenRefused('NOTHING_NEW');
  });

  it('not where it would contradict what is in force', () => {
    given()
      .when(propose({ duties: [{ ...monthly, policy: 'none' }] }))
      .thenRefused('RULES_FAULTY');
    given()
      .when(propose({ calendarYears: [{ ...year, worked: [{ day: '2023-09-06', insteadOf: '2023-09-01' }] }] }))
      .thenRefused('RULES_FAULTY');
    given()
      .when(propose({ units: [{ ...smallPlan.units[2]!, from: '2023-05-01', to: '2023-04-01' }] }))
      .thenRefused('RULES_FAULTY');
  });

  it('once', () => {
    given(proposed).when(propose(withHoliday)).thenNothing();
    given()
      .when({ ...propose(withHoliday), by: 'clock' })
      .thenRefused('NOT_FOR_THE_CLOCK');
  });
});

describe('another person decides on it', () => {
  it('and never who entered it, not even in the name of somebody else', () => {
    given(proposed).when(approve('quan')).thenRefused('OWN_PROPOSAL');
    given(proposed).when(approve('em', 'quan')).thenRefused('OWN_PROPOSAL');
    given(proposed).when(decline('quan')).thenRefused('OWN_PROPOSAL');
    given(proposed).when(approve('clock')).thenRefused('NOT_FOR_THE_CLOCK');
    given(proposed).when(approve('dung')).then(approved);
  });

  it('nor in whose name it was entered', () => {
    const actingFor = { person: 'dung', form: 'KT', delegation: 'd1' } as const;
    const entered = { ...proposed, data: { ...proposed.data, actingFor } } as RulesChangeEvent;
    given(entered).when(approve('dung')).thenRefused('OWN_PROPOSAL');
    given(entered)
      .when(approve('em'))
      .then({ ...approved, data: { approvedBy: 'em' } });
  });

  it('once: approving it again says nothing, and it is not declined any more', () => {
    given(proposed, approved).when(approve('em')).thenNothing();
    given(proposed, approved).when(decline('em')).thenRefused('ALREADY_DECIDED');
  });

  it('against it with a reason, after which it is entered anew', () => {
    given(proposed).when(decline('dung', ' ')).thenRefused('REASON_MISSING');
    given(proposed)
      .when(decline('dung'))
      .then({ ...declined, sealed: { reason: { text: 'Chưa có văn bản', classification: 'internal' } } });
    given(proposed, declined).when(decline('dung')).thenNothing();
    given(proposed, declined).when(approve('dung')).thenRefused('ALREADY_DECIDED');
  });

  it('on what exists', () => {
    given().when(approve('dung')).thenRefused('NO_SUCH_CHANGE');
  });

  it('on what it was entered on: where that has changed since, it is entered anew', () => {
    const later = adoptedPlan([...adopted, ...factsOf({ calendarYears: [{ ...year, status: 'forecast' }] })]).items;
    specification(rulesChangeDecider(later))(proposed).when(approve('dung')).thenRefused('RULES_CHANGE_STALE');
  });

  it('and not for what has become a contradiction since', () => {
    const duty = { ...monthly, code: 'weekly', policy: 'strict' };
    const strict = { ...smallPlan.policies[0]!, code: 'strict' };
    const both = adoptedPlan([...adopted, ...factsOf({ policies: [strict] })]).items;
    const entered: RulesChangeEvent = {
      ...proposed,
      type: 'RulesChangeProposed',
      data: { items: [{ item: 'duty/weekly', before: null, fact: factsOf({ duties: [duty] })[0]! }], enteredBy: 'quan' },
    };
    specification(rulesChangeDecider(both))(entered).when(approve('dung')).then(approved);
    given(entered).when(approve('dung')).thenRefused('RULES_FAULTY');
  });
});

describe('the facts of a change', () => {
  const change = (proposal: RulesChangeEvent) => ({ items: (proposal as RulesChangeProposed).data.items });

  it('have an identity of their own, the same each time', () => {
    const [fact] = factsOfChange('a', change(proposed));
    expect(fact).toMatchObject({ type: 'CalendarYearPublished', data: { plan: 'small-2023', calendar: { code: 'small' } } });
    expect(factsOfChange('a', change(proposed))[0]!.id).toBe(fact!.id);
    expect(factsOfChange('b', change(proposed))[0]!.id).not.toBe(fact!.id);
  });

  it('are for cleared seats only, where a restricted target is among them, before or after', () => {
    const target = smallPlan.targets[0]!;
    const item = (before: object | null, after: object) => ({
      items: [{ item: 'target/1', before, fact: factsOf({ targets: [{ ...target, ...after }] })[0]! }],
    });
    expect(isOfRestricted(change(proposed), smallPlan.targets)).toBe(false);
    expect(isOfRestricted(item(target, { notes: ['x'] }), smallPlan.targets)).toBe(false);
    expect(isOfRestricted(item(target, { classification: 'restricted' }), smallPlan.targets)).toBe(true);
    expect(isOfRestricted(item({ ...target, classification: 'restricted' }, {}), smallPlan.targets)).toBe(true);
    expect(
      isOfRestricted(item(target, { indicators: [{ ...target.indicators[0]!, classification: 'restricted' }] }), smallPlan.targets),
    ).toBe(true);
  });
});
