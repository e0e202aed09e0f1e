import type { Pool } from 'pg';

/** An export that somebody has taken upon himself to write. */
export interface ClaimedExport {
  readonly stream: string;
  /** How often it was begun, this time included. */
  readonly attempt: number;
}

/** How far an export has got; `total` where that is known. */
export interface ExportStep {
  readonly done: number;
  readonly total?: number;
}

/** Who claims, and how long the claim holds without a word from him, in real time. */
export interface ExportClaim {
  readonly by: string;
  readonly leaseMs: number;
}

/**
 * How far exports have got, and who writes them. Each word about its progress holds the claim anew; who falls silent, because he was
 * killed, loses it, and the next one begins again.
 */
export class ExportProgress {
  constructor(private readonly pool: Pool) {}

  /** Takes the oldest export that waits and that nobody holds. */
  async claim({ by, leaseMs }: ExportClaim): Promise<ClaimedExport | undefined> {
    const { rows } = await this.pool.query<{ stream: string; attempts: number }>({
      name: 'ops.claim_export',
      // Two who choose the same meet at its row: the second finds it held, and takes nothing this time.
      text: `insert into ops.export_progress as p (stream, claimed_by, claimed_until, attempts, done, total)
             select r.stream, $1, ${UNTIL}, 1, 0, null from read.export_register r left join ops.export_progress o using (stream)
             where r.status = 'requested' and (o.claimed_until is null or o.claimed_until < clock_timestamp())
             order by r.requested_at, r.stream limit 1
             on conflict (stream) do update set claimed_by = $1, claimed_until = ${UNTIL}, attempts = p.attempts + 1, done = 0, total = null
             where p.claimed_until is null or p.claimed_until < clock_timestamp()
             returning p.stream, p.attempts`,
      values: [by, leaseMs],
    });
    return rows[0] && { stream: rows[0].stream, attempt: rows[0].attempts };
  }

  /** Says how far it has got, and holds the claim anew. Answers false when somebody else has taken it over. */
  async tell(stream: string, { by, leaseMs }: ExportClaim, { done, total }: ExportStep): Promise<boolean> {
    const { rowCount } = await this.pool.query({
      name: 'ops.tell_export',
      text: `update ops.export_progress set claimed_until = ${UNTIL}, done = $4, total = $5 where stream = $3 and claimed_by = $1`,
      values: [by, leaseMs, stream, done, total ?? null],
    });
    return rowCount === 1;
  }

  /** Lets go of it, to be tried again at once by whoever is next; an attempt that only had to make room is not counted. */
  async release(stream: string, { by, isCounted }: { readonly by: string; readonly isCounted: boolean }): Promise<void> {
    await this.pool.query({
      name: 'ops.release_export',
      text: `update ops.export_progress set claimed_by = null, claimed_until = null, attempts = attempts - $3 where stream = $1 and claimed_by = $2`,
      values: [stream, by, isCounted ? 0 : 1],
    });
  }

  /** How far these have got; one that nobody has begun is not in the answer. */
  async of(streams: readonly string[]): Promise<ReadonlyMap<string, ExportStep & { readonly attempt: number }>> {
    const { rows } = await this.pool.query<{ stream: string; attempts: number; done: string; total: string | null }>({
      name: 'ops.exports_progress',
      text: `select stream, attempts, done, total from ops.export_progress where stream = any ($1)`,
      values: [streams],
    });
    return new Map(
      rows.map(({ stream, attempts, done, total }) => [
        stream,
        { attempt: attempts, done: Number(done), ...(total !== null && { total: Number(total) }) },
      ]),
    );
  }
}

const UNTIL = `clock_timestamp() + $2::float8 * interval '1 millisecond'`;
