import { describe, expect, it } from '@jest/globals';
import { endOfDay } from '../calendar/zone.js';
import { monthly } from '../duty/testing/district3.js';
import { april, onTheDay, submit } from '../obligation/testing/april.js';
import { Office } from './testing/office.js';
import { startOfApril, zone } from './testing/april-agenda.js';

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
