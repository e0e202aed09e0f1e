import { describe, expect, it } from '@jest/globals';
import { vietnam } from '../calendar/testing/vietnam.js';
import { standard } from '../agenda/testing/office.js';
import type { Instant } from '#eventsourcing';
import { laterOf, type LocalDay } from '../calendar/local-day.js';
import { workingDayAfter, workingDaysAfter } from '../calendar/working-calendar.js';
import { localDayOf } from '../calendar/zone.js';
import { obligationId } from '../obligation/obligation.js';
import { duties } from '../duty/testing/district3.js';
import type { Personas } from './persona.js';
import { eventsInOrder } from './rehearse.js';
import { reportOf } from './report.js';
import type { RehearsedEvent } from './unit-log.js';
import { plan, all, beforeThe31st, lived, yearOf } from './testing/small-year.js';

describe('personas', () => {
  it('punctual units are never late, and are told nothing after they have reported', () => {
    const { totals, obligations } = yearOf(all({ kind: 'punctual', workingDaysBefore: 3 }));
    expect(totals).toMatchObject({ onTime: 34, late: 0, overdue: 0, proposals: 0 });
    for (const { reminders, submittedAt } of obligations) for (const { at } of reminders) expect(at < submittedAt!).toBe(true);
  });

  it('last-minute units hand in on the last day and hear every step', () => {
    const { totals, obligations } = yearOf(all({ kind: 'last_minute' }));
    expect(totals).toMatchObject({ onTime: 34, overdue: 0 });
    for (const { lastDay, submittedAt, reminders } of obligations) {
      expect(submittedAt?.slice(0, 10)).toBe(lastDay);
      expect(reminders.at(-1)?.step).toBe(0);
    }
  });

  it('late units are overdue, and put before a manager only when a whole working day has gone by', () => {
    expect(yearOf(all({ kind: 'late', workingDays: 1 })).totals).toMatchObject({ late: 34, overdue: 34, proposals: 0 });
    expect(yearOf(all({ kind: 'late', workingDays: 2 })).totals).toMatchObject({ late: 34, proposals: 34 });
  });

  it('silent units climb the whole ladder and are closed as missing at the end of the year', () => {
    const { totals, obligations } = yearOf(all({ kind: 'silent' }));
    expect(totals).toMatchObject({ missing: 34, onTime: 0, closedMissing: 34 });
    for (const { proposals } of obligations) expect(proposals.map(({ level }) => level)).toEqual([1, 2, 3]);
  });

  it('a silent manager delays the ladder, and one who declines stops it', () => {
    const waiting = yearOf(all({ kind: 'silent' }, { managers: { decision: 'silent', afterWorkingDays: 1 } }));
    const prompt = yearOf(all({ kind: 'silent' }));
    expect(waiting.obligations[0]!.proposals[1]!.at > prompt.obligations[0]!.proposals[1]!.at).toBe(true);
    const declined = yearOf(all({ kind: 'silent' }, { managers: { decision: 'decline', afterWorkingDays: 1 } }));
    for (const { proposals } of declined.obligations) expect(proposals).toHaveLength(1);
  });

  it('a report returned once is mended and accepted as version 2, still on time', () => {
    const { totals, obligations } = yearOf(all({ kind: 'returned_once' }));
    expect(totals).toMatchObject({ returned: 34, onTime: 34 });
    for (const { status, versions } of obligations) expect([status, versions]).toEqual(['accepted', 2]);
    // It is still told by its own due day and by its first receipt, not by the cure date.
    const punctual = yearOf(all({ kind: 'punctual', workingDaysBefore: 3 })).obligations;
    const days = (all: typeof obligations) => all.map(({ lastDay, dueAt, submittedAt }) => [lastDay, dueAt, submittedAt]);
    expect(days(obligations)).toEqual(days(punctual));
  });
});

