import { expect, it } from '@jest/globals';
import { vietnam } from '../calendar/testing/vietnam.js';
import { obligationDecider } from './decide.js';
import type { ObligationEvent } from './events.js';
import { isKnown, type KnownObligation, reportDue } from './obligation.js';
import { accepted, closed, dueAt, extended, onTheDay, opened, overdue, returned, submitted } from './testing/april.js';
import { countedVersion, timelinessOf, workingDaysLate } from './timeliness.js';

const after = (...history: readonly ObligationEvent[]): KnownObligation => {
  const obligation = history.reduce(obligationDecider.evolve, obligationDecider.initialState);
  if (!isKnown(obligation)) throw new Error('not opened');
  return obligation;
};

const cureDate = { lastDay: '2023-04-19', dueAt: onTheDay('2023-04-20', '00:00') } as const;
const sentBack = [opened, submitted(1, onTheDay('2023-04-14')), returned('2023-04-19', onTheDay('2023-04-17'))];
const cureLapsed: ObligationEvent = {
  type: 'ObligationBecameOverdue',
  data: { revision: 1, ...cureDate, passedOver: [] },
  occurredAt: cureDate.dueAt,
};

it('is pending until something is received', () => {
  expect(timelinessOf(after(opened))).toBe('pending');
  expect(timelinessOf(after(opened, overdue))).toBe('pending');
});

it('is decided by the receipt of the first version', () => {
  expect(timelinessOf(after(opened, submitted(1, onTheDay('2023-04-14', '23:59'))))).toBe('on_time');
  expect(timelinessOf(after(opened, submitted(1, dueAt)))).toBe('late');
});

it('stays on time when a returned report is mended in time', () => {
  expect(timelinessOf(after(...sentBack, submitted(2, onTheDay('2023-04-18'), cureDate), accepted))).toBe('on_time');
});

it('stays late, and is judged by the first version, however promptly a late report is mended', () => {
  const history = [opened, submitted(1, onTheDay('2023-04-17')), returned('2023-04-19', onTheDay('2023-04-17'))];
  const mended = after(...history, submitted(2, onTheDay('2023-04-18'), cureDate), accepted);
  expect(timelinessOf(mended)).toBe('late');
  expect(countedVersion(mended)).toBe(1);
});

it("is a matter of the report's own date, with its extension; a cure date is another", () => {
  const longer = extended('2023-04-18', onTheDay('2023-04-12'));
  expect(reportDue(after(opened)).lastDay).toBe('2023-04-14');
  expect(reportDue(after(opened, longer)).lastDay).toBe('2023-04-18');
  const own = { lastDay: '2023-04-18', dueAt: onTheDay('2023-04-19', '00:00') } as const;
  const back = [opened, longer, submitted(1, onTheDay('2023-04-18'), own), returned('2023-04-21', onTheDay('2023-04-19'), 2)];
  expect(reportDue(after(...back)).lastDay).toBe('2023-04-18');
  const mended = submitted(2, onTheDay('2023-04-20'), { lastDay: '2023-04-21', dueAt: onTheDay('2023-04-22', '00:00') });
  expect(reportDue(after(...back, mended)).lastDay).toBe('2023-04-18');
});

it('is decided by the next version when the cure date is missed, whether or not that was on record', () => {
  const mended = submitted(2, onTheDay('2023-04-21'), cureDate);
  expect(timelinessOf(after(...sentBack, mended))).toBe('late');
  expect(timelinessOf(after(...sentBack, cureLapsed))).toBe('pending');
  expect(timelinessOf(after(...sentBack, cureLapsed, mended))).toBe('late');
});

it('is decided by the next version, too, when the cure date was extended and is missed all the same', () => {
  const later = { lastDay: '2023-04-21', dueAt: onTheDay('2023-04-22', '00:00') } as const;
  const longer = [...sentBack, extended('2023-04-21', onTheDay('2023-04-19'), 2)];
  expect(timelinessOf(after(...longer, submitted(2, onTheDay('2023-04-21'), later)))).toBe('on_time');
  expect(timelinessOf(after(...longer, submitted(2, onTheDay('2023-04-24'), later)))).toBe('late');
});

it('does not become punctual because the clock spoke before a mended version was on record', () => {
  const late = [opened, submitted(1, onTheDay('2023-04-17')), returned('2023-04-19', onTheDay('2023-04-17'))];
  const mended = submitted(2, onTheDay('2023-04-19', '23:59'), cureDate);
  expect(timelinessOf(after(...late, cureLapsed, mended))).toBe('late');
  expect(timelinessOf(after(...late, mended))).toBe('late');
});

it('is not made worse twice by two missed cure dates', () => {
  const second = [submitted(2, onTheDay('2023-04-21'), cureDate), returned('2023-04-26', onTheDay('2023-04-24'), 2)];
  const third = submitted(3, onTheDay('2023-04-28'), { lastDay: '2023-04-26', dueAt: onTheDay('2023-04-27', '00:00') });
  expect(countedVersion(after(...sentBack, ...second, third))).toBe(3);
});

it('stays missing once the period is closed, even when a late report is accepted', () => {
  expect(timelinessOf(after(opened, overdue, closed))).toBe('missing');
  expect(timelinessOf(after(opened, overdue, closed, submitted(1, onTheDay('2024-01-05')), accepted))).toBe('missing');
});

it('is excused when a manager says so', () => {
  expect(timelinessOf(after(opened, { type: 'ObligationExcused', data: { excusedBy: 'dung' } }))).toBe('excused');
});

it('counts the working days of lateness from the date that was missed', () => {
  expect(workingDaysLate(after(opened, submitted(1, onTheDay('2023-04-14'))), vietnam)).toBe(0);
  expect(workingDaysLate(after(opened, submitted(1, onTheDay('2023-04-15'))), vietnam)).toBe(0);
  expect(workingDaysLate(after(opened, submitted(1, onTheDay('2023-04-18'))), vietnam)).toBe(2);
  // Before seven in the morning it is still the day before in UTC.
  expect(workingDaysLate(after(opened, submitted(1, onTheDay('2023-04-18', '06:00'))), vietnam)).toBe(2);
  // A cure date that is set later does not shorten the lateness.
  const sentBackLate = [opened, submitted(1, onTheDay('2023-04-18')), returned('2023-04-21', onTheDay('2023-04-19'))];
  expect(workingDaysLate(after(...sentBackLate), vietnam)).toBe(2);
  expect(workingDaysLate(after(opened, overdue), vietnam)).toBe(0);
  // 29/04 to 03/05 are days off.
  expect(workingDaysLate(after(opened, submitted(1, onTheDay('2023-05-04'))), vietnam)).toBe(11);
});
