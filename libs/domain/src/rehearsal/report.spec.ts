import { describe, expect, it } from '@jest/globals';
import { standard } from '../agenda/testing/office.js';
import { duties } from '../duty/testing/district3.js';
import { demonstrationOf } from './demonstration.js';
import { reportOf } from './report.js';
import { all, beforeThe31st, lived, plan, yearOf } from './testing/small-year.js';

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
