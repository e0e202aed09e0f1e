import type { Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import type { KnownObligation } from '../obligation/obligation.js';
import type { AgendaItem } from './agenda.js';

/** One of the unit's duties as it stands: what the agenda shows to whoever asks. */
export interface DutyView {
  readonly obligation: string;
  readonly duty: string;
  readonly period: string;
  readonly status: KnownObligation['status'];
  readonly lastDay: LocalDay;
  readonly overdue: boolean;
  /** The latest step that was issued or passed over; null when none was yet. */
  readonly stepReached: number | null;
  readonly nextAt: Instant | null;
  readonly escalationLevel: number;
}

export const viewDuty = ({ id, obligation, cases }: AgendaItem, { wakeAt }: { readonly wakeAt?: Instant }): DutyView => ({
  obligation: id,
  duty: obligation.duty,
  period: obligation.period,
  status: obligation.status,
  lastDay: obligation.due.lastDay,
  overdue: obligation.overdue,
  stepReached: obligation.spokenSteps.length === 0 ? null : Math.min(...obligation.spokenSteps),
  nextAt: wakeAt ?? null,
  escalationLevel: Math.max(0, ...cases.map(({ level }) => level)),
});
