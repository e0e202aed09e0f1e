import type { LocalDay } from '#domain';
import { Day, OneOf, Whole } from './field.js';

export class CalendarPeriodCovered {
  @OneOf('kỳ số liệu: trùng kỳ theo lịch', 'days covered: the period itself', ['calendar_period'])
  readonly kind: 'calendar_period';
}

export class MonthDayCovered {
  @OneOf('kỳ số liệu: từ ngày này của tháng trước kỳ', 'days covered: from this day of the month before', ['month_day'])
  readonly kind: 'month_day';

  @Whole('ngày bắt đầu', 'first day', 1, 31)
  readonly fromDay: number;
}

export class ExplicitCovered {
  @OneOf('kỳ số liệu: nêu rõ hai ngày', 'days covered: named outright', ['explicit'])
  readonly kind: 'explicit';

  @Day('từ ngày', 'from')
  readonly from: LocalDay;

  @Day('đến hết ngày', 'to, included')
  readonly to: LocalDay;
}

export type CoveredEntry = CalendarPeriodCovered | MonthDayCovered | ExplicitCovered;

export const COVERED = { calendar_period: CalendarPeriodCovered, month_day: MonthDayCovered, explicit: ExplicitCovered };

export class UnknownCovered {
  @OneOf('loại kỳ số liệu', 'kind of days covered', Object.keys(COVERED))
  readonly kind: string;
}
