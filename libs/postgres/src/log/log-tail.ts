import type { Pool } from 'pg';

/** That something happened, not what. */
export interface LogChange {
  readonly seq: number;
  readonly type: string;
  readonly stream: string;
  readonly version: number;
}

/** The end of the sealed log, for those who follow it, and for those who wait to read what they have just written. */
export class LogTail {
  constructor(private readonly pool: Pool) {}

  /** The `seq` of the last sealed event; 0 while there is none. */
  async head(): Promise<number> {
    const { rows } = await this.pool.query<{ head: string }>(`select coalesce(max(seq), 0) as head from es.log`);
    return Number(rows[0]?.head);
  }

  /** What was sealed after this `seq`, in its order. */
  async after(seq: number, limit: number): Promise<readonly LogChange[]> {
    const { rows } = await this.pool.query<{ seq: string; type: string; stream: string; version: string }>({
      name: 'es.tail',
      text: `select l.seq, e.type, e.stream, e.version from es.log l join es.events e using (position) where l.seq > $1 order by l.seq limit $2`,
      values: [seq, limit],
    });
    return rows.map(({ seq, type, stream, version }) => ({ seq: Number(seq), type, stream, version: Number(version) }));
  }

  /** Whether this version of a stream is sealed, and these projections have handled it. */
  async reached(
    { stream, version }: { readonly stream: string; readonly version: number },
    projections: readonly string[],
  ): Promise<boolean> {
    const { rows } = await this.pool.query<{ reached: boolean }>({
      name: 'es.reached',
      text: `select coalesce((select bool_and(coalesce(c.seq, 0) >= l.seq) from unnest($3::text[]) p(name) left join es.checkpoints c using (name)), true) as reached
             from es.events e join es.log l using (position) where e.stream = $1 and e.version = $2`,
      values: [stream, version, projections],
    });
    return rows[0]?.reached ?? false;
  }
}
