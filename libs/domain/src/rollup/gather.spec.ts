import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '#eventsourcing';
import type { ObligationEvent } from '../obligation/events.js';
import { onTheDay } from '../obligation/testing/april.js';
import { regimeAsAdopted } from '../plan/regime-as-adopted.js';
import { monthly, smallPlan } from '../plan/testing/small-plan.js';
import type { Exclusion } from './compilation.js';
import { gatherInput, isGathered } from './gather.js';
import { compile } from './live-compilation.js';
import { missingIn } from './missing.js';
import { cell, form as districtForm, ratio, sheet, targets, value } from './testing/district.js';
import { accepted, contentOf, handed, opened, recorded, type Said, submitted } from './testing/histories.js';

/* Histories of obligations as the log has them, of ward 1 and of the office itself, which receives the district's reports. */

const UNITS = ['W1', 'OFFICE'];
const form = { ...districtForm, indicators: districtForm.indicators.map((one) => ({ ...one, reporters: UNITS, lead: 'OFFICE' })) };
const regime = regimeAsAdopted({ ...smallPlan, targets, forms: [form] }, onTheDay('2023-01-03'));
const streamOf = (unit: string, period = '2023-04', duty = 'monthly') => `obligation/${unit}/${duty}/${period}`;

const gathered = (histories: Readonly<Record<string, readonly Said[]>>, excluded: readonly Exclusion[] = []) =>
  gatherInput({
    ...{ regime, duty: 'monthly', period: '2023-04', unit: 'OFFICE', excluded },
    histories: new Map(Object.entries(histories).map(([stream, said]) => [stream, recorded(stream, said)])),
  });

