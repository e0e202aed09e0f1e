import { describe, expect, it } from '@jest/globals';
import type { SequencedEvent } from '#eventsourcing';
import { whichWatchesLook } from './which-watches-look.js';

const happened = (type: string, stream: string, actor = 'an', data: object = {}): SequencedEvent =>
  ({ type, stream, actor, data }) as SequencedEvent;

const streams = (...events: readonly SequencedEvent[]) => whichWatchesLook(events).streams;

describe('which watches look again', () => {
  it('is that of a case, a task or a difficulty in which somebody did something', () => {
    const [one, task, difficulty] = ['escalation/c1', 'task/III.1.1', 'impediment/2023-0001'];
    expect(
      streams(happened('EscalationApproved', one), happened('TaskReceived', task), happened('ImpedimentAnswered', difficulty)),
    ).toEqual([one, task, difficulty]);
  });

  it('is that of what is compiled of a report, when it is owed, accepted, or another version is', () => {
    const april = 'obligation/W1/monthly/2023-04';
    const reports = (...types: readonly string[]) => whichWatchesLook(types.map((type) => happened(type, april))).reports;
    expect(reports('ObligationOpened', 'ReportAccepted')).toEqual([april]);
    expect(reports('CorrectedVersionAccepted')).toEqual([april]);
    expect(reports('ReportSubmitted', 'ReportReturned', 'ReminderIssued')).toEqual([]);
    expect(streams(happened('CompilationSigned', 'rollup/monthly/2023-04/F'))).toEqual(['rollup/monthly/2023-04/F']);
  });

  it('is nobody for what a watch said itself', () => {
    expect(streams(happened('ApproverReminded', 'escalation/c1', 'clock'), happened('TaskBecameOverdue', 'task/III.1.1', 'clock'))).toEqual(
      [],
    );
  });

  it('is that of a case which the clock proposed or settled, and of the case below it', () => {
    const parent = { parent: 'c1' };
    expect(streams(happened('EscalationProposed', 'escalation/c2', 'clock', parent))).toEqual(['escalation/c2', 'escalation/c1']);
    expect(streams(happened('EscalationMooted', 'escalation/c3', 'clock'))).toEqual(['escalation/c3']);
  });

  it('is that of the cases about a report which came in, came back, or got another date', () => {
    const april = 'obligation/W1/monthly/2023-04';
    expect(streams(happened('ReportSubmitted', april), happened('ReportReturned', april))).toEqual([april]);
    expect(streams(happened('DraftSaved', april), happened('ReminderIssued', april, 'clock'))).toEqual([]);
  });

  it.each(['SeatTaken', 'SeatLeft', 'AbsenceEntered', 'AbsenceEnded', 'AuthorityDelegated', 'DelegationRevoked'])(
    '%s concerns all, when the directory has heard of it',
    (type) => {
      expect(whichWatchesLook([happened(type, 'person/an')])).toEqual({ all: true, directory: true, streams: [], reports: [] });
    },
  );

  it.each(['PolicySet', 'CalendarYearPublished', 'PlanAdopted', 'ClockAnchored'])('%s concerns all', (type) => {
    expect(whichWatchesLook([happened(type, 'x')])).toMatchObject({ all: true, directory: false });
  });
});
