import type { Pool } from 'pg';

export interface EscalationQuestion {
  /** Only cases about obligations that these units owe. */
  readonly visibleTo: 'all' | readonly string[];
  readonly status?: readonly string[];
  readonly obligation?: string;
  readonly offset: number;
  readonly limit: number;
}

/** Lists cases from the register, the latest proposed first: names only; what they are is folded from their streams. */
export class EscalationReads {
  constructor(private readonly pool: Pool) {}

  async list({ visibleTo, status, obligation, offset, limit }: EscalationQuestion): Promise<EscalationPage> {
    const { rows } = await this.pool.query<{ stream: string; obligation: string; total: string }>({
      name: 'read.escalation_list',
      text: `select e.stream, e.obligation, count(*) over () as total
             from read.escalation_register e join read.obligation_register o on o.stream = e.obligation
             where ($1::text[] is null or o.owner = any ($1)) and ($2::text[] is null or e.status = any ($2)) and ($3::text is null or e.obligation = $3)
             order by e.proposed_at desc, e.stream limit $4 offset $5`,
      values: [visibleTo === 'all' ? null : visibleTo, status ?? null, obligation ?? null, limit, offset],
    });
    return { cases: rows.map(({ stream, obligation: about }) => ({ stream, obligation: about })), total: Number(rows[0]?.total ?? 0) };
  }
}

export interface EscalationPage {
  readonly cases: readonly { readonly stream: string; readonly obligation: string }[];
  /** 0 also beyond the last page. */
  readonly total: number;
}
