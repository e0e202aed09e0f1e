import { describe, expect, it } from '@jest/globals';
import type { ObligationView, RollupItem, RollupStage, RollupView } from '#contracts';
import { calendarOf, localDayOf, rehearse, type RehearsedEvent, workingDayAfter } from '#domain';
import type { Instant } from '#eventsourcing';
import { readPersonas } from '../read-personas.js';
import { readPlan } from '../read-plan.js';
import type { Act } from './acts.js';
import { CompilingCast, oneNumberAtATime } from './compiling-acts.js';
import { PendingRollups } from './pending-rollups.js';

const plan = readPlan('seeds/district3-2023.yaml');
const personas = readPersonas('seeds/personas-district3.yaml', plan);
const rules = { duties: plan.duties, policies: plan.policies, calendar: calendarOf(plan) };
const cast = new CompilingCast({ plan, rules, personas, seed: 1 });
const rehearsed = rehearse({ plan, personas, seed: 1, until: '2023-06-30T17:00:00.000Z' }).rollups.events;

/** Each step of the rehearsal with the event that called for it. */
const stepsOf = (type: string): { readonly before: RehearsedEvent; readonly step: RehearsedEvent }[] =>
  rehearsed.flatMap((step) => {
    const before = rehearsed.filter(({ stream, version }) => stream === step.stream && version < step.version);
    const called = before.findLast((one) => CALLS_FOR[type]!.includes(one.event.type));
    return step.event.type === type && called ? [{ before: called, step }] : [];
  });

const CALLS_FOR: Readonly<Record<string, readonly string[]>> = {
  CompilationDrafted: ['CutOffReached'],
  CompilationReviewed: ['CompilationDrafted'],
  CompilationSigned: ['CompilationReviewed'],
  CompilationIssued: ['CompilationSigned'],
};

/** The compilation as the API shows it once this event was recorded. */
const shown = ({ stream, event, recordedAt }: RehearsedEvent, stage: RollupStage, as: Partial<RollupView> = {}): RollupView => {
  const [, duty, period, unit] = stream.split('/');
  const history = [{ type: event.type, at: recordedAt }];
  return {
    ...{ duty, period, unit, stage, history, version: 7, draft: { digest: 'computed' }, draftedDigest: 'drafted' },
    ...{ deltas: [], missingUnits: [], recordedMissing: [] },
    ...as,
  } as unknown as RollupView;
};

const acts = (view: RollupView, now = sinceOf(view), since = sinceOf(view)): readonly Act[] =>
  cast.ofRollup({ view, since, documentNumber: '41/BC-UBND' }, now);
const sinceOf = ({ history }: RollupView): Instant => history.at(-1)!.at as Instant;

describe('persons who compile over HTTP', () => {
  it.each([
    ['CompilationReviewed', 'drafted', 'reviews', { digest: 'drafted' }],
    ['CompilationSigned', 'reviewed', 'signatures', { digest: 'drafted' }],
    ['CompilationIssued', 'signed', 'issues', { digest: 'drafted', documentNumber: '41/BC-UBND' }],
  ] as const)('do what makes %s at the instant and by the person of the rehearsal', (type, stage, what, body) => {
    const steps = stepsOf(type);
    expect(steps.length).toBeGreaterThan(8);
    for (const { before, step } of steps) {
      const [, duty, period, unit] = step.stream.split('/');
      expect(acts(shown(before, stage))).toMatchObject([
        { at: step.recordedAt, person: step.actor, path: `/rollups/${duty}/${period}/${unit}/${what}`, body },
      ]);
    }
  });

  it('put a draft before the Office when the rehearsal does, and name first who is missing', () => {
    const steps = stepsOf('CompilationDrafted').filter(({ step }) => (step.event.data as { edition: number }).edition === 1);
    expect(steps.length).toBeGreaterThan(5);
    for (const { before, step } of steps) {
      const drafts = { at: step.recordedAt, person: step.actor, body: { digest: 'computed' } };
      expect(acts(shown(before, 'cut_off'))).toMatchObject([drafts]);
      expect(acts(shown(before, 'cut_off', { missingUnits: ['Q3-P-13'] }))).toMatchObject([
        { at: step.recordedAt, person: 'finance_head@Q3-TCKH', path: expect.stringMatching(/missing-units$/) },
        drafts,
      ]);
      expect(acts(shown(before, 'cut_off', { missingUnits: ['Q3-P-13'], recordedMissing: ['Q3-P-13'] }))).toHaveLength(1);
    }
  });

  it('take the next edition in hand only where a figure is another one', () => {
    const [{ step } = {}] = stepsOf('CompilationIssued');
    expect(acts(shown(step!, 'issued'))).toEqual([]);
    const changed = acts(shown(step!, 'issued', { deltas: [{ indicator: 'T12.1' }] as unknown as RollupView['deltas'] }));
    expect(changed.map(({ path }) => path.split('/').at(-1))).toEqual(['revisions', 'drafts']);
    expect(changed[0]!.at > step!.recordedAt).toBe(true);
  });

  it('have it signed again, and then issued, where nobody issued it in its term', () => {
    const [{ before } = {}] = stepsOf('CompilationIssued');
    const signed = shown(before!, 'signed');
    const inTerm = (days: number): Instant =>
      `${workingDayAfter(rules.calendar, localDayOf(before!.recordedAt, plan.zone), days)}T02:00:00.000Z`;
    expect(acts(signed, inTerm(1))[0]!.path).toMatch(/issues$/);
    expect(acts(signed, inTerm(2))).toMatchObject([{ person: before!.actor, body: { digest: 'drafted' } }]);
    expect(acts(signed, inTerm(2))[0]!.path).toMatch(/signatures$/);
  });

  it('try other figures anew, and the same ones never twice', () => {
    const [{ before } = {}] = stepsOf('CompilationDrafted');
    const keyOf = (digest: string) => acts(shown(before!, 'cut_off', { draft: { digest } as RollupView['draft'] }))[0]!.key;
    expect(keyOf('a1')).toBe(keyOf('a1'));
    expect(keyOf('a1')).not.toBe(keyOf('b2'));
  });

  it('give one number at a time, to what was signed first', () => {
    const at = (instant: string, what: string): readonly Act[] => [{ at: instant, path: `/rollups/${what}` } as Act];
    const [later, review, first] = [
      at('2023-05-19T08:30:00.000Z', 'issues'),
      at('2023-05-19T09:00:00.000Z', 'reviews'),
      at('2023-05-18T08:30:00.000Z', 'issues'),
    ];
    expect(oneNumberAtATime([later, review, first])).toEqual([review, first]);
  });

  it('leave alone what waits for the clock', () => {
    const [{ before } = {}] = stepsOf('CompilationDrafted');
    expect(acts(shown(before!, 'collecting'))).toEqual([]);
  });
});

