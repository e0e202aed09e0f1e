import { expect, it } from '@jest/globals';
import type { SequencedEvent } from '#eventsourcing';
import { whoLooksAgain } from './who-looks-again.js';

const happened = (type: string, stream: string, data: object = {}): SequencedEvent => ({ type, stream, data }) as SequencedEvent;

it('a report that comes in, or what an agenda said itself, brings nobody to look again', () => {
  const events = ['ObligationOpened', 'ReminderIssued', 'DraftSaved', 'ReportSubmitted', 'ReportAccepted', 'ObligationBecameOverdue'];
  expect(whoLooksAgain(events.map((type) => happened(type, 'obligation/W1/monthly/2023-04')))).toEqual({
    everybody: false,
    streams: [],
    units: [],
  });
});

it('who got a report back, more time, or a decision about his case, looks again, once for all of it', () => {
  const streams = ['obligation/W1/monthly/2023-04', 'escalation/c1'];
  const events = [
    happened('ReportReturned', streams[0]!),
    happened('ExtensionGranted', streams[0]!),
    happened('EscalationApproved', streams[1]!),
    happened('EscalationDispatched', streams[1]!),
  ];
  expect(whoLooksAgain(events)).toEqual({ everybody: false, streams, units: [] });
});

it('a matter that a person settled is looked at again; what is only asked, or corrected later, is not', () => {
  const stream = 'obligation/W1/monthly/2023-04';
  for (const type of ['ReportReceivedOutOfBand', 'ObligationExcused', 'ObligationClosedMissing', 'ObligationCancelled'])
    expect([type, whoLooksAgain([happened(type, stream)]).streams]).toEqual([type, [stream]]);
  for (const type of ['ExtensionRequested', 'ExtensionDeclined', 'ExcuseRequested', 'OutOfBandReceiptEntered', 'CorrectedVersionAccepted'])
    expect([type, whoLooksAgain([happened(type, stream)]).streams]).toEqual([type, []]);
});

it('what goes on to another unit concerns both', () => {
  const stream = 'obligation/W1/monthly/2023-04';
  expect(whoLooksAgain([happened('ObligationTransferred', stream, { from: 'W1', to: 'W2' })])).toEqual({
    everybody: false,
    streams: [stream],
    units: ['W1'],
  });
});

it.each(['DutyDefined', 'ReportRequested', 'PolicySet', 'CalendarYearPublished', 'UnitRegistered', 'PlanAdopted', 'ClockAnchored'])(
  '%s concerns everybody',
  (type) => {
    expect(whoLooksAgain([happened('ReportSubmitted', 'x'), happened(type, 'y')]).everybody).toBe(true);
  },
);
