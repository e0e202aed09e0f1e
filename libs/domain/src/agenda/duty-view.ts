import type { Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import type { KnownObligation } from '../obligation/obligation.js';
import type { AgendaItem } from './agenda.js';
import type { ItemPlan } from './plan-item.js';

/** One of the unit's duties as it stands when what is due now has been done: what the agenda shows to whoever asks. */
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

export const viewDuty = ({ id, obligation, cases }: AgendaItem, plan: ItemPlan): DutyView => {
  const { recalculation, reminder, overdue, escalation, wakeAt } = plan;
  const spoken = [...obligation.spokenSteps, ...(reminder ? [reminder.data.step] : []), ...(overdue?.data.passedOver ?? [])];
  return {
    obligation: id,
    duty: obligation.duty,
    period: obligation.period,
    status: obligation.status,
    lastDay: recalculation?.data.lastDay ?? obligation.due.lastDay,
    overdue: obligation.overdue || overdue !== undefined,
    stepReached: spoken.length === 0 ? null : Math.min(...spoken),
    nextAt: wakeAt ?? null,
    escalationLevel: Math.max(0, escalation?.data.level ?? 0, ...cases.map(({ level }) => level)),
  };
};
