import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import type { Rules } from '../agenda/agenda.js';
import { Office, type Setting, standard } from '../agenda/testing/office.js';
import { addMs, endOfDay } from '../calendar/zone.js';
import { isOfReport, type OwedFact } from '../notice/owed-fact.js';
import { april, onTheDay, submit } from '../obligation/testing/april.js';
import type { Regime } from '../plan/regime.js';
import { regimeAsAdopted } from '../plan/regime-as-adopted.js';
import { smallPlan } from '../plan/testing/small-plan.js';
import { owedFacts, suppressionIn } from './owed-facts.js';

const startOfApril = onTheDay('2023-04-01', '00:00');
const zone = 'Asia/Ho_Chi_Minh';

const ruled = (rules: Rules): Regime => ({ ...regimeAsAdopted({ ...smallPlan, issuer: 'Q3-UBND' }, startOfApril), ...rules });
const factsOf = (office: Office): OwedFact[] => owedFacts(office.log, ruled(office.agenda().rules));
const said = (office: Office): string[] =>
  factsOf(office).map(
    (fact) => `${fact.kind} ${stepOf(fact) ?? '-'} of ${fact.lastDay} to ${fact.to.map(({ role, unit }) => `${role}@${unit}`).join(', ')}`,
  );
const stepOf = (fact: OwedFact) => (isOfReport(fact) ? fact.step : undefined);
const lived = (until: Instant, setting: Setting = {}): Office => {
  const office = new Office(setting);
  office.live(startOfApril, until);
  return office;
};

