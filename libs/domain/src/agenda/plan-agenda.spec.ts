import { describe, expect, it } from '@jest/globals';
import { addMs, endOfDay } from '../calendar/zone.js';
import { duties, monthly } from '../duty/testing/district3.js';
import { april, onTheDay } from '../obligation/testing/april.js';
import { planAgenda } from './plan-agenda.js';
import { Office, standard } from './testing/office.js';
import { startOfApril, zone, decideOn } from './testing/april-agenda.js';

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
      subject: april,
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
