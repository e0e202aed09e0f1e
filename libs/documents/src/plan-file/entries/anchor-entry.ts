import type { LocalDay } from '#domain';
import { Day, OneOf, Optional, Whole } from './field.js';

const monthDay: [string, string, number, number] = [
  'ngày trong tháng; tháng ngắn hơn thì là ngày cuối tháng',
  'day of the month; the last day where the month is shorter',
  1,
  31,
];

export class DayOfMonthAnchor {
  @OneOf('mốc: một ngày trong tháng của kỳ', "anchor: a day of the period's month", ['day_of_month'])
  readonly kind: 'day_of_month';

  @Whole(...monthDay)
  readonly day: number;

  @Optional()
  @Whole('số tháng sau kỳ', 'months after the period', 0, 12)
  readonly monthsAfter?: number;
}

export class DayOfLastMonthAnchor {
  @OneOf('mốc: một ngày của tháng cuối kỳ', "anchor: a day of the period's last month", ['day_of_last_month'])
  readonly kind: 'day_of_last_month';

  @Whole(...monthDay)
  readonly day: number;
}

export class MonthAndDayAnchor {
  @OneOf('mốc: ngày và tháng cố định', 'anchor: a fixed month and day', ['month_and_day'])
  readonly kind: 'month_and_day';

  @Whole('tháng', 'month', 1, 12)
  readonly month: number;

  @Whole(...monthDay)
  readonly day: number;

  @Optional()
  @Whole('số năm sau kỳ', 'years after the period', 0, 5)
  readonly yearsAfter?: number;
}

export class OffsetAnchor {
  @OneOf('mốc: số ngày sau kỳ hoặc sau ngày chốt số liệu', 'anchor: days after the period or the closing of figures', ['offset'])
  readonly kind: 'offset';

  @OneOf('tính từ', 'counted from', ['period_end', 'closing_date'])
  readonly from: 'period_end' | 'closing_date';

  @Whole('số ngày', 'number of days', 0, 366)
  readonly days: number;

  @OneOf('loại ngày', 'kind of days', ['calendar_days', 'working_days'])
  readonly count: 'calendar_days' | 'working_days';
}

export class DateAnchor {
  @OneOf('mốc: một ngày nêu rõ', 'anchor: a day named outright', ['date'])
  readonly kind: 'date';

  @Day('ngày', 'day')
  readonly date: LocalDay;
}

export type AnchorEntry = DayOfMonthAnchor | DayOfLastMonthAnchor | MonthAndDayAnchor | OffsetAnchor | DateAnchor;

export const ANCHORS = {
  day_of_month: DayOfMonthAnchor,
  day_of_last_month: DayOfLastMonthAnchor,
  month_and_day: MonthAndDayAnchor,
  offset: OffsetAnchor,
  date: DateAnchor,
};

export class UnknownAnchor {
  @OneOf('loại mốc hạn', 'kind of anchor', Object.keys(ANCHORS))
  readonly kind: string;
}
