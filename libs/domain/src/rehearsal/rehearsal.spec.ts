import { describe, expect, it } from '@jest/globals';
import { vietnam, vietnamData } from '../calendar/testing/vietnam.js';
import type { Instant } from '#eventsourcing';
import { standard } from '../agenda/testing/office.js';
import { laterOf, type LocalDay } from '../calendar/local-day.js';
import { workingDayAfter, workingDaysAfter } from '../calendar/working-calendar.js';
import { addMs, localDayOf, type LocalTime } from '../calendar/zone.js';
import type { NoticeComposed } from '../notice/notice.js';
import { obligationId } from '../obligation/obligation.js';
import type { Plan } from '../plan/plan.js';
import { withDueRule } from '../plan/with-due-rule.js';
import { duties } from '../duty/testing/district3.js';
import { compare } from './compare.js';
import { demonstrationOf } from './demonstration.js';
import { type Behaviour, type Personas, USUAL_PERSONAS } from './persona.js';
import { eventsInOrder, rehearse } from './rehearse.js';
import { reportOf } from './report.js';
import type { RehearsedEvent } from './unit-log.js';

const plan: Plan = {
  code: 'district3-2023',
  title: { vi: 'Kế hoạch', en: 'Plan' },
  year: 2023,
  issuer: 'Q3-UBND',
  zone: 'Asia/Ho_Chi_Minh',
  units: [],
  duties,
  policies: [standard],
  targets: [],
  tasks: [],
  calendar: vietnamData,
  assumptions: [],
};
const all = (behaviour: Behaviour, change: Partial<Personas> = {}): Personas => ({ ...USUAL_PERSONAS, otherUnits: behaviour, ...change });
const the31st = { kind: 'day_of_month' as const, day: 31 };
const beforeThe31st = {
  ...duties[0]!,
  levels: duties[0]!.levels.map((level) => ({ ...level, due: { ...level.due, anchor: the31st } })),
};
const lived = (personas: Personas, seed = 1, ofPlan = plan) => rehearse({ plan: ofPlan, personas, seed });
const yearOf = (personas: Personas, seed = 1, ofPlan = plan) => reportOf(lived(personas, seed, ofPlan));

