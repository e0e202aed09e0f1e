import type { Pool } from 'pg';

/** Which obligations and cases an agenda has to look at: names only; what they are is folded from their streams. */
export class AgendaReads {
  constructor(private readonly pool: Pool) {}

  /** The obligations these units owe that are not settled, in the order of their next due instants. */
  async unsettled(owners: readonly string[]): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ stream: string }>({
      name: 'read.unsettled',
      text: `select stream from read.obligation_register where owner = any ($1) and status in ('open', 'submitted', 'returned', 'resubmitted')
             order by next_due_at, stream`,
      values: [owners],
    });
    return rows.map(({ stream }) => stream);
  }

  /** Every unit that owes something that is not settled. */
  async owners(): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ owner: string }>({
      name: 'read.all_owners',
      text: `select distinct owner from read.obligation_register where status in ('open', 'submitted', 'returned', 'resubmitted') order by owner`,
    });
    return rows.map(({ owner }) => owner);
  }

  /** Those of these obligations that have ever been opened. */
  async opened(obligations: readonly string[]): Promise<ReadonlySet<string>> {
    const { rows } = await this.pool.query<{ stream: string }>({
      name: 'read.opened',
      text: `select stream from read.obligation_register where stream = any ($1)`,
      values: [obligations],
    });
    return new Set(rows.map(({ stream }) => stream));
  }

  /** The streams of every case about these subjects, by subject, in the order of their proposal. */
  async cases(subjects: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const { rows } = await this.pool.query<{ subject: string; cases: string[] }>({
      name: 'read.cases',
      text: `select subject, array_agg(stream order by proposed_at, level, attempt) as cases from read.escalation_register
             where subject = any ($1) group by subject`,
      values: [subjects],
    });
    return new Map(rows.map(({ subject, cases }) => [subject, cases]));
  }

  /** Who owes these obligations now, and those that these cases are about. */
  async ownersOf(streams: readonly string[]): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ owner: string }>({
      name: 'read.owners',
      text: `select distinct owner from read.obligation_register
             where stream = any ($1) or stream in (select subject from read.escalation_register where stream = any ($1)) order by owner`,
      values: [streams],
    });
    return rows.map(({ owner }) => owner);
  }
}
