import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import { addMs, endOfDay } from '../calendar/zone.js';
import { vietnamData } from '../calendar/testing/vietnam.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import { sayDue } from '../duty/due-sentence.js';
import { duties, monthly, moved } from '../duty/testing/district3.js';
import type { EscalationCommand } from '../escalation/decide.js';
import type { KnownObligation } from '../obligation/obligation.js';
import { april, onTheDay, submit } from '../obligation/testing/april.js';
import type { Role } from '../org/role.js';
import { planAgenda } from './plan-agenda.js';
import { Office, standard } from './testing/office.js';

const startOfApril = onTheDay('2023-04-01', '00:00');
const zone = 'Asia/Ho_Chi_Minh';

const obligationIn = (office: Office): KnownObligation => office.log.obligation(april) as KnownObligation;
const levelsIn = (office: Office): string[] => office.log.cases(april).map(({ level, proposedAt }) => `${level} at ${proposedAt}`);
const decideOn = (office: Office, level: number, command: EscalationCommand): void =>
  office.log.carryOutCase(office.log.cases(april).find((found) => found.level === level)!.id, command);
const approveAndDispatch = (office: Office, level: number, now: Instant): void => {
  decideOn(office, level, { type: 'ApproveEscalation', by: 'finance_head', now, data: {} });
  decideOn(office, level, { type: 'DispatchEscalation', by: 'records', now, data: { documentNumber: '12/CV', channel: 'e-office' } });
};

describe('before the last day', () => {
  it('reminds 7, 3, 1 and 0 working days before it, at eight in the morning', () => {
    const office = new Office();
    office.live(startOfApril, onTheDay('2023-04-15', '00:00'));
    expect(office.said(april)).toEqual(['04-05 08:00 remind 7', '04-11 08:00 remind 3', '04-13 08:00 remind 1', '04-14 08:00 remind 0']);
  });

  it('says steps that fall on one day once, as the smaller step', () => {
    const office = new Office();
    office.live(onTheDay('2023-05-01', '00:00'), onTheDay('2023-05-15', '00:00'));
    // The last day, 14/05/2023, is a Sunday: steps 1 and 0 both fall on Friday.
    expect(office.said('obligation/Q3-PKT/monthly/2023-05')).toEqual([
      '05-04 08:00 remind 7',
      '05-10 08:00 remind 3',
      '05-12 08:00 remind 0',
    ]);
  });

  it('stops when the report is in, and begins anew towards a cure date when it is returned', () => {
    const office = new Office();
    office.live(startOfApril, onTheDay('2023-04-12'));
    office.log.carryOut(submit(onTheDay('2023-04-12')));
    office.live(onTheDay('2023-04-12'), onTheDay('2023-04-17'));
    const returned = { obligation: april, lastDay: '2023-04-19', dueAt: endOfDay('2023-04-19', zone), reason: 'Thiếu phụ lục' } as const;
    office.log.carryOut({ type: 'ReturnReport', by: 'chi', now: onTheDay('2023-04-17'), data: returned });
    office.live(onTheDay('2023-04-17'), onTheDay('2023-04-22'));
    expect(office.said(april)).toEqual([
      '04-05 08:00 remind 7',
      '04-11 08:00 remind 3',
      '04-18 08:00 remind 1',
      '04-19 08:00 remind 0',
      '04-20 00:02 overdue',
    ]);
  });

  it('says only the latest step when the plan is adopted a day before, and names those passed over', () => {
    const office = new Office({ adoptedOn: '2023-04-13' });
    office.live(onTheDay('2023-04-13', '15:00'), onTheDay('2023-04-15', '00:00'));
    expect(office.said(april)).toEqual(['04-13 15:00 remind 1 over 7,3', '04-14 08:00 remind 0']);
    // Nothing that lay before the adoption is opened, so nothing is overdue by it.
    expect([...office.log.opened]).toEqual([april]);
  });

  it('says late what was planned for a day on which nobody looked, and notes both days', () => {
    const office = new Office();
    office.live(startOfApril, onTheDay('2023-04-10'));
    office.look(onTheDay('2023-04-12'));
    expect(office.log.events.at(-1)?.event.data).toMatchObject({ step: 3, day: '2023-04-11', issuedOn: '2023-04-12' });
  });

  it('waits for the hour of the day with what is late, so that nobody is told twice on one day', () => {
    const office = new Office();
    office.live(startOfApril, onTheDay('2023-04-10'));
    office.live(onTheDay('2023-04-13', '06:00'), onTheDay('2023-04-14', '00:00'));
    expect(office.said(april)).toEqual(['04-05 08:00 remind 7', '04-13 08:00 remind 1 over 3']);
  });

  it('opens a period with a step already behind it, and says it at the hour of the first day', () => {
    const office = new Office({ duties: [{ ...monthly, effectiveFrom: '2023-04-06' }], adoptedOn: '2023-04-06' });
    office.live(onTheDay('2023-04-06', '00:00'), onTheDay('2023-04-10'));
    expect(office.said(april)).toEqual(['04-06 08:00 remind 7']);
  });
});

