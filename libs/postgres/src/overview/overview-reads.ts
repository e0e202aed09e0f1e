import type { Pool } from 'pg';
import type { Instant } from '#eventsourcing';
import type { RegisterAt } from '../as-of/as-of-reads.js';
import { registerSource } from '../as-of/register-source.js';
import type {
  AgendaRow,
  BoardRow,
  DueNext,
  NoticeReader,
  NoticeRow,
  PeriodStanding,
  Some,
  Standing,
  YearQuestion,
} from './overview-rows.js';
import { type AgendaColumns, type BoardColumns, COLUMNS, type NoticeColumns, OPEN, STANDING, VISIBLE } from './overview-sql.js';

/** Reads what stands on the overview: for many obligations at a time, and only those that concern the units of whoever looks. */
export class OverviewReads {
  constructor(private readonly pool: Pool) {}

  /** The obligations of these last days, of these owners only if they are named. */
  async board({ visibleTo, from, to }: YearQuestion, owners?: readonly string[], register?: RegisterAt): Promise<readonly BoardRow[]> {
    const values: unknown[] = [listOf(visibleTo), from, to, owners ?? null];
    const source = registerSource(register, values);
    return this.#rows({
      text: `select ${COLUMNS} from ${source}
             where ${VISIBLE} and r.last_day between $2 and $3 and ($4::text[] is null or r.owner = any ($4)) order by r.last_day, r.stream`,
      values,
    });
  }

  /** How all of them stand, by duty, period and last day. */
  async standings({ visibleTo, from, to }: YearQuestion, now: Instant, register?: RegisterAt): Promise<readonly PeriodStanding[]> {
    const values: unknown[] = [listOf(visibleTo), from, to, now];
    const source = registerSource(register, values);
    const { rows } = await this.pool.query<PeriodStanding>({
      text: `select r.duty, r.period, r.last_day::text as "lastDay", ${STANDING} from ${source}
             where ${VISIBLE} and r.last_day between $2 and $3 group by r.duty, r.period, r.last_day order by r.last_day, r.duty`,
      values,
    });
    return rows;
  }

  /** Who has done worst: by missing, then overdue, then late reports. */
  async worst({ visibleTo, from, to }: YearQuestion, now: Instant, limit: number): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ owner: string } & Standing>({
      text: `select owner from (select r.owner, ${STANDING} from read.obligation_register r
             where ${VISIBLE} and r.last_day between $2 and $3 group by r.owner) s order by missing desc, overdue desc, late desc, owner limit $5`,
      values: [listOf(visibleTo), from, to, now, limit],
    });
    return rows.map(({ owner }) => owner);
  }

  /** What falls due next, the soonest first: periods for which somebody still has to hand in. */
  async dueNext(
    visibleTo: YearQuestion['visibleTo'],
    now: Instant,
    { limit, named }: { limit: number; named: number },
  ): Promise<Some<DueNext>> {
    const { rows } = await this.pool.query<DueNext & { of: number }>({
      text: `select r.duty, r.period, r.last_day::text as "lastDay", count(*)::int as total, count(*) filter (where r.versions > 0)::int as "handedIn",
               (array_agg(r.owner order by r.owner) filter (where ${OPEN}))[1:$3] as owing, count(*) filter (where ${OPEN})::int as "owingTotal",
               min(r.stream) filter (where ${OPEN}) as example, count(*) over ()::int as "of"
             from read.obligation_register r
             where ${VISIBLE} and r.due_at > $2 and r.status not in ('excused', 'cancelled')
             group by r.duty, r.period, r.last_day having bool_or(${OPEN}) order by r.last_day, r.duty, r.period limit $4`,
      values: [listOf(visibleTo), now, named, limit],
    });
    return some(rows, ({ of, ...due }) => [due, of]);
  }

  /** What was due and is not in, the oldest first. Closed as missing is not among it: that is over. */
  async overdue(visibleTo: YearQuestion['visibleTo'], now: Instant, limit: number): Promise<Some<BoardRow>> {
    return this.#some(`r.status in ('open', 'returned') and r.next_due_at <= $2`, [listOf(visibleTo), now], limit);
  }

  /** What was returned and still has time, the soonest first. */
  async beingMended(visibleTo: YearQuestion['visibleTo'], now: Instant, limit: number): Promise<Some<BoardRow>> {
    return this.#some(`r.status = 'returned' and r.next_due_at > $2`, [listOf(visibleTo), now], limit);
  }

  /** The latest looks of the agendas: those with alarms first, then by who looks next. Of a shared agenda only the duties of these units. */
  async agendas(visibleTo: YearQuestion['visibleTo'], limit: number): Promise<Some<AgendaRow>> {
    const { rows } = await this.pool.query<AgendaColumns>({
      text: `select l.scope, l.looked_at, l.next_wake_at, mine.duties, mine.alarms, count(*) over ()::int as "of" from ops.agenda_looks l,
             lateral (select
               (select coalesce(json_agg(d), '[]') from json_array_elements(l.duties) d where $1::text[] is null or split_part(d ->> 'obligation', '/', 2) = any ($1)) as duties,
               (select coalesce(json_agg(a), '[]') from json_array_elements(l.alarms) a where $1::text[] is null or split_part(a ->> 'id', '/', 2) = any ($1)) as alarms
             ) mine
             where $1::text[] is null or l.scope = any ($1) or json_array_length(mine.duties) + json_array_length(mine.alarms) > 0
             order by (json_array_length(mine.alarms) = 0), l.next_wake_at, l.scope limit $2`,
      values: [listOf(visibleTo), limit],
    });
    return some(rows, ({ of, looked_at, next_wake_at, ...look }) => [
      { ...look, lookedAt: instant(looked_at), nextWakeAt: instant(next_wake_at) },
      of,
    ]);
  }

  /** The latest notices; `troubled` only those that did not, or perhaps did not, reach anybody. */
  async notices(reader: NoticeReader, { troubled, limit }: { troubled: boolean; limit: number }): Promise<Some<NoticeRow>> {
    const { rows } = await this.pool.query<NoticeColumns>({
      text: `select l.notice, l.person, l.composed_at, l.items, l.outcome, l.reason, l.sent_again, count(*) over ()::int as "of" from read.notice_ledger l
             where ($1::text is null or l.person = $1 or exists (select from read.seat s where s.person = l.person and s.unit = any ($2)))
               and (not $3 or l.outcome in ('unknown', 'bounced', 'nobody'))
             order by l.composed_at desc, l.notice limit $4`,
      values: [...(reader === 'all' ? [null, []] : [reader.person, reader.headOf]), troubled, limit],
    });
    return some(rows, ({ of, composed_at, sent_again, ...notice }) => [
      {
        notice: notice.notice,
        person: notice.person ?? undefined,
        composedAt: instant(composed_at),
        items: notice.items,
        outcome: notice.outcome ?? undefined,
        reason: notice.reason ?? undefined,
        sentAgain: sent_again,
      },
      of,
    ]);
  }

  async #some(condition: string, values: readonly unknown[], limit: number): Promise<Some<BoardRow>> {
    const from = `from read.obligation_register r where ${VISIBLE} and ${condition}`;
    const [items, { rows }] = await Promise.all([
      this.#rows({
        text: `select ${COLUMNS} ${from} order by r.next_due_at, r.stream limit $${values.length + 1}`,
        values: [...values, limit],
      }),
      this.pool.query<{ total: number }>(`select count(*)::int as total ${from}`, [...values]),
    ]);
    return { items, total: rows[0]!.total };
  }

  async #rows(query: { text: string; values: unknown[] }): Promise<readonly BoardRow[]> {
    const { rows } = await this.pool.query<BoardColumns>(query);
    return rows.map(({ next_due_at, first_received_at, counted_received_at, ...row }) => ({
      ...row,
      nextDueAt: instant(next_due_at),
      firstReceivedAt: first_received_at && instant(first_received_at),
      countedReceivedAt: counted_received_at && instant(counted_received_at),
    }));
  }
}

const listOf = (visibleTo: YearQuestion['visibleTo']): readonly string[] | null => (visibleTo === 'all' ? null : visibleTo);

const some = <Row, Item>(rows: readonly Row[], read: (row: Row) => readonly [item: Item, of: number]): Some<Item> => {
  const found = rows.map(read);
  return { items: found.map(([item]) => item), total: found[0]?.[1] ?? 0 };
};

const instant = (date: Date): Instant => date.toISOString() as Instant;
