import type { Pool } from 'pg';
import { directory } from '../read-models/directory.js';

/** What has to be watched: names only; what they are is folded from their streams. */
export class WatchReads {
  constructor(private readonly pool: Pool) {}

  /** The streams of everything that people have yet to bring to its end. */
  async open(): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ stream: string }>({ name: 'read.open_watches', text: `${OPEN} order by stream` });
    return rows.map(({ stream }) => stream);
  }

  /** Of these streams, of the cases about them, and of what these cases are about, those that have to be watched. */
  async openAmong(streams: readonly string[]): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ stream: string }>({
      name: 'read.open_watches_among',
      text: `select stream from (${OPEN}) open
             where stream = any ($1) or subject = any ($1)
                or stream in (select subject from read.escalation_register where stream = any ($1))
             order by stream`,
      values: [streams],
    });
    return rows.map(({ stream }) => stream);
  }

  /** Up to which event the directory has followed the log: who decides by it waits until it has. */
  async directorySeq(): Promise<number> {
    const { rows } = await this.pool.query<{ seq: string }>(`select seq from es.checkpoints where name = $1`, [directory.name]);
    return Number(rows[0]?.seq ?? 0);
  }
}

const OPEN = `select stream, subject from read.escalation_register
              where status in ('proposed', 'approved', 'dispatched', 'acknowledged', 'escalated_further')
              union all
              select stream, null from read.task_register
              where status in ('assigned', 'receipt_disputed', 'received', 'in_progress', 'completion_reported', 'rework')
              union all
              select stream, null from read.impediment_register where status in ('raised', 'passed_upward', 'routed', 'answered')
              union all
              select stream, null from read.rollup_register where stage <> 'issued'`;
