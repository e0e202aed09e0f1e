import { describe, expect, it } from '@jest/globals';
import { endOfDay } from '../calendar/zone.js';
import { monthly } from '../duty/testing/district3.js';
import { april, onTheDay, submit } from '../obligation/testing/april.js';
import type { Role } from '../org/role.js';
import { Office, standard } from './testing/office.js';
import { startOfApril, zone, obligationIn, levelsIn, decideOn, approveAndDispatch } from './testing/april-agenda.js';

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
