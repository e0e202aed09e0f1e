import type { Pool } from 'pg';
import type { Instant } from '#eventsourcing';
import type { Bilingual, LocalDay, OwedFact, ReportFact, SeatRef } from '#domain';

/** A fact with its place in the log. */
export type OwedFactInLog = OwedFact & { readonly seq: number };

/** Reads what has to be told and who was told it, and keeps in mind how far everything is done. */
export class OwedFactReads {
  constructor(private readonly pool: Pool) {}

  /** Facts after a seq, in the order of the log. They follow the log, so the latest may still be missing. */
  async after(seq: number, limit: number): Promise<readonly OwedFactInLog[]> {
    const { rows } = await this.pool.query<FactColumns>({
      name: 'read.owed_facts',
      text: `select fact, seq, kind, at, stream, subject, unit, last_day::text, seats, persons, duty, period, step, line, asks
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
  readonly kind: string;
  readonly at: Date;
  readonly stream: string;
  readonly subject: string;
  readonly unit: string;
  readonly last_day: LocalDay | null;
  readonly seats: readonly SeatRef[];
  readonly persons: readonly string[];
  readonly duty: string | null;
  readonly period: string | null;
  readonly step: number | null;
  readonly line: Bilingual | null;
  readonly asks: 'decision' | null;
}

const factOf = ({ fact, seq, at, seats, ...row }: FactColumns): OwedFactInLog => {
  const { kind, stream, subject, unit, persons } = row;
  const common = { id: fact, seq: Number(seq), at: at.toISOString() as Instant, stream, subject, unit, to: seats, persons };
  if (row.line !== null) return { ...common, kind, line: row.line, lastDay: row.last_day, ...(row.asks !== null && { asks: row.asks }) };
  return { ...common, ...dateOf(row), ...(row.step !== null && { step: row.step }) };
};

// What is of a report's date has all of these, as the projection writes it.
const dateOf = ({ kind, duty, period, last_day: lastDay }: Pick<FactColumns, 'kind' | 'duty' | 'period' | 'last_day'>) =>
  ({ kind, duty, period, lastDay }) as Pick<ReportFact, 'kind' | 'duty' | 'period' | 'lastDay'>;
