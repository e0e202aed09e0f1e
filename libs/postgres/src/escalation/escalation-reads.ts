import type { Pool } from 'pg';

export interface EscalationQuestion {
  /** Only cases about these units, whoever of them owes the matter now. */
  readonly visibleTo: 'all' | readonly string[];
  readonly status?: readonly string[];
  /** What they are about, by its stream. */
  readonly subject?: string;
  /** Only cases whose decision lies with one of these seats. */
  readonly waitingFor?: readonly Waiting[];
  readonly offset: number;
  readonly limit: number;
}

/** Somebody in one of his seats, for whom cases may wait. */
export interface Waiting {
  readonly person: string;
  readonly unit: string;
  readonly role: string;
  /** Whether he sits there for another: at a deputy's step that deputy is waited for, or the principal himself. */
  readonly acting: boolean;
  /** The units he is in charge of; null where of all. */
  readonly units: readonly string[] | null;
}

/** Lists cases from the register, the latest proposed first: names only; what they are is folded from their streams. */
export class EscalationReads {
  constructor(private readonly pool: Pool) {}

  async list({ visibleTo, status, subject, waitingFor, offset, limit }: EscalationQuestion): Promise<EscalationPage> {
    const { rows } = await this.pool.query<{ stream: string; total: string }>({
      name: 'read.escalation_list',
      // A report may be owed by another unit since its case was proposed; of other matters the case itself says whose they are.
      text: `select e.stream, count(*) over () as total
             from read.escalation_register e left join read.obligation_register o on o.stream = e.subject
             where ($1::text[] is null or coalesce(o.owner, e.unit) = any ($1)) and ($2::text[] is null or e.status = any ($2))
               and ($3::text is null or e.subject = $3)
               and ($4::json is null or e.status = 'proposed' and exists (
                 select from json_to_recordset($4) as w (person text, unit text, role text, acting boolean, units text[])
                 where w.role = e.decider_role and w.unit = coalesce(e.decider_unit, w.unit)
                   and (e.decider_person is null or e.decider_person = w.person or not w.acting)
                   and (w.units is null or coalesce(o.owner, e.unit) = any (w.units))))
             order by e.proposed_at desc, e.stream limit $5 offset $6`,
      values: [
        ...[visibleTo === 'all' ? null : visibleTo, status ?? null, subject ?? null],
        ...[waitingFor === undefined ? null : JSON.stringify(waitingFor), limit, offset],
      ],
    });
    return { streams: rows.map(({ stream }) => stream), total: Number(rows[0]?.total ?? 0) };
  }
}

export interface EscalationPage {
  readonly streams: readonly string[];
  /** 0 also beyond the last page. */
  readonly total: number;
}
