import type { Pool } from 'pg';
import { type KnownTask, type TaskResult, taskStream } from '#domain';

/** Which tasks are asked for. What is not said does not matter. */
export interface TaskQuestion {
  /** Those that these units lead or help with; what stands in the plan and is nobody's yet is for everybody. */
  readonly visibleTo: 'all' | readonly string[];
  readonly lead?: string;
  readonly coordinator?: string;
  readonly status?: readonly KnownTask['status'][];
  readonly result?: readonly TaskResult[];
  readonly overdue?: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** Their streams, in order; what they are is folded from these. */
export interface TaskPage {
  readonly streams: readonly string[];
  /** 0 also beyond the last page. */
  readonly total: number;
}

/** Lists tasks from their register, which is never behind the log. */
export class TaskReads {
  constructor(private readonly pool: Pool) {}

  /** What is due first stands first; what has no date stands in the plan's order. */
  async list({ visibleTo, lead, coordinator, status, result, overdue, limit, offset }: TaskQuestion): Promise<TaskPage> {
    const { rows } = await this.pool.query<{ stream: string; total: string }>({
      name: 'read.task_list',
      text: `select stream, count(*) over () as total from read.task_register
             where ($1::text[] is null or status = 'recorded' or lead = any ($1) or coordinators && $1)
               and ($2::text is null or lead = $2) and ($3::text is null or $3 = any (coordinators))
               and ($4::text[] is null or status = any ($4)) and ($5::text[] is null or result = any ($5))
               and ($6::boolean is null or overdue = $6)
             order by due_at nulls last, code limit $7 offset $8`,
      values: [visibleTo === 'all' ? null : visibleTo, lead, coordinator, status, result, overdue, limit, offset],
    });
    return { streams: rows.map(({ stream }) => stream), total: Number(rows[0]?.total ?? 0) };
  }

  /** Every task that was given and has not come to its end: each has to be watched. */
  async open(): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ stream: string }>({
      name: 'read.tasks_open',
      text: `select stream from read.task_register where status = any ($1) order by stream`,
      values: [OPEN],
    });
    return rows.map(({ stream }) => stream);
  }

  /** The codes of the tasks that no plan holds, of one year. */
  async codesOf(year: number): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ code: string }>({
      name: 'read.task_codes',
      text: `select code from read.task_register where stream like $1 || '%'`,
      values: [taskStream(`N-${year}-`)],
    });
    return rows.map(({ code }) => code);
  }
}

const OPEN: readonly KnownTask['status'][] = ['assigned', 'receipt_disputed', 'received', 'in_progress', 'completion_reported', 'rework'];