describe('a date that changes', () => {
  const extend = (office: Office, now: Instant): void =>
    office.log.carryOut({
      type: 'GrantExtension',
      by: 'dung',
      now,
      data: { obligation: april, lastDay: '2023-04-26', dueAt: endOfDay('2023-04-26', zone), reason: 'Chờ số liệu' },
    });

  it('reminds anew towards an extension, and never fires steps that lie behind it', () => {
    const office = new Office();
    office.live(startOfApril, onTheDay('2023-04-14', '10:00'));
    // Of the new date's steps the 7th working day before it is 17/04: still ahead.
    extend(office, onTheDay('2023-04-14', '10:00'));
    office.live(onTheDay('2023-04-14', '10:00'), onTheDay('2023-04-27', '00:00'));
    expect(sayDue(obligationIn(office).sentence).vi).toMatch(/hết ngày 26\/04\/2023 .*gia hạn từ ngày 14\/04\/2023/);
    expect(office.said(april).slice(4)).toEqual([
      '04-17 08:00 remind 7',
      '04-21 08:00 remind 3',
      '04-25 08:00 remind 1',
      '04-26 08:00 remind 0',
    ]);
  });

  it('leaves steps of the new date alone that were past when it was granted', () => {
    const office = new Office();
    office.live(startOfApril, onTheDay('2023-04-14', '10:00'));
    office.log.carryOut({
      type: 'GrantExtension',
      by: 'dung',
      now: onTheDay('2023-04-14', '10:00'),
      data: { obligation: april, lastDay: '2023-04-18', dueAt: endOfDay('2023-04-18', zone), reason: 'Chờ số liệu' },
    });
    office.live(onTheDay('2023-04-14', '10:00'), onTheDay('2023-04-19', '00:00'));
    expect(office.said(april).slice(4)).toEqual(['04-17 08:00 remind 1', '04-18 08:00 remind 0']);
  });

  const republished = (day: LocalDay, approvedAt: Instant, to = day) =>
    workingCalendar(
      {
        ...vietnamData,
        years: vietnamData.years.map((year) =>
          year.year === 2023 ? { ...year, daysOff: [...year.daysOff, { from: day, to, name: { vi: 'Nghỉ', en: 'Off' } }] } : year,
        ),
      },
      'VN-public-office/2',
      approvedAt,
    );

  it('moves an open date when the calendar changes, with an event, and reminds by it', () => {
    const office = new Office({ duties: [moved(monthly, 'next_working_day')] });
    office.live(startOfApril, onTheDay('2023-04-10'));
    office.change({ calendar: republished('2023-04-14', onTheDay('2023-04-10')) });
    office.live(onTheDay('2023-04-10'), onTheDay('2023-04-18', '00:00'));
    expect(sayDue(obligationIn(office).sentence).vi).toMatch(
      /hết ngày 17\/04\/2023 .*lịch nghỉ thay đổi nên hạn chuyển từ ngày 14\/04\/2023/,
    );
    expect(obligationIn(office)).toMatchObject({
      due: { revision: 1, cause: 'recalculation', lastDay: '2023-04-17' },
      originalDueAt: '2023-04-14T17:00:00.000Z',
    });
    expect(office.said(april)).toEqual(['04-05 08:00 remind 7', '04-11 08:00 remind 3', '04-13 08:00 remind 1', '04-17 08:00 remind 0']);
  });

  it('moves each date by the rule of its own duty and period, and leaves alone what is no longer in the plan', () => {
    const office = new Office({ duties: [{ ...monthly, code: 'unmoved' }, moved(monthly, 'next_working_day')], adoptedOn: '2023-03-01' });
    office.live(startOfApril, onTheDay('2023-04-10'));
    office.change({ calendar: republished('2023-04-14', onTheDay('2023-04-10')) });
    const moves = office.plan(onTheDay('2023-04-10')).recalculations.map(({ data }) => `${data.obligation} ${data.lastDay}`);
    expect(moves).toEqual([`${april} 2023-04-17`]);
    office.change({ duties: [] });
    expect(office.plan(onTheDay('2023-04-10'))).toMatchObject({ recalculations: [], setAside: [] });
  });

  it('moves it again when the calendar changes again', () => {
    const office = new Office({ duties: [moved(monthly, 'next_working_day')] });
    office.live(startOfApril, onTheDay('2023-04-10'));
    office.change({ calendar: republished('2023-04-14', onTheDay('2023-04-10')) });
    office.live(onTheDay('2023-04-10'), onTheDay('2023-04-11'));
    office.change({ calendar: workingCalendar(vietnamData, 'VN-public-office/3', onTheDay('2023-04-11')) });
    office.live(onTheDay('2023-04-11'), onTheDay('2023-04-12'));
    expect(obligationIn(office)).toMatchObject({ calendarVersion: 'VN-public-office/3', due: { revision: 2, lastDay: '2023-04-14' } });
  });

  it('makes no date earlier than the end of the next working day after the approval', () => {
    const office = new Office({ duties: [moved(monthly, 'previous_working_day')] });
    office.live(startOfApril, onTheDay('2023-04-13'));
    office.change({ calendar: republished('2023-04-14', onTheDay('2023-04-13')) });
    office.live(onTheDay('2023-04-13'), onTheDay('2023-04-14', '12:00'));
    // By the rule it would be the 13th; the next working day after the approval is the 17th, so the 14th stays.
    expect(obligationIn(office).due).toMatchObject({ revision: 0, lastDay: '2023-04-14' });
  });

  it('nor earlier than the day on which the change is looked at, however long ago it was approved', () => {
    const office = new Office({ duties: [moved(monthly, 'previous_working_day')] });
    office.live(startOfApril, onTheDay('2023-04-10'));
    office.change({ calendar: republished('2023-04-14', onTheDay('2023-04-10')) });
    // By the rule the last day is the 13th. On the 14th that has passed, and nobody had said so.
    expect(office.plan(onTheDay('2023-04-13')).recalculations[0]?.data.lastDay).toBe('2023-04-13');
    expect(office.plan(onTheDay('2023-04-14')).recalculations).toEqual([]);
  });

  it('tells a date by the rule that set it; one held back for fairness it tells as moved, due at the end of its own day', () => {
    const office = new Office({ duties: [moved(monthly, 'previous_working_day')] });
    office.live(startOfApril, onTheDay('2023-04-10'));
    office.change({ calendar: republished('2023-04-13', onTheDay('2023-04-10'), '2023-04-14') });
    const dateOn = (day: LocalDay) => office.plan(onTheDay(day)).recalculations[0]?.data;
    const movedFrom = { by: 'calendar', from: '2023-04-14' };
    const byTheRule = { unshiftedLastDay: '2023-04-14', lastDay: '2023-04-12', moved: movedFrom };
    expect(dateOn('2023-04-11')).toMatchObject({ dueAt: endOfDay('2023-04-12', zone), sentence: byTheRule });
    // On the 13th the rule's own day, the 12th, has passed.
    expect(dateOn('2023-04-13')).toMatchObject({
      dueAt: endOfDay('2023-04-13', zone),
      sentence: { lastDay: '2023-04-13', moved: movedFrom },
    });
    expect(dateOn('2023-04-13')?.sentence).not.toHaveProperty('unshiftedLastDay');
  });

  it('never moves an instant that has passed, nor what people decided', () => {
    const office = new Office({ duties: [moved(monthly, 'next_working_day')] });
    office.live(startOfApril, onTheDay('2023-04-17'));
    office.change({ calendar: republished('2023-04-14', onTheDay('2023-04-17')) });
    office.live(onTheDay('2023-04-17'), onTheDay('2023-04-18'));
    expect(obligationIn(office).due.revision).toBe(0);
    const still = new Office({ duties: [moved(monthly, 'next_working_day')] });
    still.live(startOfApril, onTheDay('2023-04-14'));
    still.change({ calendar: republished('2023-04-14', onTheDay('2023-04-14')) });
    expect(still.plan(onTheDay('2023-04-15', '00:00')).recalculations).toEqual([]);

    const other = new Office({ duties: [moved(monthly, 'next_working_day')] });
    other.live(startOfApril, onTheDay('2023-04-10'));
    extend(other, onTheDay('2023-04-10'));
    other.change({ calendar: republished('2023-04-14', onTheDay('2023-04-11')) });
    other.live(onTheDay('2023-04-11'), onTheDay('2023-04-12'));
    expect(obligationIn(other).due).toMatchObject({ revision: 1, cause: 'extension', lastDay: '2023-04-26' });
  });

  it('never re-issues or fires past steps when the policy changes', () => {
    const office = new Office();
    office.live(startOfApril, onTheDay('2023-04-12'));
    const closer = {
      ...standard,
      effectiveFrom: '2023-04-12' as const,
      reminders: [5, 3, 2, 1, 0].map((step) => ({ step, to: ['reporter' as const] })),
    };
    office.change({ policies: [standard, closer] });
    office.live(onTheDay('2023-04-12'), onTheDay('2023-04-15', '00:00'));
    expect(office.said(april)).toEqual([
      '04-05 08:00 remind 7',
      '04-11 08:00 remind 3',
      '04-12 09:00 remind 2',
      '04-13 08:00 remind 1',
      '04-14 08:00 remind 0',
    ]);
  });

  it('tells nobody twice on one day, though both the date and the hour were moved on it', () => {
    const office = new Office();
    office.live(startOfApril, onTheDay('2023-04-11', '09:00'));
    // Of the new date the 7th working day before it is the 11th, and at the new hour it is still ahead.
    office.log.carryOut({
      type: 'GrantExtension',
      by: 'dung',
      now: onTheDay('2023-04-11', '09:00'),
      data: { obligation: april, lastDay: '2023-04-20', dueAt: endOfDay('2023-04-20', zone), reason: 'Chờ số liệu' },
    });
    office.change({ policies: [standard, { ...standard, effectiveFrom: '2023-04-11', remindAt: '10:00' }] });
    expect(office.plan(onTheDay('2023-04-11', '10:00'))).toMatchObject({ reminders: [], nextWakeAt: onTheDay('2023-04-12', '10:00') });
    office.live(onTheDay('2023-04-11', '09:00'), onTheDay('2023-04-13'));
    expect(office.said(april)).toEqual(['04-05 08:00 remind 7', '04-11 08:00 remind 3', '04-12 10:00 remind 7']);
  });

  it('nor when the date was extended before', () => {
    const office = new Office();
    office.live(startOfApril, onTheDay('2023-04-10'));
    extend(office, onTheDay('2023-04-10'));
    office.live(onTheDay('2023-04-10'), onTheDay('2023-04-20', '00:00'));
    // The 5th working day before the new date is the 19th, a day before the policy that asks for it.
    const closer = [5, 3, 0].map((step) => ({ step, to: ['reporter' as const] }));
    office.change({ policies: [standard, { ...standard, effectiveFrom: '2023-04-20', reminders: closer }] });
    office.live(onTheDay('2023-04-20', '00:00'), onTheDay('2023-04-22'));
    expect(office.said(april)).toEqual(['04-05 08:00 remind 7', '04-17 08:00 remind 7', '04-21 08:00 remind 3']);
  });

  it('does not say a day twice, though a new policy counts it as another step', () => {
    const office = new Office();
    office.live(onTheDay('2023-05-01', '00:00'), onTheDay('2023-05-12', '09:00'));
    // Sunday the 14th is the last day: Friday was said as step 0, and is step 1 as well.
    const dayBefore = {
      ...standard,
      effectiveFrom: '2023-05-12' as const,
      remindAt: '10:00' as const,
      reminders: [{ step: 1, to: ['head' as const] }],
    };
    office.change({ policies: [standard, dayBefore] });
    office.live(onTheDay('2023-05-12', '09:00'), onTheDay('2023-05-15', '00:00'));
    expect(office.said('obligation/Q3-PKT/monthly/2023-05').at(-1)).toBe('05-12 08:00 remind 0');
  });

  it('wakes for a policy that takes effect later, and says what it adds', () => {
    const few = { ...standard, reminders: [{ step: 7, to: ['reporter' as const] }] };
    const office = new Office({ policies: [few, { ...standard, effectiveFrom: '2023-04-11' }] });
    office.live(startOfApril, onTheDay('2023-04-12'));
    expect(office.said(april)).toEqual(['04-05 08:00 remind 7', '04-11 08:00 remind 3']);
  });

  it('says a step that falls on the very instant at which a policy takes effect', () => {
    const office = new Office();
    office.live(startOfApril, onTheDay('2023-04-10'));
    office.change({ policies: [standard, { ...standard, effectiveFrom: '2023-04-11', remindAt: '00:00' }] });
    office.live(onTheDay('2023-04-10'), onTheDay('2023-04-12'));
    expect(office.said(april)).toEqual(['04-05 08:00 remind 7', '04-11 00:00 remind 3']);
  });
});

