import { describe, expect, it } from '@jest/globals';
import { specification } from '#eventsourcing/testing';
import { deadlinesAround } from '../agenda/unit-agenda.js';
import { onTheDay } from '../obligation/testing/april.js';
import { planFacts } from '../plan/plan-facts.js';
import { type Regime, regimeOf } from '../plan/regime.js';
import { smallPlan } from '../plan/testing/small-plan.js';
import { sayDue } from '../duty/due-sentence.js';
import { type RequestReport, reportRequestDecider } from './decide.js';
import { nextRequestCode } from './report-request.js';

const now = onTheDay('2023-07-12');
const adopted = planFacts(smallPlan).flatMap(({ events }) => events.map((event) => ({ ...event, recordedAt: onTheDay('2023-01-03') })));
const outside = { ...smallPlan.units[2]!, code: 'CITY', parent: null };
const regime = regimeOf([...adopted, { type: 'UnitRegistered', data: { unit: outside }, recordedAt: now }]) as Regime;

const request = (data: Partial<RequestReport['data']> = {}, by = 'chi'): RequestReport => ({
  type: 'RequestReport',
  by,
  now,
  data: {
    code: 'request-2023-001',
    subject: { vi: 'Tình hình ngập úng', en: 'Flooding' },
    instructions: 'Nêu các điểm ngập, theo mẫu 01.',
    units: ['W1'],
    recipient: 'OFFICE',
    lastDay: '2023-07-20',
    policy: 'default',
    ...data,
  },
});
const given = specification(reportRequestDecider(regime));
const decide = (command: RequestReport) => reportRequestDecider(regime).decide(command, { status: 'absent' });

describe('a report is asked for once', () => {
  const [asked] = decide(request({ units: ['W1', 'W1'] }));

  it('and becomes a duty with one period, whose instructions are sealed', () => {
    expect(asked).toMatchObject({
      type: 'ReportRequested',
      data: {
        requestedBy: 'chi',
        duty: { code: 'request-2023-001', cadence: 'once', levels: [{ reporters: ['W1'], recipient: 'OFFICE' }] },
      },
      sealed: { instructions: { text: 'Nêu các điểm ngập, theo mẫu 01.', classification: 'internal' } },
    });
    expect(JSON.stringify(asked?.data)).not.toContain('mẫu 01');
  });

  it('that its units owe by the end of the last day, from now on, for a reason that can be said', () => {
    const rules = regimeOf([...adopted, { ...asked!, recordedAt: now }]) as Regime;
    const [deadline, ...others] = deadlinesAround(rules, 'W1', '2023-07-12').filter(({ duty }) => duty === 'request-2023-001');
    expect(others).toEqual([]);
    expect(deadline).toMatchObject({
      period: '2023-001',
      opensAt: onTheDay('2023-07-12', '00:00'),
      lastDay: '2023-07-20',
      covered: { from: '2023-07-12', to: '2023-07-20' },
    });
    expect(sayDue(deadline!.sentence)).toEqual({
      vi: 'Hạn: hết ngày 20/07/2023 (thứ Năm), vì được yêu cầu báo cáo đột xuất “chậm nhất ngày 20/07/2023”.',
      en: 'Due by the end of 20/07/2023 (Thursday), because a one-off report was asked for “no later than 20/07/2023”.',
    });
    expect(deadlinesAround(rules, 'OFFICE', '2023-07-12').filter(({ duty }) => duty === 'request-2023-001')).toEqual([]);
  });

  it('under a number of its own', () => {
    given(asked!).when(request()).thenNothing();
    const rules = regimeOf([...adopted, { ...asked!, recordedAt: now }]) as Regime;
    expect(nextRequestCode(regime.duties, 2023)).toBe('request-2023-001');
    expect(nextRequestCode(rules.duties, 2023)).toBe('request-2023-002');
    expect(nextRequestCode(rules.duties, 2024)).toBe('request-2024-001');
  });

  it('also for today', () => {
    expect(decide(request({ lastDay: '2023-07-12' }))).toHaveLength(1);
  });
});

it.each([
  ['DATE_PASSED', { lastDay: '2023-07-11' }],
  ['UNKNOWN_UNIT', { units: ['W1', 'W9'] }],
  ['UNKNOWN_UNIT', { units: ['CITY'] }],
  ['NO_UNIT', { units: [] }],
  ['OWN_UNIT_ASKED', { units: ['W1', 'OFFICE'] }],
  ['SUBJECT_MISSING', { subject: { vi: 'Ngập úng', en: ' ' } }],
  ['INSTRUCTIONS_MISSING', { instructions: '' }],
  ['COVERED_DAYS_BACKWARDS', { covered: { from: '2023-07-02', to: '2023-07-01' } }],
] as const)('is refused with %s: %j', (code, data) => {
  given().when(request(data)).thenRefused(code);
});

it('is asked for by a person', () => {
  given().when(request({}, 'clock')).thenRefused('NOT_FOR_THE_CLOCK');
});