describe('what a compilation rests on', () => {
  it('is what was accepted, with its sheet, restricted cells too, and who answers for it', () => {
    const cells = { [cell('T02')]: value('300'), [cell('T30')]: ratio('47', '50') };
    const input = gathered({ [streamOf('W1')]: [opened('W1'), submitted(cells), accepted()] });
    expect(input.reports).toEqual([
      {
        ...{ obligation: streamOf('W1'), unit: 'W1', period: '2023-04', version: 1, digest: 'digest 1', nil: false, afterClosing: false },
        ...{ receivedAt: onTheDay('2023-04-13'), acceptedAt: onTheDay('2023-04-17') },
        ...{ preparedBy: 'an', submittedBy: 'binh', acceptedBy: 'chi', sheet: sheet(cells) },
      },
    ]);
    expect([input.day, input.closesOn, input.form.version]).toEqual(['2023-04-30', '2023-04-14', 1]);
  });

  it('never holds what was not accepted, or was returned: it is missing', () => {
    const input = gathered({
      [streamOf('W1')]: [opened('W1'), submitted({ [cell('T02')]: value('300') })],
      [streamOf('OFFICE')]: [opened('OFFICE')],
    });
    expect(input.reports).toEqual([]);
    expect(input.owing.map(({ unit, status }) => [unit, status])).toEqual([
      ['OFFICE', 'owed'],
      ['W1', 'under_review'],
    ]);
    expect(missingIn(input)).toEqual(['OFFICE', 'W1']);
  });

  it('has the office’s own report among the others, which somebody else receives', () => {
    const input = gathered({ [streamOf('OFFICE')]: [opened('OFFICE'), submitted({ [cell('T02')]: value('5') }), accepted()] });
    expect(compile(input).rows.find(({ indicator }) => indicator === 'T02')?.current?.value).toBe('5');
  });

  it('takes the corrected version once that is accepted, and the former one until then', () => {
    const at = onTheDay('2023-04-24');
    const correction = {
      ...({ type: 'CorrectedVersionSubmitted', data: { ...handed(2, at), request: 1 }, occurredAt: at } as const),
      parts: contentOf({ [cell('T02')]: value('301') }),
    };
    const before = [opened('W1'), submitted({ [cell('T02')]: value('300') }), accepted(), correction];
    const acceptance: ObligationEvent = {
      type: 'CorrectedVersionAccepted',
      data: { request: 1, version: 2, acceptedBy: 'dung' },
      occurredAt: at,
    };
    const of = (...said: Parameters<typeof gathered>[0][string]) =>
      gathered({ [streamOf('W1')]: said }).reports.map(({ version, acceptedBy }) => [version, acceptedBy]);
    expect(of(...before)).toEqual([[1, 'chi']]);
    expect(of(...before, acceptance)).toEqual([[2, 'dung']]);
  });

  it('tells how each report stands that was owed', () => {
    const back: ObligationEvent = {
      type: 'ReportReturned',
      data: { version: 1, returnedBy: 'chi', revision: 1, lastDay: '2023-04-19', dueAt: onTheDay('2023-04-20', '00:00') },
      occurredAt: onTheDay('2023-04-17'),
    };
    const again = { ...submitted({}, onTheDay('2023-04-18')), type: 'ReportResubmitted', data: handed(2, onTheDay('2023-04-18')) } as const;
    const closed: ObligationEvent = { type: 'ObligationClosedMissing', data: { closedBy: 'dung' }, occurredAt: onTheDay('2023-04-18') };
    const cancelled: ObligationEvent = { type: 'ObligationCancelled', data: { cancelledBy: 'dung' }, occurredAt: onTheDay('2023-04-05') };
    const of = (...said: Parameters<typeof gathered>[0][string]) => gathered({ [streamOf('W1')]: [opened('W1'), ...said] }).owing[0];
    expect(
      [of(), of(submitted({})), of(submitted({}), back), of(submitted({}), back, again), of(closed)].map((one) => one?.status),
    ).toEqual([...['owed', 'under_review', 'returned', 'under_review', 'closed_missing']]);
    expect(of(submitted({}), back, again)).toMatchObject({
      ...{ lastDay: '2023-04-14', firstReceivedAt: onTheDay('2023-04-13'), timesReturned: 1 },
    });
    expect(of(submitted({}))?.timesReturned).toBe(0);
    expect(of(cancelled)).toBeUndefined();
  });

  it('calls accepted what was accepted, also while a correction of it is under way', () => {
    const asked: ObligationEvent = {
      type: 'CorrectionRequested',
      data: { number: 1, requestedBy: 'an' },
      occurredAt: onTheDay('2023-04-20'),
    };
    const granted: ObligationEvent = {
      type: 'CorrectionApproved',
      data: { request: 1, approvedBy: 'dung' },
      occurredAt: onTheDay('2023-04-21'),
    };
    const input = gathered({ [streamOf('W1')]: [opened('W1'), submitted({}), accepted(), asked, granted] });
    expect(input.owing[0]?.status).toBe('accepted');
    expect(missingIn(input)).toEqual([]);
  });

  it('knows what came in before it was closed from what came after, and that there was nothing to report', () => {
    const closed: ObligationEvent = { type: 'ObligationClosedMissing', data: { closedBy: 'dung' }, occurredAt: onTheDay('2023-04-18') };
    const nil = { ...submitted({}), data: { ...handed(1, onTheDay('2023-04-13')), content: { kind: 'nil' as const } }, parts: {} } as const;
    const of = (...said: Parameters<typeof gathered>[0][string]) => gathered({ [streamOf('W1')]: [opened('W1'), ...said] }).reports[0];
    expect(of(submitted({}), closed, accepted())?.afterClosing).toBe(false);
    expect(of(nil, accepted())).toMatchObject({ nil: true, digest: null, sheet: null });
  });

  it('has what came to the office itself, at whichever level, and nothing that only looks like a report', () => {
    const other = [opened('W1', { level: 'other' }), submitted({}), accepted()];
    expect(gathered({ [streamOf('W1')]: other }).reports).toHaveLength(1);
    expect(gathered({ [`copy/W1/monthly/2023-04`]: [opened('W1'), submitted({}), accepted()] }).owing).toEqual([]);
    expect(isGathered('draft/W1/monthly/2023-04', { duty: 'monthly', period: '2023-04' })).toBe(false);
    expect(isGathered(streamOf('W1', '2023-04', 'other'), { duty: 'monthly', period: '2023-04' })).toBe(false);
  });

  it('knows who owes after a transfer, who is excused, and what came in after closing', () => {
    const moved: ObligationEvent = {
      type: 'ObligationTransferred',
      data: { from: 'W1', to: 'OFFICE', transferredBy: 'dung' },
      occurredAt: onTheDay('2023-04-03'),
    };
    const closed: ObligationEvent = { type: 'ObligationClosedMissing', data: { closedBy: 'dung' }, occurredAt: onTheDay('2023-04-18') };
    const late = submitted({ [cell('T02')]: value('1') }, onTheDay('2023-04-20'));
    const input = gathered({ [streamOf('W1')]: [opened('W1'), moved, closed, late, accepted()] });
    expect(input.reports).toMatchObject([{ unit: 'OFFICE', afterClosing: true }]);
    expect(input.owing).toMatchObject([{ unit: 'OFFICE', status: 'accepted', timeliness: 'missing', closedMissing: true }]);
    const excused: ObligationEvent = {
      type: 'ObligationExcused',
      data: { excusedBy: 'giang' },
      occurredAt: onTheDay('2023-04-12'),
    };
    expect(missingIn(gathered({ [streamOf('W1')]: [opened('W1'), excused] }))).toEqual([]);
  });

  it('holds earlier months of the year and the same of last year, and nothing of other duties', () => {
    const of = (period: string, duty = 'monthly') => [opened('W1', { period, duty }), submitted({}), accepted()];
    const input = gathered({
      [streamOf('W1', '2023-03')]: of('2023-03'),
      [streamOf('W1', '2023-05')]: of('2023-05'),
      [streamOf('W1', '2022-02')]: of('2022-02'),
      [streamOf('W1', '2022-05')]: of('2022-05'),
      [streamOf('W1', '2023-04', 'other')]: of('2023-04', 'other'),
    });
    expect([input.reports.map(({ period }) => period), input.lastYear.map(({ period }) => period)]).toEqual([['2023-03'], ['2022-02']]);
    expect(
      [streamOf('W1'), streamOf('W1', '2023-05'), streamOf('W1', '2022-04'), 'task/x'].map((stream) => isGathered(stream, input)),
    ).toEqual([true, false, true, false]);
  });

  it('goes by the targets of its own year, whatever a later plan says', () => {
    const next = { head: { ...regime.head, code: 'small-2024', year: 2024 }, targets: [] };
    const input = gatherInput({
      ...{ duty: 'monthly', period: '2023-04', unit: 'OFFICE', histories: new Map(), excluded: [] },
      regime: { ...regime, ...next, plans: [...regime.plans, next] },
    });
    expect(input.targets).toEqual(targets);
  });

  it('without a form tells who reported, in words alone', () => {
    const input = gatherInput({
      regime: { ...regime, forms: [] },
      duty: 'monthly',
      period: '2023-04',
      unit: 'OFFICE',
      histories: new Map(),
      excluded: [],
    });
    expect(compile(input)).toMatchObject({ form: 'monthly/0', rows: [] });
    expect(canonicalJson(compile(input))).toContain('"rows":[]');
  });

  it('is refused where no plan asks for it', () => {
    const of = (more: object) => () =>
      gatherInput({ ...{ regime, duty: monthly.code, period: '2023-04', unit: 'OFFICE', histories: new Map(), excluded: [] }, ...more });
    expect(of({ period: '2023-13' })).toThrow('NO_SUCH_COMPILATION');
    expect(of({ duty: 'nothing' })).toThrow('NO_SUCH_COMPILATION');
    expect(of({ unit: 'W1' })).toThrow('NO_SUCH_COMPILATION');
  });
});
