import type { Instant } from '#eventsourcing';
import { vietnam } from '../../calendar/testing/vietnam.js';
import { endOfDay } from '../../calendar/zone.js';
import { periodsOfYear } from '../../calendar/period.js';
import type { LocalDay } from '../../calendar/local-day.js';
import { deadlineOf } from '../../duty/deadline.js';
import { monthly } from '../../duty/testing/district3.js';
import type { OpenObligation, SubmitReport } from '../commands.js';
import type { ObligationEvent } from '../events.js';
import { obligationId } from '../obligation.js';

/*
 * The monthly report of April 2023 that the economy office owes: open from the 1st, last day Friday 14/04/2023. Everything that
 * happens to it in a test is told as history.
 */

export const april = obligationId('Q3-PKT', 'monthly', '2023-04');

const deadline = deadlineOf(monthly, monthly.levels[0]!, periodsOfYear('month', 2023)[3]!, vietnam);

const opening = { unit: 'Q3-PKT', recipient: 'Q3-TCKH', policy: 'standard', ...deadline };

export const openingOf = (now: Instant): OpenObligation => ({
  type: 'OpenObligation',
  by: 'clock',
  now,
  data: { obligation: april, ...opening },
});

export const opened: ObligationEvent = { type: 'ObligationOpened', data: opening, occurredAt: '2023-03-31T17:00:00.000Z' };

/** 00:00 on 15/04/2023 in Ho Chi Minh City. */
export const dueAt: Instant = '2023-04-14T17:00:00.000Z';

export const onTheDay = (day: LocalDay, time: `${number}:${number}` = '09:00'): Instant =>
  new Date(`${day}T${time}:00+07:00`).toISOString() as Instant;

export const submitted = (
  version: number,
  receivedAt: Instant,
  due: { lastDay: LocalDay; dueAt: Instant } = { lastDay: '2023-04-14', dueAt },
): ObligationEvent => ({
  type: version === 1 ? 'ReportSubmitted' : 'ReportResubmitted',
  data: {
    version,
    receivedAt,
    ...due,
    onTime: receivedAt < due.dueAt,
    preparedBy: 'an',
    submittedBy: 'binh',
    content: { kind: 'figures', digest: `digest ${version}` },
  },
  occurredAt: receivedAt,
});

export const returned = (cureDay: LocalDay, at: Instant, revision = 1): ObligationEvent => ({
  type: 'ReportReturned',
  data: { version: 1, returnedBy: 'chi', revision, lastDay: cureDay, dueAt: endOfDay(cureDay, 'Asia/Ho_Chi_Minh') },
  occurredAt: at,
});

export const overdue: ObligationEvent = {
  type: 'ObligationBecameOverdue',
  data: { revision: 0, lastDay: '2023-04-14', dueAt, passedOver: [] },
  occurredAt: dueAt,
};

export const accepted: ObligationEvent = {
  type: 'ReportAccepted',
  data: { version: 1, acceptedBy: 'chi' },
  occurredAt: onTheDay('2023-04-17'),
};

export const closed: ObligationEvent = { type: 'ObligationClosedMissing', data: { closedBy: 'dung' }, occurredAt: onTheDay('2023-12-29') };

export const extended = (lastDay: LocalDay, at: Instant, revision = 1): ObligationEvent => ({
  type: 'ExtensionGranted',
  data: { revision, lastDay, dueAt: endOfDay(lastDay, 'Asia/Ho_Chi_Minh'), grantedBy: 'dung' },
  occurredAt: at,
});

export const submit = (receivedAt: Instant, now: Instant = receivedAt): SubmitReport => ({
  type: 'SubmitReport',
  by: 'binh',
  now,
  data: { obligation: april, receivedAt, preparedBy: 'an', content: { kind: 'figures', digest: 'digest 1' } },
});

export const extensionRequested = (lastDay: LocalDay, at: Instant, more: object = {}): ObligationEvent => ({
  type: 'ExtensionRequested',
  data: { number: 1, lastDay, dueAt: endOfDay(lastDay, 'Asia/Ho_Chi_Minh'), requestedBy: 'binh', ...more },
  occurredAt: at,
});

export const excuseRequested = (at: Instant): ObligationEvent => ({
  type: 'ExcuseRequested',
  data: { number: 1, requestedBy: 'binh' },
  occurredAt: at,
});

/** On paper, in the afternoon of the last day; entered by chi on the Monday after. */
export const receiptEntered: ObligationEvent = {
  type: 'OutOfBandReceiptEntered',
  data: {
    number: 1,
    receivedAt: onTheDay('2023-04-14', '16:00'),
    channel: 'paper',
    preparedBy: 'an',
    submittedBy: 'binh',
    content: { kind: 'figures', digest: 'digest 1' },
    enteredBy: 'chi',
  },
  occurredAt: onTheDay('2023-04-17'),
};

export const correctionRequested: ObligationEvent = {
  type: 'CorrectionRequested',
  data: { number: 1, requestedBy: 'an' },
  occurredAt: onTheDay('2023-04-20'),
};

export const correctionApproved: ObligationEvent = {
  type: 'CorrectionApproved',
  data: { request: 1, approvedBy: 'dung' },
  occurredAt: onTheDay('2023-04-21'),
};

export const corrected: ObligationEvent = {
  type: 'CorrectedVersionSubmitted',
  data: {
    request: 1,
    version: 2,
    receivedAt: onTheDay('2023-04-24'),
    preparedBy: 'an',
    submittedBy: 'binh',
    content: { kind: 'figures', digest: 'digest 2' },
  },
  occurredAt: onTheDay('2023-04-24'),
};