describe('the year', () => {
  it('gives every unit its seventeen obligations, with the due days of the plan', () => {
    const { obligations, totals } = yearOf(USUAL_PERSONAS);
    expect(totals).toMatchObject({ units: 2, obligations: 34, opened: 34 });
    expect(
      obligations
        .filter(({ unit }) => unit === 'Q3-PKT')
        .map(({ lastDay }) => lastDay)
        .sort(),
    ).toEqual(
      '01-14 02-14 03-09 03-14 04-14 05-14 06-09 06-14 07-14 08-14 09-09 09-14 10-14 11-09 11-14 12-09 12-14'
        .split(' ')
        .map((day) => `2023-${day}`),
    );
  });

  it('tells after each unit how far it has come', () => {
    const told: string[] = [];
    rehearse({ plan, personas: all({ kind: 'silent' }), seed: 1, progress: (done, of) => told.push(`${done} of ${of}`) });
    expect(told).toEqual(['1 of 2', '2 of 2']);
  });

  it('is the same, to the byte, for the same seed, and another for another', () => {
    const [first, again, other] = [1, 1, 2].map((seed) => JSON.stringify(yearOf(USUAL_PERSONAS, seed)));
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('adds up: month by month, and whether reports came or not', () => {
    const { totals, months, obligations, notices } = yearOf(USUAL_PERSONAS);
    expect(totals.onTime + totals.late + totals.missing + totals.pending).toBe(totals.obligations);
    expect(months.reduce((sum, { reminders }) => sum + reminders, 0)).toBe(
      obligations.reduce((sum, { reminders }) => sum + reminders.length, 0),
    );
    expect(totals.digests).toBe(notices.length);
    expect(months.map(({ month }) => month)).toEqual(
      Array.from({ length: 12 }, (_, index) => `2023-${String(index + 1).padStart(2, '0')}`),
    );
  });

  it('adds up, too, when it is broken off in the first hours of a month', () => {
    const { totals, months, obligations } = reportOf(
      rehearse({ plan, personas: USUAL_PERSONAS, seed: 1, until: '2023-05-31T22:00:00.000Z' }),
    );
    expect(months.map(({ month }) => month).at(-1)).toBe('2023-06');
    expect(totals.opened).toBe(obligations.length);
    const fiveMonths = reportOf(rehearse({ plan, personas: USUAL_PERSONAS, seed: 1, until: '2023-05-31T17:00:00.000Z' })).months;
    expect(fiveMonths.at(-1)?.month).toBe('2023-05');
  });

  it.each(['2023-06-09T17:01:00.000Z', '2023-07-05T01:00:00.000Z'] as const)(
    'can be broken off at any instant, also at one at which something falls due: what was lived is the same (%s)',
    (until) => {
      const half = rehearse({ plan, personas: USUAL_PERSONAS, seed: 1, until });
      const whole = eventsInOrder(lived(USUAL_PERSONAS));
      const before = whole.filter(({ recordedAt }) => recordedAt < until);
      expect(before.length).toBeGreaterThan(100);
      expect(eventsInOrder(half)).toEqual(before);
    },
  );

  it('ends for everybody: what falls overdue after the books are closed is closed at once, and time never runs back', () => {
    const { units } = lived(all({ kind: 'silent' }), 1, { ...plan, duties: [beforeThe31st] });
    for (const { events } of units.values()) {
      const times = events.map(({ recordedAt }) => recordedAt);
      expect([...times].sort()).toEqual(times);
      // Closed on the 29th at half past four, in the order in which they fell overdue; the one of December right after its day.
      const streams = (type: string) => events.filter(({ event }) => event.type === type).map(({ stream }) => stream);
      expect(streams('ObligationClosedMissing')).toEqual(streams('ObligationBecameOverdue'));
      expect(events.at(-1)).toMatchObject({ event: { type: 'ObligationClosedMissing' }, recordedAt: '2023-12-30T17:02:01.000Z' });
    }
  });
});

describe('the year on paper', () => {
  it('counts each thing in the month in which it happened, by the calendar on the wall', () => {
    // Every report of the last days of a month comes in the next one.
    const { months, obligations } = yearOf(all({ kind: 'late', workingDays: 3 }), 1, { ...plan, duties: [beforeThe31st] });
    expect(months.map(({ late }) => late)).toEqual([0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
    expect(months.map(({ opened }) => opened)).toEqual(Array.from({ length: 12 }, () => 2));
    for (const { workingDaysLate, period, submittedAt } of obligations)
      expect(workingDaysLate).toBe(period === '2023-12' ? 0 : 3 * Number(submittedAt !== null));
  });

  it('names the steps that a reminder passed over, and writes instants as the clocks here show them', () => {
    const late = { ...duties[0]!, effectiveFrom: '2023-01-13' as const };
    const { obligations, notices } = yearOf(all({ kind: 'silent' }), 1, { ...plan, duties: [late] });
    expect(obligations[0]?.reminders[0]).toEqual({ at: '2023-01-13T08:00:00+07:00', step: 0, passedOver: [7, 3] });
    expect(notices[0]).toMatchObject({ at: '2023-01-13T08:02:00+07:00', items: [{ kind: 'reminder', step: 0 }] });
  });

  it('leaves out a digest in which nothing is left to tell, which a demonstration records as suppressed', () => {
    // Reminded on the first of the month at 00:59, and handed in a minute later.
    const early = {
      ...standard,
      effectiveFrom: '2022-01-01' as const,
      remindAt: '00:59' as const,
      reminders: [{ step: 30, to: ['reporter' as const] }],
    };
    const prompt = all({ kind: 'punctual', workingDaysBefore: 30 });
    const rehearsal = lived(prompt, 1, { ...plan, policies: [early], duties: [duties[0]!] });
    const { totals, notices } = reportOf(rehearsal);
    expect([totals.reminders, totals.digests, notices.length]).toEqual([24, 0, 0]);
    const events = demonstrationOf(rehearsal, prompt).filter(({ stream }) => stream.startsWith('notice/'));
    expect(events.slice(0, 2).map(({ event }) => event)).toMatchObject([
      { type: 'NoticeComposed', data: { facts: [], suppressed: [{ reason: 'handed_in' }] } },
      { type: 'NoticeOutcomeRecorded', data: { outcome: 'suppressed' } },
    ]);
  });
});

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

describe('notices', () => {
  it('give each person one digest for all that falls due at one time', () => {
    const { notices } = lived(all({ kind: 'silent' }));
    const eightOnThe31st = notices.filter(
      ({ person, openedAt }) => person === 'reporter@Q3-PKT' && openedAt === '2023-09-05T01:00:00.000Z',
    );
    expect(eightOnThe31st).toHaveLength(1);
    for (const { openedAt, composedAt, items } of notices) {
      expect(composedAt).toBe(addMs(openedAt, 120_000));
      for (const { at } of items) expect(openedAt <= at && at < composedAt).toBe(true);
    }
    const keys = notices.flatMap(({ person, items }) => items.map(({ id }) => `${person} ${id}`));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('tell whoever holds two seats once', () => {
    const seats = (['reporter', 'head'] as const).map((role) => ({ person: 'invented', unit: 'Q3-PKT', role }));
    const { notices } = lived(all({ kind: 'silent' }, { seats }));
    const overdue = notices.flatMap(({ items }) => items.filter(({ kind, unit }) => kind === 'overdue' && unit === 'Q3-PKT'));
    expect(overdue).toHaveLength(17);
  });

  it('are the same, whichever unit stands first in the plan', () => {
    const reversed = duties.map((duty) => ({
      ...duty,
      levels: duty.levels.map((level) => ({ ...level, reporters: [...level.reporters].reverse() })),
    }));
    const idsOf = (ofPlan: Plan) => lived(all({ kind: 'silent' }), 1, ofPlan).notices.map(({ id }) => id);
    expect(idsOf({ ...plan, duties: reversed })).toEqual(idsOf(plan));
  });

  it('warn from the fourth mail a day on, unless another number is given', () => {
    const atManyHours = (hours: readonly LocalTime[]): Plan => ({
      ...plan,
      duties: hours.map((hour) => ({ ...duties[0]!, code: `at ${hour}`, policy: hour })),
      policies: hours.map((hour) => ({ ...standard, code: hour, remindAt: hour })),
    });
    const kinds = (ofPlan: Plan) => lived(all({ kind: 'last_minute' }), 1, ofPlan).warnings.map(({ kind }) => kind);
    expect(kinds(atManyHours(['08:00', '09:00', '10:00']))).not.toContain('many_mails');
    expect(kinds(atManyHours(['08:00', '09:00', '10:00', '11:00']))).toContain('many_mails');
  });

  it('warn of a step that nobody is there to hear', () => {
    const seats = [{ person: 'invented', unit: 'Q3-PKT', role: 'reporter' as const, to: '2023-06-30' as const }];
    const { warnings } = lived(all({ kind: 'silent' }, { seats }));
    expect(warnings.filter(({ kind }) => kind === 'step_with_nobody').map(({ sentence }) => sentence.en)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Nobody is there to be told: reporter of Q3-TCKH .*05\/01\/2023/),
        expect.stringMatching(/reporter of Q3-PKT .*05\/07\/2023/),
      ]),
    );
  });

  it('warn of a reminder on a day off, and of too many mails', () => {
    const office = {
      ...plan,
      policies: [{ ...standard, remindAt: '00:00' as const }],
      duties: [{ ...duties[0]!, effectiveFrom: '2023-01-07' as const }],
    };
    // Opened on Saturday 07/01/2023 with step 7 behind it.
    expect(lived(all({ kind: 'silent' }), 1, office).warnings.map(({ kind }) => kind)).toContain('reminder_on_a_day_off');
    expect(rehearse({ plan, personas: all({ kind: 'silent' }), seed: 1, mailsPerDay: 0 }).warnings.map(({ kind }) => kind)).toContain(
      'many_mails',
    );
  });
});

describe('two rules compared', () => {
  it('show what "by the 15th" instead of "before the 15th" would change', () => {
    const { totals, changed } = compare(
      yearOf(all({ kind: 'last_minute' })),
      yearOf(all({ kind: 'last_minute' }), 1, withDueRule(plan, { relation: 'on_or_before' })),
    );
    expect(totals.obligations.change).toBe(0);
    expect(changed).toHaveLength(34);
    expect(changed[0]).toMatchObject({ before: { lastDay: '2023-01-14' }, after: { lastDay: '2023-01-15' } });
  });

  it('say by how much each total changes, and which obligation is there only by one of them', () => {
    const [punctual, late] = [all({ kind: 'last_minute' }), all({ kind: 'late', workingDays: 1 })].map((personas) => yearOf(personas));
    const { totals } = compare(punctual!, late!);
    expect([totals.onTime, totals.late]).toEqual([
      { before: 34, after: 0, change: -34 },
      { before: 0, after: 34, change: 34 },
    ]);
    const fewer = yearOf(all({ kind: 'last_minute' }), 1, { ...plan, duties: duties.slice(0, 2) });
    const yearly = { duty: 'yearly', period: '2023' };
    expect(compare(punctual!, fewer).changed).toMatchObject([
      { ...yearly, unit: 'Q3-PKT', after: null },
      { ...yearly, unit: 'Q3-TCKH', after: null },
    ]);
    expect(compare(fewer, punctual!).changed).toMatchObject([
      { ...yearly, unit: 'Q3-PKT', before: null },
      { ...yearly, unit: 'Q3-TCKH', before: null },
    ]);
  });

  it('tell two duties of the same period apart', () => {
    const twice = { ...plan, duties: [duties[0]!, { ...duties[0]!, code: 'of its own' }] };
    const silent = all({ kind: 'silent' });
    const { changed } = compare(yearOf(silent, 1, twice), yearOf(silent, 1, withDueRule(twice, { relation: 'on_or_before' })));
    expect(changed).toHaveLength(4 * 12);
  });

  it('and nothing when nothing differs', () => {
    expect(compare(yearOf(USUAL_PERSONAS), yearOf(USUAL_PERSONAS)).changed).toEqual([]);
  });
});

describe('a demonstration', () => {
  const events = demonstrationOf(lived(USUAL_PERSONAS), USUAL_PERSONAS);

  it('begins by saying that it is one, and goes on in the order of time', () => {
    expect(events[0]?.event).toMatchObject({ type: 'DemonstrationBegun', data: { seed: 1, year: 2023 } });
    const times = events.map(({ recordedAt }) => recordedAt);
    expect([...times].sort()).toEqual(times);
  });

  it('numbers every stream from 1 on, and gives every event an identity of its own', () => {
    const next = new Map<string, number>();
    for (const { stream, version } of events) {
      expect(version).toBe((next.get(stream) ?? 0) + 1);
      next.set(stream, version);
    }
    expect(new Set(events.map(({ event }) => event.id)).size).toBe(events.length);
  });

  it('names in each notice the events it told of, by the identities they have in the log', () => {
    const ids = new Set(events.map(({ event }) => event.id));
    const told = events.flatMap(({ event }) => (event.type === 'NoticeComposed' ? (event as NoticeComposed).data.facts : []));
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['reminder', 'overdue', 'returned', 'escalation']));
    for (const { id } of told) expect(ids).toContain(id);
  });

  it('claims no notice as sent', () => {
    const outcomes = events.flatMap(({ event }) =>
      event.type === 'NoticeOutcomeRecorded' ? [(event.data as { outcome: string }).outcome] : [],
    );
    expect(outcomes.length).toBeGreaterThan(50);
    expect(new Set(outcomes)).toEqual(new Set(['rehearsed']));
  });

  it('holds the adopted plan before what happened, and records a notice when it is composed', () => {
    const types = events.map(({ event }) => event.type);
    expect(types.indexOf('PlanAdopted')).toBeGreaterThan(0);
    expect(types.indexOf('PlanAdopted')).toBeLessThan(types.indexOf('ObligationOpened'));
    const { openedAt } = events.find(({ event }) => event.type === 'NoticeComposed')!.event.data as NoticeComposed['data'];
    expect(events.find(({ event }) => event.type === 'NoticeComposed')?.recordedAt).toBe(addMs(openedAt, 120_000));
  });

  it('is another one with another plan, other personas, another seed or another end', () => {
    const until = '2023-07-01T00:00:00.000Z' as const;
    const silent = all({ kind: 'silent' });
    const others = [
      demonstrationOf(lived(USUAL_PERSONAS, 1, { ...plan, code: 'another' }), USUAL_PERSONAS),
      demonstrationOf(lived(silent), silent),
      demonstrationOf(lived(USUAL_PERSONAS, 2), USUAL_PERSONAS),
      demonstrationOf(rehearse({ plan, personas: USUAL_PERSONAS, seed: 1, until }), USUAL_PERSONAS),
    ];
    const begun = (list: typeof events) => list[0]!.event.data as { rehearsal: string; until: string };
    expect(begun(demonstrationOf(lived(USUAL_PERSONAS), USUAL_PERSONAS))).toEqual(begun(events));
    expect(new Set([events, ...others].map((list) => begun(list).rehearsal)).size).toBe(5);
    expect(begun(others[3]!).until).toBe(until);
  });

  it('shares with another what is named for good, and nothing else', () => {
    const namesOf = (list: typeof events, type: string) => list.filter(({ event }) => event.type === type).map(({ event }) => event.id);
    const other = demonstrationOf(lived(USUAL_PERSONAS, 2), USUAL_PERSONAS);
    expect(namesOf(other, 'ObligationOpened').sort()).toEqual(namesOf(events, 'ObligationOpened').sort());
    const submitted = new Set(namesOf(events, 'ReportSubmitted'));
    for (const id of namesOf(other, 'ReportSubmitted')) expect(submitted).not.toContain(id);
  });
});

it.each(['0000-01-01T00:00:00.000Z', '2022-12-31T17:00:00.000Z', '9999-12-31T00:00:00.000Z'] as const)(
  'is not lived until %s, before it begins or long after',
  (until) => {
    expect(() => rehearse({ plan, personas: USUAL_PERSONAS, seed: 1, until })).toThrow(/UNTIL_OUT_OF_REACH/);
  },
);
