import type { Instant } from '#eventsourcing';
import type { KnownObligation, LocalDay, Timeliness } from '#domain';
import type { AgendaLook } from '../agenda/agenda-looks.js';
import type { NoticeEntry } from '../notices/notice-reads.js';

/** Whose obligations are looked at, and those of which last days, both included. */
export interface YearQuestion {
  /** Only those that concern these units. */
  readonly visibleTo: 'all' | readonly string[];
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** One obligation as a cell of the matrix shows it. */
export interface BoardRow {
  readonly obligation: string;
  readonly unit: string;
  readonly owner: string;
  readonly duty: string;
  readonly period: string;
  readonly status: KnownObligation['status'];
  readonly timeliness: Timeliness;
  readonly overdue: boolean;
  readonly lastDay: LocalDay;
  /** What has to be met next: the due instant, or a cure date. */
  readonly nextDueAt: Instant;
  readonly reportVersions: number;
  readonly firstReceivedAt: Instant | null;
  /** Of the version by which it is judged. */
  readonly countedReceivedAt: Instant | null;
}

/** How many obligations stand in which way. What is overdue is not among the open ones. */
export interface Standing {
  readonly all: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly waiting: number;
  readonly returned: number;
  readonly open: number;
  readonly overdue: number;
  readonly exempt: number;
}

/** The same of one period of one duty with one last day. */
export interface PeriodStanding extends Standing {
  readonly duty: string;
  readonly period: string;
  readonly lastDay: LocalDay;
}

/** What falls due on one day: one duty in one period. */
export interface DueNext {
  readonly duty: string;
  readonly period: string;
  readonly lastDay: LocalDay;
  readonly total: number;
  readonly handedIn: number;
  /** Who has handed nothing in; the first few. */
  readonly owing: readonly string[];
  readonly owingTotal: number;
  /** One of those that are open: its sentence is that of all. */
  readonly example: string;
}

/** Some, and how many there are. */
export interface Some<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

export type AgendaRow = AgendaLook;

export type NoticeRow = Pick<NoticeEntry, 'notice' | 'person' | 'composedAt' | 'items' | 'outcome' | 'reason' | 'sentAgain'>;

/** Whose notices somebody may see: all, or his own and those of the units he heads. */
export type NoticeReader = 'all' | { readonly person: string; readonly headOf: readonly string[] };