describe('who acts in a rehearsal', () => {
  const happened = (events: readonly RehearsedEvent[], type: string) => events.filter(({ event }) => event.type === type);
  const actorsOf = (events: readonly RehearsedEvent[], type: string) =>
    [...new Set(happened(events, type).map(({ actor }) => actor))].sort();
  const outcomesOf = (events: readonly RehearsedEvent[]) =>
    new Set(happened(events, 'EscalationResolved').map(({ event }) => (event.data as { outcome: string }).outcome));
  const year = (personas: Personas) => eventsInOrder(lived(personas));
  const day = (instant: Instant) => localDayOf(instant, plan.zone);
  const lateUnits = all({ kind: 'late', workingDays: 6 });
  const late = year(lateUnits);
  const silent = year(all({ kind: 'silent' }));

  it('is each in his own seat: the unit, the compiling office, the Office for the report of that one, the managers', () => {
    expect(actorsOf(late, 'ReportSubmitted')).toEqual(['head@Q3-PKT', 'head@Q3-TCKH']);
    const firstOfTheUnit = happened(late, 'ReportSubmitted').find(({ stream }) => stream.includes('Q3-PKT'));
    expect(firstOfTheUnit?.event.data).toMatchObject({ preparedBy: 'reporter@Q3-PKT', submittedBy: 'head@Q3-PKT' });
    expect(actorsOf(late, 'ReportAccepted')).toEqual(['finance_clerk@Q3-TCKH', 'office_chief@Q3-VP']);
    expect(actorsOf(late, 'EscalationApproved')).toEqual(['finance_head@Q3-TCKH', 'office_chief@Q3-VP', 'vice_chair@Q3-UBND']);
    expect(actorsOf(late, 'EscalationDispatched')).toEqual(['records_office']);
    expect(actorsOf(silent, 'ObligationClosedMissing')).toEqual(['finance_head@Q3-TCKH']);
    for (const type of ['ObligationOpened', 'ReminderIssued', 'ObligationBecameOverdue', 'EscalationProposed'])
      expect(actorsOf(late, type)).toEqual(['clock']);
  });

  it('is a unit as its own persona says, where one is given', () => {
    const { obligations } = yearOf(all({ kind: 'last_minute' }, { units: { 'Q3-PKT': { kind: 'silent' } } }));
    for (const { unit, timeliness } of obligations) expect(timeliness).toBe(unit === 'Q3-PKT' ? 'missing' : 'on_time');
  });

  it('does so after as many working days as the personas say', () => {
    const slow = year({
      ...lateUnits,
      finance: { reviewAfterWorkingDays: 3 },
      managers: { decision: 'approve', afterWorkingDays: 2 },
    });
    const submitted = happened(slow, 'ReportSubmitted');
    for (const { stream, recordedAt } of happened(slow, 'ReportAccepted')) {
      const received = submitted.find((other) => other.stream === stream)!.recordedAt;
      expect(workingDaysAfter(vietnam, day(received), day(recordedAt))).toBe(3);
    }
    const proposed = happened(slow, 'EscalationProposed');
    for (const { stream, recordedAt } of happened(slow, 'EscalationApproved')) {
      const before = proposed.find((other) => other.stream === stream)!.recordedAt;
      expect(workingDaysAfter(vietnam, day(before), day(recordedAt))).toBe(2);
    }
  });

  it.each([1, 2])("gives the policy's term of %i working days to mend, and never asks for it before the report itself is due", (term) => {
    const rehearsal = lived(all({ kind: 'returned_once' }), 1, { ...plan, policies: [{ ...standard, cureWorkingDays: term }] });
    const returned = happened(eventsInOrder(rehearsal), 'ReportReturned');
    const { obligations } = reportOf(rehearsal);
    const own = new Map(obligations.map(({ unit, duty, period, lastDay }) => [obligationId(unit, duty, period), lastDay]));
    for (const { stream, event, recordedAt } of returned) {
      const { lastDay } = event.data as { lastDay: LocalDay };
      expect(lastDay).toBe(laterOf(workingDayAfter(vietnam, day(recordedAt), term), own.get(stream)!));
    }
    expect(returned.some(({ stream, event }) => (event.data as { lastDay: LocalDay }).lastDay === own.get(stream))).toBe(true);
  });

  it('settles what was proposed when the report comes: it is moot before the dispatch, and resolved after it', () => {
    expect(happened(year(all({ kind: 'late', workingDays: 2 })), 'EscalationMooted')).toHaveLength(34);
    expect(happened(late, 'EscalationResolved').length).toBeGreaterThan(34);
    expect(outcomesOf(late)).toEqual(new Set(['submitted']));
    expect(happened(silent, 'EscalationResolved')).toHaveLength(3 * 34);
    expect(outcomesOf(silent)).toEqual(new Set(['closed']));
  });

  it('hands nothing in after the books are closed', () => {
    const ofDecember = [...lived(lateUnits, 1, { ...plan, duties: [beforeThe31st] }).units.values()].map((log) =>
      [...log.known().values()].at(-1),
    );
    for (const obligation of ofDecember) expect(obligation).toMatchObject({ period: '2023-12', status: 'closed_missing', versions: [] });
  });

  it('cannot live a year whose policy is lost, and says so', () => {
    const lost = { ...plan, duties: [{ ...duties[0]!, policy: 'lost' }] };
    expect(() => lived(lateUnits, 1, lost)).toThrow('could not be planned: There is no policy lost.');
  });
});