describe('after the last day', () => {
  it('marks overdue when the settling time is over, not before', () => {
    const office = new Office();
    office.live(startOfApril, onTheDay('2023-04-15', '00:01'));
    expect(office.plan(onTheDay('2023-04-15', '00:01'))).toMatchObject({ overdue: [], nextWakeAt: onTheDay('2023-04-15', '00:02') });
    office.live(onTheDay('2023-04-15', '00:01'), onTheDay('2023-04-15', '00:03'));
    expect(office.log.events.at(-1)).toMatchObject({
      event: { type: 'ObligationBecameOverdue', occurredAt: '2023-04-14T17:00:00.000Z' },
      recordedAt: onTheDay('2023-04-15', '00:02'),
    });
  });

  it('marks later when the policy gives grace, though the due instant stays', () => {
    const office = new Office({ policies: [{ ...standard, graceWorkingDays: 1 }] });
    office.live(startOfApril, onTheDay('2023-04-19'));
    expect(office.said(april).at(-1)).toBe('04-18 00:02 overdue');
    expect(obligationIn(office).due.dueAt).toBe('2023-04-14T17:00:00.000Z');
  });

  it('leaves on record what was marked, though grace is given later', () => {
    const office = new Office();
    office.live(startOfApril, onTheDay('2023-04-17'));
    office.change({ policies: [{ ...standard, graceWorkingDays: 9 }] });
    office.live(onTheDay('2023-04-17'), onTheDay('2023-04-19'));
    expect(levelsIn(office)).toEqual([`1 at ${onTheDay('2023-04-18', '08:00')}`]);
  });

  it('marks overdue, too, where the policy puts nothing before a manager', () => {
    const office = new Office({ policies: [{ ...standard, escalation: { ...standard.escalation, levels: [] } }] });
    office.live(startOfApril, onTheDay('2023-04-30'));
    expect(office.said(april).at(-1)).toBe('04-15 00:02 overdue');
    expect(levelsIn(office)).toEqual([]);
  });

  it('passes over every step it was away for, also those that fall on one day', () => {
    const office = new Office();
    office.live(onTheDay('2023-05-01', '00:00'), onTheDay('2023-05-11'));
    office.look(onTheDay('2023-05-15'));
    expect(office.said('obligation/Q3-PKT/monthly/2023-05').at(-1)).toBe('05-15 09:00 overdue over 1,0');
  });

  it('says after 72 hours away over a deadline what fell due, once, and nothing it is too late for', () => {
    const office = new Office();
    office.live(startOfApril, onTheDay('2023-04-12', '12:00'));
    office.live(onTheDay('2023-04-15', '12:00'), onTheDay('2023-04-17', '12:00'));
    expect(office.said(april)).toEqual(['04-05 08:00 remind 7', '04-11 08:00 remind 3', '04-15 12:00 overdue over 1,0']);
    const exactly = new Office({ policies: [{ ...standard, remindAt: '00:00' }] });
    exactly.live(startOfApril, onTheDay('2023-04-13', '23:00'));
    // At midnight sharp it is too late to remind, and too early to declare it overdue.
    expect(exactly.plan(onTheDay('2023-04-15', '00:00'))).toMatchObject({ reminders: [], overdue: [] });
    expect(office.plan(onTheDay('2023-04-17', '12:00')).duties[0]?.stepReached).toBe(0);
  });

  it('proposes the lowest level first, when its working days are over', () => {
    const office = new Office();
    office.live(startOfApril, onTheDay('2023-04-18', '07:59'));
    expect(levelsIn(office)).toEqual([]);
    office.live(onTheDay('2023-04-18', '07:59'), onTheDay('2023-04-18', '12:00'));
    // Friday's report is one working day overdue when Monday is over.
    expect(levelsIn(office)).toEqual([`1 at ${onTheDay('2023-04-18', '08:00')}`]);
  });

  it('goes up when the case below was dispatched without result', () => {
    const office = new Office();
    office.live(startOfApril, onTheDay('2023-04-18', '10:00'));
    approveAndDispatch(office, 1, onTheDay('2023-04-18', '10:00'));
    office.live(onTheDay('2023-04-18', '10:00'), onTheDay('2023-04-21'));
    expect(levelsIn(office)).toEqual([`1 at ${onTheDay('2023-04-18', '08:00')}`, `2 at ${onTheDay('2023-04-20', '08:00')}`]);
    const proposals = office.log.events.flatMap(({ event }) => (event.type === 'EscalationProposed' ? [event.data] : []));
    const [first] = office.log.cases(april);
    expect(proposals).toMatchObject([
      { level: 1, attempt: 1, addressee: 'head', parent: null },
      { level: 2, attempt: 1, addressee: 'vice_chair', parent: first!.id },
    ]);
  });

  it('or when the approver and his deputy have let their terms pass', () => {
    const office = new Office();
    office.live(startOfApril, onTheDay('2023-04-30'));
    // Proposed on the 18th; two and two working days of silence are over at the end of the 24th.
    expect(levelsIn(office)).toEqual([`1 at ${onTheDay('2023-04-18', '08:00')}`, `2 at ${onTheDay('2023-04-25', '08:00')}`]);
  });

  it('names whoever owes it now, when it went on with another unit', () => {
    const office = new Office();
    office.live(startOfApril, onTheDay('2023-04-14'));
    const transfer = { obligation: april, to: 'Q3-QLDT', reason: 'Sáp nhập' };
    office.log.carryOut({ type: 'TransferObligation', by: 'dung', now: onTheDay('2023-04-14'), data: transfer });
    office.live(onTheDay('2023-04-14'), onTheDay('2023-04-19'));
    expect(office.log.events.at(-1)?.event).toMatchObject({ type: 'EscalationProposed', data: { unit: 'Q3-QLDT', level: 1 } });
  });

  it('begins anew at the lowest level when a returned report is not mended by its cure date', () => {
    const office = new Office();
    office.live(startOfApril, onTheDay('2023-04-18', '10:00'));
    office.log.carryOut(submit(onTheDay('2023-04-18', '10:00')));
    const returned = { obligation: april, lastDay: '2023-04-20', dueAt: endOfDay('2023-04-20', zone), reason: 'Thiếu phụ lục' } as const;
    office.log.carryOut({ type: 'ReturnReport', by: 'chi', now: onTheDay('2023-04-18', '11:00'), data: returned });
    office.live(onTheDay('2023-04-18', '11:00'), onTheDay('2023-04-25'));
    expect(levelsIn(office)).toEqual([`1 at ${onTheDay('2023-04-18', '08:00')}`, `1 at ${onTheDay('2023-04-24', '08:00')}`]);
  });

  it('says nothing more once it is closed as missing', () => {
    const office = new Office();
    office.live(startOfApril, onTheDay('2023-04-16'));
    office.log.carryOut({ type: 'CloseAsMissing', by: 'dung', now: onTheDay('2023-04-16'), data: { obligation: april } });
    office.live(onTheDay('2023-04-16'), onTheDay('2023-04-30'));
    expect(levelsIn(office)).toEqual([]);
    expect(office.plan(onTheDay('2023-04-30')).duties).toEqual([]);
  });

  it('stops at a declined case', () => {
    const office = new Office();
    office.live(startOfApril, onTheDay('2023-04-18', '10:00'));
    decideOn(office, 1, {
      type: 'DeclineEscalation',
      by: 'finance_head',
      now: onTheDay('2023-04-18', '10:00'),
      data: { reason: 'Đã hẹn' },
    });
    office.live(onTheDay('2023-04-18', '10:00'), onTheDay('2023-06-01'));
    expect(levelsIn(office)).toHaveLength(1);
  });

  it('proposes one level at one look, even after weeks away, and not before the hour of the day', () => {
    const office = new Office();
    office.live(startOfApril, onTheDay('2023-04-14'));
    const atNight = office.plan(onTheDay('2023-05-09', '03:00'));
    expect(atNight).toMatchObject({ escalations: [], nextWakeAt: onTheDay('2023-05-09', '08:00') });
    expect(atNight.overdue.map(({ data }) => data.obligation)).toEqual([april]);
    office.look(onTheDay('2023-05-20'));
    expect(levelsIn(office)).toEqual([`1 at ${onTheDay('2023-05-20')}`]);
  });

  it('asks the first approver who is not the head of the debtor', () => {
    const asked = (unit: string, duty = monthly, policy = standard) => {
      const office = new Office({ unit, duties: [duty], policies: [policy] });
      office.live(startOfApril, onTheDay('2023-04-29'));
      return office.log.events.flatMap(({ event }) =>
        event.type === 'EscalationProposed' ? [(event.data as { approver: string }).approver] : [],
      );
    };
    expect(asked('Q3-PKT')).toEqual(['finance_head', 'vice_chair']);
    // The head of the finance office answers for its own report; the vice-chair of its field does not.
    expect(asked('Q3-TCKH')).toEqual(['office_chief', 'vice_chair']);
    const ofTheOffice = { ...monthly, levels: monthly.levels.map((level) => ({ ...level, reporters: ['Q3-VP'] })) };
    expect(asked('Q3-VP', ofTheOffice)).toEqual(['finance_head', 'vice_chair']);
    const [first] = standard.escalation.levels;
    const asking = (...approvers: Role[]) => ({ ...standard, escalation: { ...standard.escalation, levels: [{ ...first!, approvers }] } });
    expect(asked('Q3-VP', ofTheOffice, asking('office_chief', 'chair'))).toEqual(['chair']);
    expect(asked('Q3-PKT', monthly, asking('office_chief', 'chair'))).toEqual(['office_chief']);
    expect(asked('Q3-PKT', monthly, asking('head', 'finance_head'))).toEqual(['finance_head']);
  });

  it('and falls silent when the report comes, however late', () => {
    const office = new Office();
    office.live(startOfApril, onTheDay('2023-04-18', '10:00'));
    office.log.carryOut(submit(onTheDay('2023-04-18', '10:00')));
    office.live(onTheDay('2023-04-18', '10:00'), onTheDay('2023-04-30'));
    expect(levelsIn(office)).toHaveLength(1);
    expect(office.plan(onTheDay('2023-04-30')).duties).toMatchObject([{ status: 'submitted', nextAt: null }]);
    // Once accepted it is off the agenda, and its period is not opened again.
    office.log.carryOut({ type: 'AcceptReport', by: 'chi', now: onTheDay('2023-04-30'), data: { obligation: april, version: 1 } });
    expect(office.plan(onTheDay('2023-04-30'))).toMatchObject({ openings: [], duties: [] });
  });
});

