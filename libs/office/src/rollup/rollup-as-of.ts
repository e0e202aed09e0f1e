import { type RollupEvent, rollupStream, versionsIn } from '#domain';
import type { Instant } from '#eventsourcing';
import type { AsOfReads, LogRest, ObligationsOf, RollupQuestion, RollupsAt } from '#postgres';
import type { RegimeDesk } from '../regime/regime-desk.js';
import { compiledOf, type RollupRef } from './compiled-of.js';
import { periodsBehind } from './compiled-periods.js';
import { excludedIn, foldRollup } from './fold-rollup.js';
import type { CompiledNow } from './rollup-desk.js';

interface RollupAsOfParts {
  readonly log: Pick<AsOfReads, 'histories' | 'register' | 'rollups'>;
  readonly regime: RegimeDesk;
}

/** Compiles what was known at an instant, by the rules as they were known then; editions stand in its events as they were issued. */
export class RollupAsOf {
  constructor(private readonly parts: RollupAsOfParts) {}

  async at(ref: RollupRef, at: Instant): Promise<CompiledNow & { readonly rest: LogRest }> {
    const regime = await this.parts.regime.asOf(at);
    const { thisYear, lastYear } = periodsBehind(ref.duty, ref.period, regime);
    const stream = rollupStream(ref);
    const [reports, rollups] = await Promise.all([
      this.parts.log.histories(at, { duty: ref.duty, periods: [...thisYear, ...lastYear] }),
      this.parts.log.histories<RollupEvent>(at, [stream]),
    ]);
    const events = rollups.histories.get(stream) ?? [];
    const compiled = compiledOf(ref, { regime, histories: reports.histories, excluded: excludedIn(events) });
    return {
      ...{ stream, events, rollup: foldRollup(events), regime, ...compiled },
      seen: versionsIn(reports.histories),
      rest: restOf(at, reports, rollups),
    };
  }

  /** The register of rollups as it was then, and of the reports that went into them for who sees rollups by his own. */
  async register(at: Instant, { visibleTo, ...of }: ObligationsOf & Pick<RollupQuestion, 'visibleTo'>): Promise<RollupsAt> {
    const rollups = await this.parts.log.rollups(at, of);
    if (visibleTo === 'all') return { ...restOf(at, rollups), rollups: rollups.rows, reports: [] };
    const reports = await this.parts.log.register(at, of);
    return { ...restOf(at, rollups, reports), rollups: rollups.rows, reports: reports.rows };
  }
}

/** On what an answer rests that comes from several readings. */
const restOf = (at: Instant, ...readings: readonly LogRest[]): LogRest => ({
  at,
  events: readings.reduce((sum, { events }) => sum + events, 0),
  seq: latest(...readings.map(({ seq }) => seq)),
});

const latest = (...seqs: readonly (number | null)[]): number | null => {
  const known = seqs.filter((seq) => seq !== null);
  return known.length === 0 ? null : Math.max(...known);
};
