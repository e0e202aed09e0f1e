import type { CalendarStatus, LocalDay, Weekday } from '#domain';
import { BilingualText } from './bilingual-text.js';
import { Code, Day, OneOf, Optional, Part, Parts, SomeOf, Text, TimesOfDay, TimeZone, Whole } from './field.js';

const STATUSES: readonly CalendarStatus[] = ['official', 'forecast', 'unconfirmed'];

export class WorkingHoursEntry {
  @TimesOfDay('buổi sáng, từ và đến', 'morning, from and to')
  readonly morning: readonly string[];

  @TimesOfDay('buổi chiều, từ và đến', 'afternoon, from and to')
  readonly afternoon: readonly string[];
}

export class DaysOffEntry {
  @Day('từ ngày', 'from')
  readonly from: LocalDay;

  @Day('đến hết ngày', 'to, included')
  readonly to: LocalDay;

  @Part('tên ngày nghỉ', 'name', BilingualText)
  readonly name: BilingualText;

  @Optional()
  @OneOf('mức chắc chắn của riêng đợt này', 'how sure these days are', STATUSES)
  readonly status?: CalendarStatus;

  @Optional()
  @Text('nguồn', 'source')
  readonly source?: string;
}

export class WorkedDayEntry {
  @Day('ngày cuối tuần làm bù', 'day of the weekend that is worked')
  readonly day: LocalDay;

  @Day('thay cho ngày nghỉ', 'instead of this day, which is off')
  readonly insteadOf: LocalDay;

  @Optional()
  @Text('nguồn', 'source')
  readonly source?: string;
}

export class CalendarYearEntry {
  @Whole('năm', 'year', 1900, 2199)
  readonly year: number;

  @OneOf('official: đã công bố; forecast: tính trước; unconfirmed: chờ xác nhận', 'how sure the year is', STATUSES)
  readonly status: CalendarStatus;

  @Optional()
  @Text('nguồn', 'source')
  readonly source?: string;

  @Parts('các đợt nghỉ', 'days off', DaysOffEntry)
  readonly daysOff: readonly DaysOffEntry[];

  @Optional()
  @Parts('các ngày làm bù', 'worked days', WorkedDayEntry)
  readonly worked?: readonly WorkedDayEntry[];
}

/** A calendar file as it is written: which days an authority works. */
export class CalendarFile {
  @OneOf('phiên bản của cách viết tệp này', 'version of the way this file is written', [1])
  readonly schemaVersion: 1;

  @Code('mã lịch', 'code of the calendar')
  readonly code: string;

  @TimeZone('múi giờ', 'time zone')
  readonly timeZone: string;

  // No office is closed on all seven days.
  @SomeOf('các ngày nghỉ hàng tuần: 1 là thứ Hai, 7 là Chủ nhật', 'weekend: 1 is Monday, 7 is Sunday', [1, 2, 3, 4, 5, 6, 7], 6)
  readonly weekend: readonly Weekday[];

  @Optional()
  @Part('giờ làm việc', 'working hours', WorkingHoursEntry)
  readonly workingHours?: WorkingHoursEntry;

  @Parts('các năm', 'years', CalendarYearEntry)
  readonly years: readonly CalendarYearEntry[];
}
