import type { Pool } from 'pg';
import { type Instant, keptText, type RecordedEvent } from '#eventsourcing';
import { type Language, type NoticeComposed, type NoticeOutcome, noticeStream, type OutcomeReason } from '#domain';
import { PostgresEventStore } from '../event-log/postgres-event-store.js';

/** A notice as the ledger has it; instants are the authority's. */
export interface NoticeEntry {
  readonly notice: string;
  /** Missing where nobody was there to be told. */
  readonly person: string | undefined;
  readonly openedAt: Instant;
  readonly composedAt: Instant;
  readonly items: number;
  readonly suppressed: number;
  /** Missing while it is on its way. */
  readonly outcome: NoticeOutcome | 'nobody' | undefined;
  readonly outcomeAt: Instant | undefined;
  readonly code: number | undefined;
  readonly reason: OutcomeReason | undefined;
  readonly language: Language | undefined;
  readonly messageId: string | undefined;
  readonly sentAgain: number;
}

export interface NoticeItem {
  readonly fact: string;
  readonly kind: string | undefined;
  readonly subject: string | undefined;
  /** Why it was left out. */
  readonly suppressed: string | undefined;
}

/** One notice with its letter, as far as that was not erased. */
export interface NoticeDetail extends NoticeEntry {
  readonly told: readonly NoticeItem[];
  readonly subject: string | undefined;
  readonly text: string | undefined;
  /** What happened to it, in order; `response` is what the mail server said. */
  readonly course: readonly NoticeStep[];
}

export interface NoticeStep {
  readonly type: string;
  readonly at: Instant;
  readonly actor: string;
  readonly data: object;
  readonly response: string | undefined;
}

export interface NoticeQuestion {
  readonly person?: string | undefined;
  /** `pending` for those on their way. */
  readonly outcome?: NoticeOutcome | 'nobody' | 'pending' | undefined;
  /** Only those that told of this stream: a report, a task, a case. */
  readonly subject?: string | undefined;
  /** Only those that told something of this kind. */
  readonly kind?: string | undefined;
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

/** Reads the ledger of notices. It follows the log. */
export class NoticeReads {
  constructor(private readonly pool: Pool) {}

  /** The latest first. */
  async list({ person, outcome, subject, kind, page, size }: NoticeQuestion): Promise<{ entries: readonly NoticeEntry[]; total: number }> {
    const { rows } = await this.pool.query<LedgerColumns & { total: number }>({
      name: 'read.notices',
      text: `select l.*, count(*) over ()::int as total from read.notice_ledger l
             where ($1::text is null or l.person = $1) and ($2::text is null or coalesce(l.outcome, 'pending') = $2)
               and ($3::text is null and $4::text is null or exists (
                 select from read.notice_item i
                 where i.notice = l.notice and ($3 is null or i.subject = $3) and ($4 is null or i.kind = $4)))
             order by l.composed_at desc, l.notice limit $5 offset $6`,
      values: [person ?? null, outcome ?? null, subject ?? null, kind ?? null, size, (page - 1) * size],
    });
    return { entries: rows.map(entryOf), total: rows[0]?.total ?? 0 };
  }

  /** One notice with its text and items; undefined when the ledger does not have it. */
  async one(notice: string): Promise<NoticeDetail | undefined> {
    const { rows } = await this.pool.query<LedgerColumns>(`select * from read.notice_ledger where notice = $1`, [notice]);
    if (rows[0] === undefined) return undefined;
    const items = await this.pool.query<ItemColumns>(
      `select fact, kind, subject, suppressed from read.notice_item where notice = $1 order by suppressed nulls first, subject, fact`,
      [notice],
    );
    const events = await new PostgresEventStore(this.pool).read(noticeStream(notice));
    const composed = events[0] as RecordedEvent<NoticeComposed> | undefined;
    return {
      ...entryOf(rows[0]),
      told: items.rows.map(({ fact, kind, subject, suppressed }) => ({
        fact,
        kind: kind ?? undefined,
        subject: subject ?? undefined,
        suppressed: suppressed ?? undefined,
      })),
      subject: keptText(composed?.sealed['subject']),
      text: keptText(composed?.sealed['text']),
      course: events.map(({ type, occurredAt, actor, data, sealed }) => ({
        type,
        at: occurredAt,
        actor,
        data,
        response: keptText(sealed['response']),
      })),
    };
  }

  /** How many notices there are of each outcome since an instant; `pending` are those on their way. */
  async outcomes(since: Instant): Promise<Readonly<Record<string, number>>> {
    const { rows } = await this.pool.query<{ outcome: string; count: number }>(
      `select coalesce(outcome, 'pending') as outcome, count(*)::int as count from read.notice_ledger where composed_at >= $1 group by 1`,
      [since],
    );
    return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]));
  }
}

interface LedgerColumns {
  readonly notice: string;
  readonly person: string | null;
  readonly opened_at: Date;
  readonly composed_at: Date;
  readonly items: number;
  readonly suppressed: number;
  readonly outcome: NoticeEntry['outcome'] | null;
  readonly outcome_at: Date | null;
  readonly code: number | null;
  readonly reason: OutcomeReason | null;
  readonly language: Language | null;
  readonly message_id: string | null;
  readonly sent_again: number;
}

interface ItemColumns {
  readonly fact: string;
  readonly kind: string | null;
  readonly subject: string | null;
  readonly suppressed: string | null;
}

const entryOf = (row: LedgerColumns): NoticeEntry => ({
  notice: row.notice,
  person: row.person ?? undefined,
  openedAt: instant(row.opened_at),
  composedAt: instant(row.composed_at),
  items: row.items,
  suppressed: row.suppressed,
  outcome: row.outcome ?? undefined,
  outcomeAt: row.outcome_at === null ? undefined : instant(row.outcome_at),
  code: row.code ?? undefined,
  reason: row.reason ?? undefined,
  language: row.language ?? undefined,
  messageId: row.message_id ?? undefined,
  sentAgain: row.sent_again,
});

const instant = (date: Date): Instant => date.toISOString() as Instant;
