import { addMs, type Bilingual, type LocalDay, localDayOf, type WorkingCalendar, workingDaysAfter } from '#domain';
import type { Instant } from '#eventsourcing';
import type { BoardRow } from '#postgres';

/** How an obligation stands, as the overview shows it. */
export type CellState = 'on_time' | 'late' | 'waiting' | 'returned' | 'open' | 'due_soon' | 'overdue' | 'missing' | 'excused' | 'cancelled';

/** So many working days before the last day an open report is marked. */
export const SOON_WORKING_DAYS = 3;

/** One obligation, looked at: its state, with what there is to count and what is said beside it. */
export interface Cell {
  readonly row: BoardRow;
  readonly state: CellState;
  /** Working days: late by, overdue by, or left until the last day. */
  readonly days: number;
  /** The day that has to be met, or was. */
  readonly lastDay: LocalDay;
  readonly wasReturned: boolean;
  readonly awaitsReview: boolean;
}

export interface CellQuestion {
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
  /** The last day by which the counted version was judged, where that is not the report's own: a missed cure date. */
  readonly countedLastDay?: LocalDay | undefined;
}

/** Looks at one row of the register. What has passed is overdue also while nobody has put it on record: the clock may be away. */
export const cellOf = (row: BoardRow, { now, calendar, countedLastDay }: CellQuestion): Cell => {
  const state = stateOf(row, now, calendar);
  const owed = row.status === 'open' || row.status === 'returned';
  const lastDay = owed ? lastDayBefore(row.nextDueAt, calendar) : row.lastDay;
  const today = localDayOf(now, calendar.zone);
  return {
    row,
    state,
    days: daysOf({ state, row, lastDay, today, countedLastDay: countedLastDay ?? row.lastDay, calendar }),
    lastDay,
    wasReturned: row.reportVersions > 1 || row.status === 'returned',
    awaitsReview: row.status === 'submitted' || row.status === 'resubmitted',
  };
};

const stateOf = (row: BoardRow, now: Instant, calendar: WorkingCalendar): CellState => {
  switch (row.status) {
    case 'cancelled':
    case 'excused':
      return row.status;
    case 'closed_missing':
      return 'missing';
    case 'open':
    case 'returned': {
      if (row.nextDueAt <= now) return 'overdue';
      if (row.status === 'returned') return 'returned';
      const left = workingDaysAfter(calendar, localDayOf(now, calendar.zone), lastDayBefore(row.nextDueAt, calendar));
      return left <= SOON_WORKING_DAYS ? 'due_soon' : 'open';
    }
    case 'submitted':
    case 'resubmitted':
    case 'accepted':
      if (row.timeliness === 'missing') return 'missing';
      if (row.timeliness === 'late') return 'late';
      return row.status === 'accepted' ? 'on_time' : 'waiting';
  }
};

interface Counting {
  readonly state: CellState;
  readonly row: BoardRow;
  readonly lastDay: LocalDay;
  readonly today: LocalDay;
  readonly countedLastDay: LocalDay;
  readonly calendar: WorkingCalendar;
}

const daysOf = ({ state, row, lastDay, today, countedLastDay, calendar }: Counting): number => {
  if (state === 'late' && row.countedReceivedAt !== null)
    return workingDaysAfter(calendar, countedLastDay, localDayOf(row.countedReceivedAt, calendar.zone));
  if (state === 'overdue') return workingDaysAfter(calendar, lastDay, today);
  if (state === 'open' || state === 'due_soon' || state === 'returned') return workingDaysAfter(calendar, today, lastDay);
  return 0;
};

// A due instant is the first one after its last day.
const lastDayBefore = (dueAt: Instant, { zone }: WorkingCalendar): LocalDay => localDayOf(addMs(dueAt, -1), zone);

/** The words of each state, for a legend. */
export const STATE_NAMES: Readonly<Record<CellState, Bilingual>> = {
  on_time: { vi: 'đúng hạn', en: 'on time' },
  late: { vi: 'trễ n ngày làm việc', en: 'n working days late' },
  waiting: { vi: 'đã gửi, chờ kiểm tra', en: 'handed in, waiting for review' },
  returned: { vi: 'trả lại, đang bổ sung', en: 'returned for completion' },
  open: { vi: 'còn hạn', en: 'open' },
  due_soon: { vi: `sắp đến hạn (không quá ${SOON_WORKING_DAYS} ngày làm việc)`, en: `due soon (within ${SOON_WORKING_DAYS} working days)` },
  overdue: { vi: 'quá hạn, chưa gửi', en: 'overdue' },
  missing: { vi: 'không nộp', en: 'missing' },
  excused: { vi: 'được miễn', en: 'excused' },
  cancelled: { vi: 'đã hủy', en: 'cancelled' },
};

/** One cell in full: "trễ 3 ngày làm việc, chờ kiểm tra". */
export const sayCell = (cell: Cell): Bilingual => {
  const { state, awaitsReview, wasReturned } = cell;
  const state_ = sayState(cell);
  const returned = wasReturned && state !== 'returned';
  const waits = awaitsReview && state !== 'waiting';
  return {
    vi: `${state_.vi}${returned ? ', có trả lại để bổ sung' : ''}${waits ? ', chờ kiểm tra' : ''}`,
    en: `${state_.en}${returned ? ', returned once' : ''}${waits ? ', waiting for review' : ''}`,
  };
};

const sayState = ({ state, days }: Cell): Bilingual => {
  const n = { vi: `${days} ngày làm việc`, en: `${days} working day${days === 1 ? '' : 's'}` };
  switch (state) {
    case 'late':
      return days === 0 ? { vi: 'trễ, trong ngày nghỉ', en: 'late, within days off' } : { vi: `trễ ${n.vi}`, en: `${n.en} late` };
    case 'overdue':
      return days === 0
        ? { vi: 'quá hạn, chưa gửi, trong ngày nghỉ', en: 'overdue, within days off' }
        : { vi: `quá hạn ${n.vi}, chưa gửi`, en: `overdue by ${n.en}` };
    case 'due_soon':
      return days === 0 ? { vi: 'không còn ngày làm việc nào', en: 'no working day left' } : { vi: `còn ${n.vi}`, en: `${n.en} left` };
    case 'open':
      return { vi: `còn hạn, còn ${n.vi}`, en: `open, ${n.en} left` };
    case 'returned':
      return { vi: `trả lại, còn ${n.vi} để bổ sung`, en: `returned, ${n.en} left to complete it` };
    default:
      return STATE_NAMES[state];
  }
};
