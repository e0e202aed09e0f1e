import type { Pool } from 'pg';
import type { Instant } from '#eventsourcing';
import type { KnownObligation, LocalDay, Timeliness } from '#domain';
import type { RegisterAt } from '../as-of/as-of-reads.js';
import { registerSource } from '../as-of/register-source.js';

/** A row of the register of obligations. */
export interface ObligationRow {
  readonly obligation: string;
  readonly version: number;
  readonly unit: string;
  readonly owner: string;
  readonly recipient: string;
  readonly duty: string;
  readonly period: string;
  readonly status: KnownObligation['status'];
  readonly timeliness: Timeliness;
  readonly overdue: boolean;
  readonly opensAt: Instant;
  readonly dueAt: Instant;
  readonly lastDay: LocalDay;
  readonly nextDueAt: Instant;
  readonly reportVersions: number;
  readonly firstReceivedAt: Instant | null;
  readonly urgings: number;
}

/** Which obligations are asked for. What is not said does not matter. */
export interface ObligationQuestion {
  /** Only those that concern these units. */
  readonly visibleTo: 'all' | readonly string[];
  readonly unit?: string;
  readonly duty?: string;
  readonly period?: string;
  readonly status?: readonly string[];
  readonly timeliness?: readonly string[];
  readonly overdue?: boolean;
  /** By the last day, both included. */
  readonly dueFrom?: LocalDay;
  readonly dueTo?: LocalDay;
  readonly sort: ObligationOrder;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** By what a list of obligations may be sorted, and the columns that do it. */
const ORDERS = {
  due: 'due_at',
  nextDue: 'next_due_at',
  unit: 'owner',
  duty: 'duty',
  period: 'period',
  status: 'status',
  received: 'first_received_at',
} as const;

export type ObligationOrder = keyof typeof ORDERS;
export const OBLIGATION_ORDERS = Object.keys(ORDERS) as readonly ObligationOrder[];

/** Lists obligations from the register, which is never behind the log, or from one as it was at an instant. */
export class ObligationReads {
  constructor(private readonly pool: Pool) {}

  async list(
    question: ObligationQuestion,
    register?: RegisterAt,
  ): Promise<{ readonly rows: readonly ObligationRow[]; readonly total: number }> {
    const { conditions, values } = conditionsOf(question);
    const from = registerSource(register, values);
    const where = conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;
    const direction = question.descending ? 'desc nulls last' : 'asc nulls last';
    const [page, count] = await Promise.all([
      this.pool.query<RegisterColumns>(
        `select ${COLUMNS} from ${from} ${where}
         order by ${ORDERS[question.sort]} ${direction}, stream limit $${values.length + 1} offset $${values.length + 2}`,
        [...values, question.limit, question.offset],
      ),
      this.pool.query<{ total: string }>(`select count(*) as total from ${from} ${where}`, values),
    ]);
    return { rows: page.rows.map(rowOf), total: Number(count.rows[0]?.total) };
  }
}

const conditionsOf = (question: ObligationQuestion): { conditions: string[]; values: unknown[] } => {
  const conditions: string[] = [];
  const values: unknown[] = [];
  const add = (condition: (parameter: string) => string, value: unknown): void => {
    if (value === undefined) return;
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  if (question.visibleTo !== 'all') add((units) => `(r.owner = any (${units}) or r.unit = any (${units}))`, question.visibleTo);
  add((unit) => `r.owner = ${unit}`, question.unit);
  add((duty) => `r.duty = ${duty}`, question.duty);
  add((period) => `r.period = ${period}`, question.period);
  add((status) => `r.status = any (${status})`, question.status);
  add((timeliness) => `r.timeliness = any (${timeliness})`, question.timeliness);
  add((overdue) => `r.overdue = ${overdue}`, question.overdue);
  add((from) => `r.last_day >= ${from}`, question.dueFrom);
  add((to) => `r.last_day <= ${to}`, question.dueTo);
  return { conditions, values };
};

// The day as text: the driver would make a local midnight of it.
const COLUMNS = `r.stream, r.version, r.unit, r.owner, r.recipient, r.duty, r.period, r.status, r.timeliness, r.overdue, r.opens_at, r.due_at,
                 r.last_day::text as last_day, r.next_due_at, r.versions, r.first_received_at, r.urgings`;

interface RegisterColumns {
  readonly stream: string;
  readonly version: string;
  readonly unit: string;
  readonly owner: string;
  readonly recipient: string;
  readonly duty: string;
  readonly period: string;
  readonly status: ObligationRow['status'];
  readonly timeliness: Timeliness;
  readonly overdue: boolean;
  readonly opens_at: Date;
  readonly due_at: Date;
  readonly last_day: LocalDay;
  readonly next_due_at: Date;
  readonly versions: number;
  readonly first_received_at: Date | null;
  readonly urgings: number;
}

const rowOf = (row: RegisterColumns): ObligationRow => ({
  obligation: row.stream,
  version: Number(row.version),
  unit: row.unit,
  owner: row.owner,
  recipient: row.recipient,
  duty: row.duty,
  period: row.period,
  status: row.status,
  timeliness: row.timeliness,
  overdue: row.overdue,
  opensAt: instant(row.opens_at),
  dueAt: instant(row.due_at),
  lastDay: row.last_day,
  nextDueAt: instant(row.next_due_at),
  reportVersions: row.versions,
  firstReceivedAt: row.first_received_at && instant(row.first_received_at),
  urgings: row.urgings,
});

const instant = (date: Date): Instant => date.toISOString() as Instant;