describe('the agenda', () => {
  it('opens what begins, and asks to be woken for what comes next', () => {
    const plan = new Office({ duties, adoptedOn: '2023-01-01' }).plan(onTheDay('2023-01-01', '00:00'));
    expect(plan.openings.map(({ data }) => data.obligation)).toEqual([
      'obligation/Q3-PKT/monthly/2023-01',
      'obligation/Q3-PKT/quarterly/2023-Q1',
      'obligation/Q3-PKT/yearly/2023',
    ]);
    expect(plan.nextWakeAt).toBe(onTheDay('2023-01-05', '08:00'));
  });

  it("opens the finance office's own report for the Office, and follows a duty up by its own policy", () => {
    const office = new Office({
      unit: 'Q3-TCKH',
      duties: [{ ...monthly, policy: 'strict' }],
      policies: [standard, { ...standard, code: 'strict', reminders: [{ step: 2, to: ['reporter'] }] }],
    });
    expect(office.plan(startOfApril).openings).toMatchObject([{ data: { unit: 'Q3-TCKH', recipient: 'Q3-VP', policy: 'strict' } }]);
    office.live(startOfApril, onTheDay('2023-04-15', '00:00'));
    expect(office.said('obligation/Q3-TCKH/monthly/2023-04')).toEqual(['04-12 08:00 remind 2']);
  });

  it('looks again after a second at the soonest and 31 days at the latest', () => {
    const office = new Office({ duties: [{ ...monthly, effectiveTo: '2023-01-31' }] });
    expect(office.plan(onTheDay('2022-06-01')).nextWakeAt).toBe(
      new Date(Date.parse(onTheDay('2022-06-01')) + 31 * 86_400_000).toISOString(),
    );
    office.change({ duties: [monthly] });
    expect(office.plan(onTheDay('2023-03-20')).nextWakeAt).toBe(startOfApril);
    office.live(startOfApril, onTheDay('2023-04-18', '08:00'));
    // A proposal opens the way to the level above: the agenda looks again at once.
    expect(office.plan(onTheDay('2023-04-18', '08:00'))).toMatchObject({
      escalations: [{ data: { level: 1 } }],
      nextWakeAt: addMs(onTheDay('2023-04-18', '08:00'), 1_000),
    });
  });

  it('says nothing new when it is asked again at the same instant', () => {
    const office = new Office({ duties });
    office.live(onTheDay('2023-01-01', '00:00'), onTheDay('2023-04-18', '12:00'));
    expect(office.plan(onTheDay('2023-04-18', '12:00'))).toMatchObject({ openings: [], reminders: [], overdue: [], escalations: [] });
  });

  it('sets an item aside that cannot be planned, and goes on with the others', () => {
    const office = new Office({ duties });
    office.live(onTheDay('2023-04-01', '00:00'), onTheDay('2023-04-02'));
    const { items, ...agenda } = office.agenda();
    const broken = items.map((item) => (item.id === april ? { ...item, obligation: { ...item.obligation, policy: 'lost' } } : item));
    const plan = planAgenda({ ...agenda, items: broken }, onTheDay('2023-04-12'));
    expect(plan.setAside).toEqual([{ id: april, fault: 'There is no policy lost.' }]);
    expect(plan.duties.map(({ obligation }) => obligation)).not.toContain(april);
    expect(plan.duties.length).toBeGreaterThan(0);
  });

  it('retires when the unit is no more and nothing is left to do', () => {
    const office = new Office();
    expect(planAgenda({ ...office.agenda(), schedule: [], unitExists: false }, startOfApril).retired).toBe(true);
    office.live(startOfApril, onTheDay('2023-04-02'));
    expect(planAgenda({ ...office.agenda(), unitExists: false }, onTheDay('2023-04-02')).retired).toBe(false);
    expect(office.plan(onTheDay('2023-04-02')).retired).toBe(false);
    // A unit that owes nothing yet is still there.
    expect(new Office().plan(onTheDay('2023-03-01')).retired).toBe(false);
  });

  it('shows how near the reminders have come: none yet, or the latest that was said', () => {
    const office = new Office({ adoptedOn: '2023-04-13' });
    office.look(onTheDay('2023-04-13', '07:00'));
    expect(office.plan(onTheDay('2023-04-13', '07:00')).duties).toMatchObject([
      { stepReached: null, escalationLevel: 0, nextAt: onTheDay('2023-04-13', '08:00') },
    ]);
    office.look(onTheDay('2023-04-13', '15:00'));
    expect(office.plan(onTheDay('2023-04-13', '15:00')).duties).toMatchObject([{ stepReached: 1 }]);
  });

  it('shows the date that counts now, and the highest level proposed, however often', () => {
    const office = new Office();
    office.live(startOfApril, onTheDay('2023-04-10'));
    const longer = { obligation: april, lastDay: '2023-04-26', dueAt: endOfDay('2023-04-26', zone), reason: 'Chờ số liệu' } as const;
    office.log.carryOut({ type: 'GrantExtension', by: 'dung', now: onTheDay('2023-04-10'), data: longer });
    office.live(onTheDay('2023-04-10'), onTheDay('2023-05-05'));
    const [first] = office.log.cases(april);
    const { level, revision } = first!;
    decideOn(office, 1, { type: 'DeclineEscalation', by: 'finance_head', now: onTheDay('2023-05-05'), data: { reason: 'Đã hẹn' } });
    const anew = {
      obligation: april,
      unit: 'Q3-PKT',
      revision,
      level,
      attempt: 2,
      addressee: 'head',
      approver: 'finance_head',
      parent: null,
    } as const;
    office.log.carryOutCase('anew', { type: 'ProposeEscalation', by: 'chi', now: onTheDay('2023-05-05', '10:00'), data: anew });
    expect(office.plan(onTheDay('2023-05-05', '10:00')).duties[0]).toMatchObject({ lastDay: '2023-04-26', escalationLevel: 1 });
  });

  it('shows each duty as it stands', () => {
    const office = new Office();
    office.live(startOfApril, onTheDay('2023-04-18', '12:00'));
    expect(office.plan(onTheDay('2023-04-18', '12:00')).duties).toEqual([
      {
        obligation: april,
        duty: 'monthly',
        period: '2023-04',
        status: 'open',
        lastDay: '2023-04-14',
        overdue: true,
        stepReached: 0,
        nextAt: onTheDay('2023-04-25', '08:00'),
        escalationLevel: 1,
      },
    ]);
  });
});
