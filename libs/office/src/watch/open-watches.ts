import type { RollupReads, WatchReads } from '#postgres';
import { compiledIn } from '../rollup/compiled-in.js';
import type { RegimeDesk } from '../regime/regime-desk.js';

interface OpenWatchesParts {
  readonly reads: Pick<WatchReads, 'open' | 'openAmong' | 'directorySeq'>;
  readonly rollups: Pick<RollupReads, 'placesOf' | 'unsettledPlaces' | 'stagesOf'>;
  readonly regime: Pick<RegimeDesk, 'find'>;
}

/** What has to be watched: everything that people have yet to bring to its end, and what is to be compiled of reports that are owed. */
export class OpenWatches {
  constructor(private readonly parts: OpenWatchesParts) {}

  open = async (): Promise<readonly string[]> => {
    const [open, places] = await Promise.all([this.parts.reads.open(), this.parts.rollups.unsettledPlaces()]);
    const rollups = await this.#compiling(places);
    const begun = await this.parts.rollups.stagesOf(rollups);
    return [...open, ...rollups.filter((stream) => !begun.has(stream))].sort();
  };

  openAmong = (streams: readonly string[]): Promise<readonly string[]> => this.parts.reads.openAmong(streams);

  directorySeq = (): Promise<number> => this.parts.reads.directorySeq();

  /**
   * The rollups that look again because of what happened to these reports: those that have not begun, and those that were issued. One that
   * is under way looks at them when its turn comes.
   */
  rollupsOf = async (reports: readonly string[]): Promise<readonly string[]> => {
    if (reports.length === 0) return [];
    const rollups = await this.#compiling(await this.parts.rollups.placesOf(reports));
    const stages = await this.parts.rollups.stagesOf(rollups);
    return rollups.filter((stream) => (stages.get(stream) ?? 'issued') === 'issued');
  };

  async #compiling(places: Awaited<ReturnType<RollupReads['placesOf']>>): Promise<readonly string[]> {
    const regime = await this.parts.regime.find();
    if (regime === undefined) return [];
    return [...new Set(places.flatMap((place) => compiledIn(place, regime) ?? []))].sort();
  }
}
