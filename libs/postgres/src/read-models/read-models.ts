import type { Pool } from 'pg';
import type { EventStore, InlineTable, Projection, Upcasters } from '#eventsourcing';
import { rebuildInlineTable, type RebuildOptions } from './rebuild-inline-table.js';
import { rebuildProjection } from './rebuild-projection.js';
import type { ReadModelTransaction } from './read-model-transaction.js';
import { type TableFingerprint, tableFingerprint } from './table-fingerprint.js';

export interface Tables {
  readonly inline: readonly InlineTable[];
  readonly projections: readonly Projection<ReadModelTransaction>[];
  /** The same as the store's: a rebuild reads events of every shape. */
  readonly upcasters?: Upcasters;
}

/** All tables that are derived from the log, by the names under which they are rebuilt. */
export class ReadModels {
  constructor(
    private readonly pool: Pool,
    private readonly store: Pick<EventStore, 'readLog'>,
    private readonly tables: Tables,
  ) {}

  /** Inline tables by table, projections by name. */
  get names(): string[] {
    return [...this.tables.inline.map(({ table }) => table), ...this.tables.projections.map(({ name }) => name)];
  }

  /** Makes one of them anew while everything else goes on. Answers with rows written, or with the seq reached. */
  async rebuild(name: string, options: RebuildOptions = {}): Promise<number> {
    const inline = this.tables.inline.find(({ table }) => table === name);
    if (inline)
      return rebuildInlineTable(this.pool, inline, { ...(this.tables.upcasters && { upcasters: this.tables.upcasters }), ...options });
    const projection = this.tables.projections.find((candidate) => candidate.name === name);
    if (projection === undefined) throw new RangeError(`There is no read model ${name}; there are: ${this.names.join(', ')}.`);
    const { onProgress } = options;
    return rebuildProjection(this.pool, projection, { store: this.store, ...(onProgress && { onProgress }) });
  }

  /** What a read model holds at this moment, to be compared before and after a rebuild. */
  async fingerprint(name: string): Promise<TableFingerprint> {
    const tables = this.tables.projections.find((projection) => projection.name === name)?.tables ?? [name];
    const prints = await Promise.all(tables.map((table) => tableFingerprint(this.pool, table)));
    return { rows: prints.reduce((sum, { rows }) => sum + rows, 0), digest: prints.map(({ digest }) => digest).join('-') };
  }
}