describe('what somebody has to be told', () => {
  it('is each reminder, to whom the policy of that day names for its step', () => {
    const reminders = standard.reminders.map(({ step }) => ({
      step,
      to: step === 0 ? (['reporter', 'head'] as const) : (['reporter'] as const),
    }));
    const toTheHead = { ...standard, effectiveFrom: '2023-04-13' as const, reminders: [{ step: 1, to: ['head' as const] }] };
    expect(said(lived(onTheDay('2023-04-15', '00:00'), { policies: [{ ...standard, reminders }] }))).toEqual([
      'reminder 7 of 2023-04-14 to reporter@Q3-PKT',
      'reminder 3 of 2023-04-14 to reporter@Q3-PKT',
      'reminder 1 of 2023-04-14 to reporter@Q3-PKT',
      'reminder 0 of 2023-04-14 to reporter@Q3-PKT, head@Q3-PKT',
    ]);
    expect(said(lived(onTheDay('2023-04-15', '00:00'), { policies: [standard, toTheHead] }))).toEqual([
      'reminder 7 of 2023-04-14 to reporter@Q3-PKT',
      'reminder 3 of 2023-04-14 to reporter@Q3-PKT',
      'reminder 1 of 2023-04-14 to head@Q3-PKT',
    ]);
  });

  it('is that it is overdue, to the unit, and each proposal, to whoever has to approve it', () => {
    expect(said(lived(onTheDay('2023-04-29'))).slice(4)).toEqual([
      'overdue - of 2023-04-14 to reporter@Q3-PKT, head@Q3-PKT',
      'escalation 1 of 2023-04-14 to finance_head@Q3-TCKH',
      'escalation 2 of 2023-04-14 to vice_chair@Q3-UBND',
    ]);
    const ofFinance = lived(onTheDay('2023-04-19'), { unit: 'Q3-TCKH', policies: [{ ...standard, overdueTo: ['head'] }] });
    expect(said(ofFinance).slice(4)).toEqual([
      'overdue - of 2023-04-14 to head@Q3-TCKH',
      'escalation 1 of 2023-04-14 to office_chief@Q3-VP',
    ]);
  });

  it('is a return, to reporter and head, with the day by which to mend it; what was said before keeps the day it spoke of', () => {
    const office = lived(onTheDay('2023-04-12'));
    office.log.carryOut(submit(onTheDay('2023-04-12')));
    const cure = { obligation: april, lastDay: '2023-04-19', dueAt: endOfDay('2023-04-19', zone), reason: 'Thiếu phụ lục' } as const;
    office.log.carryOut({ type: 'ReturnReport', by: 'chi', now: onTheDay('2023-04-17'), data: cure });
    office.live(onTheDay('2023-04-17'), onTheDay('2023-04-22'));
    office.log.carryOut(submit(onTheDay('2023-04-24')));
    const again = { ...cure, lastDay: '2023-04-27', dueAt: endOfDay('2023-04-27', zone) } as const;
    office.log.carryOut({ type: 'ReturnReport', by: 'chi', now: onTheDay('2023-04-25'), data: again });
    expect(said(office)).toEqual([
      'reminder 7 of 2023-04-14 to reporter@Q3-PKT',
      'reminder 3 of 2023-04-14 to reporter@Q3-PKT',
      'returned - of 2023-04-19 to reporter@Q3-PKT, head@Q3-PKT',
      'reminder 1 of 2023-04-19 to reporter@Q3-PKT',
      'reminder 0 of 2023-04-19 to reporter@Q3-PKT',
      'overdue - of 2023-04-19 to reporter@Q3-PKT, head@Q3-PKT',
      'escalation 1 of 2023-04-19 to finance_head@Q3-TCKH',
      'returned - of 2023-04-27 to reporter@Q3-PKT, head@Q3-PKT',
    ]);
    expect(new Set(factsOf(office).map(({ id }) => id)).size).toBe(8);
  });

  it('is a report that is asked for once, to reporter and head, as soon as it is opened; what comes round is opened without a word', () => {
    const office = lived(onTheDay('2023-04-05', '07:00'));
    const { rules } = office.agenda();
    expect(owedFacts(office.log, ruled(rules))).toEqual([]);
    const once = rules.duties.map((duty) => ({ ...duty, cadence: 'once' as const }));
    expect(owedFacts(office.log, ruled({ ...rules, duties: once }))).toMatchObject([
      {
        kind: 'requested',
        subject: april,
        lastDay: '2023-04-14',
        to: [
          { unit: 'Q3-PKT', role: 'reporter' },
          { unit: 'Q3-PKT', role: 'head' },
        ],
      },
    ]);
  });

  it('is an urging, to reporter and head, with the day that counts now', () => {
    const office = lived(onTheDay('2023-04-12'));
    office.log.carryOut({ type: 'IssueUrging', by: 'chi', now: onTheDay('2023-04-12'), data: { obligation: april, text: 'Gửi ngay' } });
    expect(said(office).at(-1)).toBe('urging 1 of 2023-04-14 to reporter@Q3-PKT, head@Q3-PKT');
  });

  it('is the same when a later duty binds nobody of it any more: what was opened is received where it was', () => {
    const office = lived(onTheDay('2023-04-19'));
    const { rules } = office.agenda();
    const bindsNobody = rules.duties.map((duty) => ({ ...duty, levels: duty.levels.map((level) => ({ ...level, reporters: [] })) }));
    expect(owedFacts(office.log, ruled({ ...rules, duties: bindsNobody }))).toEqual(factsOf(office));
    expect(factsOf(office).at(-1)?.to).toEqual([{ unit: 'Q3-TCKH', role: 'finance_head' }]);
  });

  it('is told of the event that says it', () => {
    const office = lived(onTheDay('2023-04-19'));
    const events = office.log.events.map(({ event }) => event.id);
    for (const { id } of factsOf(office)) expect(events).toContain(id);
  });
});

describe('what need not be told any more', () => {
  const office = lived(onTheDay('2023-04-11', '08:01'));
  const reminder = factsOf(office).at(-1)!;
  const closing = addMs(reminder.at, 120_000);
  const judged = (receivedAt: Instant, at = closing) => {
    const later = lived(onTheDay('2023-04-11', '08:01'));
    later.log.carryOut(submit(receivedAt));
    return suppressionIn(() => later.log)(reminder, at);
  };

  it('is a reminder of what came in while its wave was open, to the very end', () => {
    expect(suppressionIn(() => office.log)(reminder, closing)).toBeUndefined();
    expect(judged(addMs(reminder.at, 60_000))).toBe('handed_in');
    expect(judged(closing)).toBe('handed_in');
    expect(judged(addMs(closing, 1))).toBeUndefined();
  });

  it('is not what was said of a report that had come before: a return, for one', () => {
    const back = lived(onTheDay('2023-04-12'));
    back.log.carryOut(submit(onTheDay('2023-04-12')));
    const cure = { obligation: april, lastDay: '2023-04-19', dueAt: endOfDay('2023-04-19', zone), reason: 'Thiếu phụ lục' } as const;
    back.log.carryOut({ type: 'ReturnReport', by: 'chi', now: onTheDay('2023-04-17'), data: cure });
    const returned = factsOf(back).at(-1)!;
    expect(suppressionIn(() => back.log)(returned, addMs(returned.at, 120_000))).toBeUndefined();
  });
});
