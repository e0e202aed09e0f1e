import type { Regime } from '#domain';
import type { RecordedEvent } from '#eventsourcing';
import type { PostgresEventStore, RollupReads } from '#postgres';
import { periodsBehind } from './compiled-periods.js';

export type Histories = ReadonlyMap<string, readonly RecordedEvent[]>;

interface ReportHistoriesParts {
  readonly store: Pick<PostgresEventStore, 'readMany' | 'readManyToDecide'>;
  readonly reads: Pick<RollupReads, 'reportsOf'>;
}

/** Reads what happened to the reports that are compiled, some hundred at a time. */
export class ReportHistories {
  constructor(private readonly parts: ReportHistoriesParts) {}

  /** With what was handed in: of the period, those before it in its year, and the same of the year before. */
  async toCompile(
    { duty, period }: { readonly duty: string; readonly period: string },
    regime: Pick<Regime, 'duties'>,
  ): Promise<Histories> {
    const { thisYear, lastYear } = periodsBehind(duty, period, regime);
    return this.#read(duty, [...thisYear, ...lastYear], (streams) => this.parts.store.readMany(streams));
  }

  /** Of the period and those before it in its year, without what was handed in. */
  async toLookAt({ duty, period }: { readonly duty: string; readonly period: string }, regime: Pick<Regime, 'duties'>): Promise<Histories> {
    const { thisYear } = periodsBehind(duty, period, regime);
    return this.#read(duty, thisYear, (streams) => this.parts.store.readManyToDecide(streams));
  }

  /** Of the period alone, and without what was handed in: how each of its reports stands. */
  async ofPeriod({ duty, period }: { readonly duty: string; readonly period: string }): Promise<Histories> {
    return this.#read(duty, [period], (streams) => this.parts.store.readManyToDecide(streams));
  }

  /** As they were at these versions, one for each stream. */
  async at(versions: Readonly<Record<string, number>>): Promise<Histories> {
    const streams = Object.keys(versions).sort();
    const found = new Map<string, readonly RecordedEvent[]>();
    for (let from = 0; from < streams.length; from += AT_ONCE) {
      const page = await this.parts.store.readMany(streams.slice(from, from + AT_ONCE));
      for (const [stream, events] of page) found.set(stream, events.slice(0, versions[stream]));
    }
    return found;
  }

  async #read(duty: string, periods: readonly string[], read: (streams: readonly string[]) => Promise<Histories>): Promise<Histories> {
    const found = new Map<string, readonly RecordedEvent[]>();
    for await (const streams of this.parts.reads.reportsOf(duty, periods))
      for (const [stream, events] of await read(streams)) found.set(stream, events);
    return found;
  }
}

const AT_ONCE = 500;