describe('what is compiled, as the persons read it,', () => {
  const item = (period: string, stage: RollupStage, documentNumber: string | null = null): RollupItem =>
    ({ duty: 'monthly', period, unit: 'Q3-TCKH', stage, documentNumber, version: 3 }) as RollupItem;

  const office = (items: readonly RollupItem[], more: Partial<RollupView> = {}, acceptedAt: Readonly<Record<string, Instant>> = {}) => {
    const asked: string[] = [];
    const obligation = (id: string): Promise<ObligationView> =>
      Promise.resolve({ history: [{ type: 'CorrectedVersionAccepted', at: acceptedAt[id] }] } as unknown as ObligationView);
    const rollup = ({ period }: Pick<RollupItem, 'period'>): Promise<RollupView> => {
      asked.push(period);
      const of = items.find((one) => one.period === period)!;
      const history = [
        { type: 'CutOffReached', at: '2023-05-14T17:00:00.000Z' },
        { type: 'UnitExcluded', at: '2023-05-20T02:00:00.000Z' },
      ];
      return Promise.resolve({ ...of, history, ...more } as unknown as RollupView);
    };
    return { asked, rollups: new PendingRollups({ rollups: () => Promise.resolve([...items]), rollup, obligation }, 'UBND') };
  };

  it('waits since the event that led to its stage, whatever was said about it later', async () => {
    const { rollups } = office([item('2023-05', 'cut_off'), item('2023-06', 'collecting')]);
    expect((await rollups.read('head', '2023-05-15')).map(({ view, since }) => [view.period, since])).toEqual([
      ['2023-05', '2023-05-14T17:00:00.000Z'],
    ]);
  });

  it('waits for its next edition since a report was accepted that it does not rest on', async () => {
    const history = [
      { type: 'CompilationDrafted', at: '2023-06-15T02:00:00.000Z' },
      { type: 'CompilationIssued', at: '2023-06-19T08:30:00.000Z' },
    ] as unknown as RollupView['history'];
    const deltas = [{ because: [{ obligation: 'a' }, { obligation: 'b' }] }] as unknown as RollupView['deltas'];
    const sinceWhere = async (a: Instant, b: Instant) => {
      const { rollups } = office([item('2023-05', 'issued', '9/BC-UBND')], { history, deltas }, { a, b });
      return (await rollups.read('head', '2023-07-10'))[0]!.since;
    };
    expect(await sinceWhere('2023-07-06T03:00:00.000Z', '2023-07-04T03:00:00.000Z')).toBe('2023-07-04T03:00:00.000Z');
    expect(await sinceWhere('2023-06-14T03:00:00.000Z', '2023-07-04T03:00:00.000Z')).toBe('2023-07-04T03:00:00.000Z');
    expect(await sinceWhere('2023-06-16T03:00:00.000Z', '2023-07-04T03:00:00.000Z')).toBe('2023-06-19T08:30:00.000Z');
  });

  it('is asked for once a day, and again where something was refused', async () => {
    const { asked, rollups } = office([item('2023-05', 'cut_off')]);
    await rollups.read('head', '2023-05-15');
    await rollups.read('head', '2023-05-15');
    expect(asked).toHaveLength(1);
    await rollups.read('head', '2023-05-16');
    expect(asked).toHaveLength(2);
    rollups.forget('rollup/monthly/2023-05/Q3-TCKH');
    await rollups.read('head', '2023-05-16');
    expect(asked).toHaveLength(3);
  });

  it('gets the number after the highest given', async () => {
    const { rollups } = office([item('2023-04', 'issued', '9/BC-UBND'), item('2023-05', 'cut_off')]);
    const read = await rollups.read('head', '2023-05-19');
    expect(read.map(({ view, documentNumber }) => [view.period, documentNumber])).toEqual([['2023-05', '10/BC-UBND']]);
  });
});
