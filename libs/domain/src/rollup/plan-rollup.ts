import type { Instant } from '#eventsourcing';
import { addMinutes, localDayOf } from '../calendar/zone.js';
import { policyOn } from '../duty/policy.js';
import type { Regime } from '../plan/regime.js';
import type { LookedAt } from '../subject/followed-date.js';
import { nextStepAfter } from '../subject/step-after.js';
import type { RollupTiming } from './commands.js';
import { type CompiledPeriod, compiledPeriod, dueOf } from './compiled-period.js';
import type { AcceptedReport } from './compilation.js';
import { cutOffAt } from './cut-off.js';
import { type RollupStage, rollupOf } from './events.js';
import { isKnownRollup, type KnownRollup, lastEdition, type Rollup } from './rollup.js';

export interface RollupPlan {
  readonly stage: RollupStage | 'ended';
  readonly due: readonly RollupTiming[];
  /** When something of it falls due next, after what falls due now; missing when nothing will by itself. */
  readonly wakeAt?: Instant;
}

/** A rollup at one instant. */
export interface LookedAtRollup {
  /** `rollup/{duty}/{period}/{unit}` */
  readonly stream: string;
  readonly rollup: Rollup;
  /** The units without an accepted report now (`missingIn`). */
  readonly missing: readonly string[];
  /** Since when there is something that the last edition does not rest on (`newerSince`). */
  readonly newerSince?: Instant;
}

/** Whoever has the next step in hand is reminded on the first and on the second working day after it came to him. */
const REMINDERS = [1, 2];

/**
 * What time asks of a rollup at this instant: to begin, to cut off, to remind. It decides nothing: whether a draft is made of what has come in
 * is for people. It ends when it is issued and nothing newer has been accepted; what comes later begins it anew.
 */
export const planRollup = ({ stream, rollup, missing, newerSince }: LookedAtRollup, regime: Regime, now: Instant): RollupPlan => {
  const compiled = compiledPeriod(rollupOf(stream), regime);
  const at = lookedAt(compiled, regime, now);
  if (!isKnownRollup(rollup)) return planStart(stream, compiled, { regime, now });
  switch (rollup.status) {
    case 'collecting':
      return planCutOff(rollup, missing, at);
    case 'issued':
      return newerSince === undefined ? { stage: 'ended', due: [] } : planStep(stream, rollup, { since: newerSince, at });
    default:
      return planStep(stream, rollup, { since: rollup.waitsSince, at });
  }
};

/** Since when a report counts that the last edition does not rest on, or rests on in another version; undefined where none does. */
export const newerSince = (rollup: KnownRollup, reports: readonly AcceptedReport[]): Instant | undefined => {
  const basis = new Map(lastEdition(rollup)?.basis.map(({ obligation, version }) => [obligation, version]));
  const newer = reports.filter(({ obligation, version, unit }) => basis.get(obligation) !== version && !rollup.excluded.includes(unit));
  return newer.map(({ acceptedAt }) => acceptedAt).reduce<Instant | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);
};

const lookedAt = ({ duty }: CompiledPeriod, { policies, calendar }: Regime, now: Instant): LookedAt => {
  const today = localDayOf(now, calendar.zone);
  return { policy: policyOn(policies, duty.policy, today), calendar, today, now };
};

/** It begins with the period's reports. */
const planStart = (stream: string, compiled: CompiledPeriod, { regime, now }: { regime: Regime; now: Instant }): RollupPlan => {
  const { opensAt, lastDay, level } = dueOf(compiled, regime);
  if (now < opensAt) return { stage: 'collecting', due: [], wakeAt: opensAt };
  const data = { ...rollupOf(stream), level, cutOffAt: cutOffAt(lastDay, regime.calendar) };
  // What begins is looked at again at once, as what it then is.
  return { stage: 'collecting', due: [{ type: 'StartCompilation', by: 'clock', now, data }], wakeAt: now };
};

/** Not before the settling time is over: what was under way at the cut-off has then arrived. */
const planCutOff = (rollup: KnownRollup, missing: readonly string[], { policy, now }: LookedAt): RollupPlan => {
  const reachAt = addMinutes(rollup.cutOffAt, policy.settlingMinutes);
  if (now < reachAt) return { stage: 'collecting', due: [], wakeAt: reachAt };
  return { stage: 'collecting', due: [{ type: 'ReachCutOff', by: 'clock', now, data: { missing } }], wakeAt: now };
};

const planStep = (
  stream: string,
  { status, revision, reminded }: KnownRollup,
  { since, at }: { readonly since: Instant; readonly at: LookedAt },
): RollupPlan => {
  const { step, wakeAt } = nextStepAfter(since, REMINDERS, reminded, at);
  const data = { rollup: stream, stage: status, revision };
  const due: readonly RollupTiming[] =
    step === undefined ? [] : [{ type: 'RemindOfCompilation', by: 'clock', now: at.now, data: { ...data, ...step } }];
  return { stage: status, due, ...(wakeAt && { wakeAt }) };
};
