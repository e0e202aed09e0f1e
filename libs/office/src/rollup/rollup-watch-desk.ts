import {
  type ActOutcome,
  gatherInput,
  isKnownRollup,
  isRefusal,
  type LookedAtRollup,
  missingIn,
  newerSince,
  planRollup,
  type Regime,
  type Rollup,
  type RollupActs,
  rollupDecider,
  rollupOf,
  type RollupSight,
  rollupText,
  type RollupTiming,
} from '#domain';
import type { InlineTable } from '#eventsourcing';
import type { PostgresEventStore, RollupReads } from '#postgres';
import { carryOutEach } from '../agenda/carry-out.js';
import type { DomainClock } from '../clock/domain-clock.js';
import type { RegimeDesk } from '../regime/regime-desk.js';
import { wakeAfter } from '../watch/wake.js';
import { compiledBelow } from './compiled-in.js';
import { foldRollup } from './fold-rollup.js';
import { ReportHistories } from './report-histories.js';

/** What the watch of a rollup works with. */
export interface RollupWatchDeskParts {
  readonly store: PostgresEventStore;
  readonly reads: Pick<RollupReads, 'reportsOf' | 'stagesOf'>;
  readonly regime: RegimeDesk;
  readonly clock: DomainClock;
  readonly inline: readonly InlineTable[];
}

/**
 * What stands behind the watch of a rollup: its planner, asked with the log as it stands at the instant of the look, and its commands carried
 * out through the decider. Everything may be asked twice.
 */
export class RollupWatchDesk {
  readonly #reports: ReportHistories;

  constructor(private readonly parts: RollupWatchDeskParts) {
    this.#reports = new ReportHistories(parts);
  }

  /** Looks at a rollup, `{duty}/{period}/{unit}`, at a real instant, in the authority's time. */
  look: RollupActs['lookAtRollup'] = async ({ id, at }): Promise<RollupSight> => {
    const { regime: rules, clock } = this.parts;
    rules.refresh(); // or a look that was brought about by new rules would go by the old ones
    const [regime, now] = await Promise.all([rules.find(), clock.at(at)]);
    const looked = regime && (await this.#lookedAt(streamOf(id), regime));
    if (regime === undefined || looked === undefined) return { ...NOTHING_COMPILED, nextWakeAt: await wakeAfter(at, undefined, clock) };
    const { stage, due, wakeAt } = planRollup(looked, regime, now);
    return {
      ...{ stage, due, nextWakeAt: await wakeAfter(at, wakeAt, clock) },
      below: stage === 'collecting' ? await this.#below(id, regime) : [],
      text: rollupText(looked.stream, { ...looked, stage, ...(wakeAt && { next: wakeAt }) }, regime.authority.zone),
    };
  };

  carryOut: RollupActs['actOnRollup'] = (commands: readonly RollupTiming[], { id }): Promise<ActOutcome> =>
    carryOutEach(this.parts, commands, {
      streamOf: () => streamOf(id),
      eventsOf: (command, history) => rollupDecider.decide(command, foldRollup(history)),
    });

  /** Undefined where the rules know of no such compilation, or know of it no more. */
  async #lookedAt(stream: string, regime: Regime): Promise<LookedAtRollup | undefined> {
    const rollup = foldRollup((await this.parts.store.readManyToDecide([stream])).get(stream));
    try {
      const input = await this.#input(stream, rollup, regime);
      const newer = isKnownRollup(rollup)
        ? newerSince(rollup, [...input.reports, ...(input.elsewhere ?? []).map(({ report }) => report)])
        : undefined;
      return { stream, rollup, missing: missingIn(input), ...(newer !== undefined && { newerSince: newer }) };
    } catch (error) {
      if (isRefusal(error)) return undefined;
      throw error;
    }
  }

  /** How the reports stand; what was handed in is not asked for. Only what an edition rests on reaches beyond the period. */
  async #input(stream: string, rollup: Rollup, regime: Regime) {
    const ref = rollupOf(stream);
    const excluded = isKnownRollup(rollup) ? rollup.excluded.map((unit) => ({ unit, reason: '' })) : [];
    const histories = rollup.status === 'issued' ? await this.#reports.toLookAt(ref, regime) : await this.#reports.ofPeriod(ref);
    return gatherInput({ ...ref, regime, histories, excluded });
  }

  async #below(id: string, regime: Regime): Promise<readonly string[]> {
    const below = compiledBelow(rollupOf(streamOf(id)), regime);
    const begun = await this.parts.reads.stagesOf(below);
    return below.filter((stream) => !begun.has(stream));
  }
}

const streamOf = (id: string): string => `rollup/${id}`;

const NOTHING_COMPILED = {
  ...{ stage: 'ended', due: [], below: [] },
  text: { details: 'Không có báo cáo tổng hợp này.', nextWake: '' },
} as const satisfies Omit<RollupSight, 'nextWakeAt'>;
