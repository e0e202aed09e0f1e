import type { RecordedEvent } from '#eventsourcing';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { type KnownObligation, reportDue } from '../obligation/obligation.js';
import { timelinessOf, workingDaysLate } from '../obligation/timeliness.js';
import type { Owing } from './compilation.js';

/** How a report that was owed stands: once for statistics, and once for what is compiled. */
export const owingOf = (
  stream: string,
  { obligation, history }: { readonly obligation: KnownObligation; readonly history: readonly RecordedEvent[] },
  calendar: WorkingCalendar,
): Owing => ({
  unit: obligation.owner,
  obligation: stream,
  status: statusOf(obligation),
  timeliness: timelinessOf(obligation),
  workingDaysLate: workingDaysLate(obligation, calendar),
  lastDay: reportDue(obligation).lastDay,
  firstReceivedAt: obligation.versions[0]?.receivedAt ?? null,
  timesReturned: history.filter(({ type }) => type === 'ReportReturned').length,
  closedMissing: obligation.closedMissing,
});

/** A version that was accepted counts, also while a correction of it is under way. */
const statusOf = ({ status, acceptedVersion, closedMissing }: KnownObligation): Owing['status'] => {
  if (acceptedVersion !== undefined) return 'accepted';
  if (status === 'submitted' || status === 'resubmitted') return 'under_review';
  if (status === 'returned' || status === 'excused') return status;
  return closedMissing ? 'closed_missing' : 'owed';
};
