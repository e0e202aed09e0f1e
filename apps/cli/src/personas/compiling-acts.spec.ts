import { describe, expect, it } from '@jest/globals';
import type { RollupItem, RollupStage, RollupView } from '#contracts';
import { calendarOf, rehearse, type RehearsedEvent } from '#domain';
import type { Instant } from '#eventsourcing';
import { readPersonas } from '../read-personas.js';
import { readPlan } from '../read-plan.js';
import type { Act } from './acts.js';
import { CompilingCast } from './compiling-acts.js';
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

const acts = (view: RollupView): readonly Act[] =>
  cast.ofRollup({ view, since: view.history.at(-1)!.at as Instant, documentNumber: '41/BC-UBND' });

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

  it('leave alone what waits for the clock', () => {
    const [{ before } = {}] = stepsOf('CompilationDrafted');
    expect(acts(shown(before!, 'collecting'))).toEqual([]);
  });
});

describe('what is compiled, as the persons read it,', () => {
  const item = (period: string, stage: RollupStage, documentNumber: string | null = null): RollupItem =>
    ({ duty: 'monthly', period, unit: 'Q3-TCKH', stage, documentNumber, version: 3 }) as RollupItem;

  const office = (items: readonly RollupItem[], signedAt: Readonly<Record<string, Instant>> = {}) => {
    const asked: string[] = [];
    const rollup = ({ period }: Pick<RollupItem, 'period'>): Promise<RollupView> => {
      asked.push(period);
      const of = items.find((one) => one.period === period)!;
      const history = [
        { type: 'CutOffReached', at: '2023-05-14T17:00:00.000Z' },
        { type: 'CompilationSigned', at: signedAt[period] },
        { type: 'UnitExcluded', at: '2023-05-20T02:00:00.000Z' },
      ];
      return Promise.resolve({ ...of, history } as unknown as RollupView);
    };
    return { asked, rollups: new PendingRollups({ rollups: () => Promise.resolve([...items]), rollup }, 'Q3-UBND') };
  };

  it('waits since the event that led to its stage, whatever was said about it later', async () => {
    const { rollups } = office([item('2023-05', 'cut_off'), item('2023-06', 'collecting')]);
    expect((await rollups.read('head', '2023-05-15')).map(({ view, since }) => [view.period, since])).toEqual([
      ['2023-05', '2023-05-14T17:00:00.000Z'],
    ]);
  });

  it('is asked for once a day', async () => {
    const { asked, rollups } = office([item('2023-05', 'cut_off')]);
    await rollups.read('head', '2023-05-15');
    await rollups.read('head', '2023-05-15');
    expect(asked).toHaveLength(1);
    await rollups.read('head', '2023-05-16');
    expect(asked).toHaveLength(2);
  });

  it('gets the number after the highest given, one document at a time, who was signed first before the others', async () => {
    const at = { '2023-05': '2023-05-19T08:00:00.000Z', '2023-Q2': '2023-05-18T08:00:00.000Z' } as const;
    const { rollups } = office([item('2023-04', 'issued', '9/BC-UBND'), item('2023-05', 'signed'), item('2023-Q2', 'signed')], at);
    const read = await rollups.read('head', '2023-05-19');
    expect(read.map(({ view, documentNumber }) => [view.period, documentNumber])).toEqual([['2023-Q2', '10/BC-UBND']]);
  });
});
