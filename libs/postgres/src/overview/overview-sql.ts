import type { AgendaRow, BoardRow, NoticeRow } from './overview-rows.js';

/** Whether an obligation of the register r concerns the units of $1; null for all. */
export const VISIBLE = `($1::text[] is null or r.owner = any ($1) or r.unit = any ($1))`;

export const OPEN = `r.status = 'open'`;

// The day as text: the driver would make a local midnight of it.
export const COLUMNS = `r.stream as obligation, r.unit, r.owner, r.duty, r.period, r.status, r.timeliness, r.overdue, r.last_day::text as "lastDay",
                 r.versions as "reportVersions", r.next_due_at, r.first_received_at, r.counted_received_at`;

// Overdue is told by the due instant, not by whether the clock has put it on record already: it may be away. $4 is now.
const OWED = `r.status in ('open', 'returned')`;
export const STANDING = `count(*)::int as "all",
  count(*) filter (where r.timeliness = 'on_time')::int as "onTime", count(*) filter (where r.timeliness = 'late')::int as late,
  count(*) filter (where r.timeliness = 'missing')::int as missing, count(*) filter (where r.status in ('submitted', 'resubmitted'))::int as waiting,
  count(*) filter (where r.status = 'returned')::int as returned, count(*) filter (where ${OPEN} and r.next_due_at > $4)::int as open,
  count(*) filter (where ${OWED} and r.next_due_at <= $4)::int as overdue,
  count(*) filter (where r.status in ('excused', 'cancelled'))::int as exempt`;

export interface BoardColumns extends Omit<BoardRow, 'nextDueAt' | 'firstReceivedAt' | 'countedReceivedAt'> {
  readonly next_due_at: Date;
  readonly first_received_at: Date | null;
  readonly counted_received_at: Date | null;
}

export interface AgendaColumns extends Omit<AgendaRow, 'lookedAt' | 'nextWakeAt'> {
  readonly looked_at: Date;
  readonly next_wake_at: Date;
  readonly of: number;
}

export interface NoticeColumns extends Pick<NoticeRow, 'notice' | 'items'> {
  readonly person: string | null;
  readonly composed_at: Date;
  readonly outcome: Exclude<NoticeRow['outcome'], undefined> | null;
  readonly reason: Exclude<NoticeRow['reason'], undefined> | null;
  readonly sent_again: number;
  readonly of: number;
}
