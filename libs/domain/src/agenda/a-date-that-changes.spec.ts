import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import { endOfDay } from '../calendar/zone.js';
import { vietnamData } from '../calendar/testing/vietnam.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import { sayDue } from '../duty/due-sentence.js';
import { monthly, moved } from '../duty/testing/district3.js';
import { april, onTheDay } from '../obligation/testing/april.js';
import { Office, standard } from './testing/office.js';
import { startOfApril, zone, obligationIn } from './testing/april-agenda.js';

const dueOn = (day: number) => ({
  ...monthly,
  levels: monthly.levels.map((level) => ({ ...level, due: { ...level.due, anchor: { kind: 'day_of_month' as const, day } } })),
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

  it('moves an open date when the duty’s own rule changes under the same calendar, once, and says so', () => {
    const office = new Office();
    office.live(startOfApril, onTheDay('2023-04-10'));
    office.change({ duties: [dueOn(20)] });
    office.live(onTheDay('2023-04-10'), onTheDay('2023-04-21', '00:00'));
    expect(sayDue(obligationIn(office).sentence).vi).toMatch(
      /hết ngày 19\/04\/2023 .*quy định thời hạn thay đổi nên hạn chuyển từ ngày 14\/04\/2023/,
    );
    expect(obligationIn(office)).toMatchObject({ due: { revision: 1, cause: 'recalculation', lastDay: '2023-04-19' } });
    expect(office.said(april).slice(1)).toEqual([
      '04-14 08:00 remind 3',
      '04-18 08:00 remind 1',
      '04-19 08:00 remind 0',
      '04-20 00:02 overdue',
    ]);
  });

  it('a stricter rule gives until the end of the next working day after its approval', () => {
    const office = new Office({ dutiesChangedAt: new Map([['monthly', onTheDay('2023-04-11')]]) });
    office.live(startOfApril, onTheDay('2023-04-11'));
    office.change({ duties: [dueOn(5)] });
    expect(office.plan(onTheDay('2023-04-11')).recalculations[0]?.data.lastDay).toBe('2023-04-12');
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
