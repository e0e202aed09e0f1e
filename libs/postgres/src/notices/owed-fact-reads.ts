import type { Pool } from 'pg';
import type { Instant } from '#eventsourcing';
import type { LocalDay, OwedFact, SeatRef } from '#domain';

/** A fact with its place in the log. */
export interface OwedFactInLog extends OwedFact {
  readonly seq: number;
}

/** Reads what has to be told and who was told it, and keeps in mind how far everything is done. */
export class OwedFactReads {
  constructor(private readonly pool: Pool) {}

  /** Facts after a seq, in the order of the log. They follow the log, so the latest may still be missing. */
  async after(seq: number, limit: number): Promise<readonly OwedFactInLog[]> {
    const { rows } = await this.pool.query<FactColumns>({
      name: 'read.owed_facts',
      text: `select fact, seq, kind, at, obligation, unit, duty, period, last_day::text, step, seats
             from read.owed_fact where seq > $1 order by seq limit $2`,
      values: [seq, limit],
    });
    return rows.map(factOf);
  }

  /** For each of these facts the persons who were told it, or for whom it was left out; null among them says that nobody was there. Never behind the log. */
  async told(facts: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string | null>>> {
    const { rows } = await this.pool.query<{ fact: string; persons: (string | null)[] }>({
      name: 'read.told',
      text: `select fact, array_agg(person) as persons from read.notice_register, unnest(facts) fact
             where facts && $1::text[] and fact = any ($1) group by fact`,
      values: [facts],
    });
    return new Map(rows.map(({ fact, persons }) => [fact, new Set(persons)]));
  }

  /** The seq up to which everything is done; 0 when it was never said. */
  async mark(name: string): Promise<number> {
    const { rows } = await this.pool.query<{ seq: string }>(`select seq from ops.marks where name = $1`, [name]);
    return Number(rows[0]?.seq ?? 0);
  }

  /** Says that everything up to this seq is done; never goes back. */
  async moveMark(name: string, seq: number): Promise<void> {
    await this.pool.query(
      `insert into ops.marks as m (name, seq) values ($1, $2) on conflict (name) do update set seq = greatest(m.seq, excluded.seq)`,
      [name, seq],
    );
  }
}

interface FactColumns {
  readonly fact: string;
  readonly seq: string;
  readonly kind: OwedFact['kind'];
  readonly at: Date;
  readonly obligation: string;
  readonly unit: string;
  readonly duty: string;
  readonly period: string;
  readonly last_day: LocalDay;
  readonly step: number | null;
  readonly seats: readonly SeatRef[];
}

const factOf = ({ fact, seq, at, last_day, step, seats, ...rest }: FactColumns): OwedFactInLog => ({
  ...rest,
  id: fact,
  seq: Number(seq),
  at: at.toISOString() as Instant,
  lastDay: last_day,
  ...(step !== null && { step }),
  to: seats,
});
