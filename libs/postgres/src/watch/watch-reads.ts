import type { Pool } from 'pg';

/** What has to be watched: names only; what they are is folded from their streams. */
export class WatchReads {
  constructor(private readonly pool: Pool) {}

  /** The streams of everything that people have yet to bring to its end. */
  async open(): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ stream: string }>({ name: 'read.open_watches', text: `${OPEN} order by stream` });
    return rows.map(({ stream }) => stream);
  }

  /** Of these streams, and of the cases about them, those that have to be watched. */
  async openAmong(streams: readonly string[]): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ stream: string }>({
      name: 'read.open_watches_among',
      text: `select stream from (${OPEN}) open where stream = any ($1) or subject = any ($1) order by stream`,
      values: [streams],
    });
    return rows.map(({ stream }) => stream);
  }
}

const OPEN = `select stream, subject from read.escalation_register
              where status in ('proposed', 'approved', 'dispatched', 'acknowledged', 'escalated_further')`;
