import type { Pool } from 'pg';

/** Which exports are asked for. */
export interface ExportQuestion {
  /** Only those that this person asked for. */
  readonly by?: string;
  readonly limit: number;
  readonly offset: number;
}

export interface ExportPage {
  readonly streams: readonly string[];
  readonly total: number;
}

/** Lists exports from their register, which is never behind the log. */
export class ExportReads {
  constructor(private readonly pool: Pool) {}

  /** The latest first. */
  async list({ by, limit, offset }: ExportQuestion): Promise<ExportPage> {
    const { rows } = await this.pool.query<{ stream: string; total: string }>({
      name: 'read.export_list',
      text: `select stream, count(*) over () as total from read.export_register where $1::text is null or requested_by = $1
             order by requested_at desc, stream limit $2 offset $3`,
      values: [by ?? null, limit, offset],
    });
    return { streams: rows.map(({ stream }) => stream), total: Number(rows[0]?.total ?? 0) };
  }

  /** How many of this person's are not done. */
  async waitingOf(person: string): Promise<number> {
    const { rows } = await this.pool.query<{ count: string }>({
      name: 'read.exports_waiting',
      text: `select count(*) as count from read.export_register where requested_by = $1 and status = 'requested'`,
      values: [person],
    });
    return Number(rows[0]?.count ?? 0);
  }
}
