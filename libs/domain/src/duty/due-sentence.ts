import type { DueRule } from '../calendar/due-rule.js';
import type { LocalDay } from '../calendar/local-day.js';
import type { Cadence } from '../calendar/period.js';
import type { CalendarStatus } from '../calendar/working-calendar.js';
import { type Bilingual, nameWeekday, writeDay } from '../text.js';

/**
 * The parts of the sentence by which a due date explains itself. They are stored with the obligation, so that the sentence of an old
 * date can always be said again: which rule, which calendar and which decision made it.
 */
export interface DueSentence {
  readonly lastDay: LocalDay;
  /** Why the last day is no working day; missing when it is one. */
  readonly off?: Bilingual;
  /** The day the rule alone names, where a shift has moved the last day. */
  readonly unshiftedLastDay?: LocalDay;
  readonly rule: DueRule;
  readonly cadence: Cadence;
  readonly periodYear: number;
  /** The plan's section that says so; empty for a report that was asked for once. */
  readonly section: string;
  readonly calendar: { readonly version: string; readonly status: CalendarStatus | 'missing' };
  /** What has moved the date since the rule set it, and from which day. */
  readonly moved?: { readonly by: 'extension' | 'return' | 'calendar' | 'rule'; readonly from: LocalDay };
}

/** The sentence of a date that a decision has put in the place of another. The rule stays in it, for that is what was moved. */
export const movedSentence = (
  { rule, cadence, periodYear, section, calendar }: DueSentence,
  lastDay: LocalDay,
  moved: NonNullable<DueSentence['moved']>,
): DueSentence => ({ lastDay, rule, cadence, periodYear, section, calendar, moved });

/** "Hạn: hết ngày 09/09/2023 (thứ Bảy, ngày nghỉ), vì quy định nộp “trước ngày 10 của tháng cuối quý” (mục IV.2) …" */
export const sayDue = (parts: DueSentence): Bilingual => {
  const clauses = [sayDay(parts), ...sayMove(parts), sayShift(parts), sayForecast(parts)].filter((clause) => clause !== undefined);
  return { vi: `${clauses.map(({ vi }) => vi).join('; ')}.`, en: `${clauses.map(({ en }) => en).join('; ')}.` };
};

const sayDay = ({ lastDay, off, moved, rule, cadence, periodYear, section }: DueSentence): Bilingual => {
  const words = sayRule(rule, cadence, periodYear);
  const weekday = nameWeekday(lastDay);
  const why = off && { vi: `, ngày nghỉ${off.vi && `: ${off.vi}`}`, en: `, a day off${off.en && `: ${off.en}`}` };
  const day = { vi: `${writeDay(lastDay)} (${weekday.vi}${why?.vi ?? ''})`, en: `${writeDay(lastDay)} (${weekday.en}${why?.en ?? ''})` };
  const by =
    section === ''
      ? { vi: `được yêu cầu báo cáo đột xuất “${words.vi}”`, en: `a one-off report was asked for “${words.en}”` }
      : { vi: `quy định nộp “${words.vi}” (mục ${section})`, en: `the rule is “${words.en}” (section ${section})` };
  switch (moved?.by) {
    case 'extension':
      return {
        vi: `Hạn: hết ngày ${day.vi}, do được gia hạn từ ngày ${writeDay(moved.from)}; ${by.vi}`,
        en: `Due by the end of ${day.en}, extended from ${writeDay(moved.from)}; ${by.en}`,
      };
    case 'return':
      return {
        vi: `Hạn bổ sung: hết ngày ${day.vi}, vì báo cáo bị trả lại; ${by.vi}`,
        en: `To be completed by the end of ${day.en}, because the report was returned; ${by.en}`,
      };
    case 'calendar':
    case 'rule':
    case undefined:
      return { vi: `Hạn: hết ngày ${day.vi}, vì ${by.vi}`, en: `Due by the end of ${day.en}, because ${by.en}` };
  }
};

const sayMove = ({ moved }: DueSentence): Bilingual[] => {
  if (moved?.by === 'calendar')
    return [
      {
        vi: `lịch nghỉ thay đổi nên hạn chuyển từ ngày ${writeDay(moved.from)}`,
        en: `the calendar of days off changed, so the date moved from ${writeDay(moved.from)}`,
      },
    ];
  if (moved?.by === 'rule')
    return [
      {
        vi: `quy định thời hạn thay đổi nên hạn chuyển từ ngày ${writeDay(moved.from)}`,
        en: `the due rule changed, so the date moved from ${writeDay(moved.from)}`,
      },
    ];
  return [];
};

/** The rule in words, as the plan would write it: "trước ngày 10 của tháng cuối quý". */
export const sayRule = ({ relation, anchor }: DueRule, cadence: Cadence, year: number): Bilingual => {
  const by = relation === 'before' ? { vi: 'trước', en: 'before' } : { vi: 'chậm nhất', en: 'no later than' };
  switch (anchor.kind) {
    case 'day_of_month':
      return anchor.monthsAfter
        ? {
            vi: `${by.vi} ngày ${anchor.day} của tháng thứ ${anchor.monthsAfter} sau kỳ`,
            en: `${by.en} day ${anchor.day}, ${anchor.monthsAfter} month(s) after the period`,
          }
        : { vi: `${by.vi} ngày ${anchor.day} hàng tháng`, en: `${by.en} day ${anchor.day} of each month` };
    case 'day_of_last_month':
      return cadence === 'quarter'
        ? { vi: `${by.vi} ngày ${anchor.day} của tháng cuối quý`, en: `${by.en} day ${anchor.day} of the quarter's last month` }
        : { vi: `${by.vi} ngày ${anchor.day} của tháng cuối kỳ`, en: `${by.en} day ${anchor.day} of the period's last month` };
    case 'month_and_day': {
      const dueYear = year + (anchor.yearsAfter ?? 0);
      return {
        vi: `${by.vi} ngày ${anchor.day} tháng ${anchor.month} năm ${dueYear}`,
        en: `${by.en} ${pad(anchor.day)}/${pad(anchor.month)}/${dueYear}`,
      };
    }
    case 'offset': {
      const days = {
        vi: anchor.count === 'working_days' ? 'ngày làm việc' : 'ngày',
        en: anchor.count === 'working_days' ? 'working days' : 'days',
      };
      const from =
        anchor.from === 'period_end'
          ? { vi: 'ngày hết kỳ báo cáo', en: 'the end of the period' }
          : { vi: 'ngày chốt số liệu', en: 'the closing of figures' };
      return relation === 'before'
        ? { vi: `trước khi hết ${anchor.days} ${days.vi} kể từ ${from.vi}`, en: `before ${anchor.days} ${days.en} after ${from.en}` }
        : { vi: `trong ${anchor.days} ${days.vi} kể từ ${from.vi}`, en: `within ${anchor.days} ${days.en} after ${from.en}` };
    }
    case 'date':
      return { vi: `${by.vi} ngày ${writeDay(anchor.date)}`, en: `${by.en} ${writeDay(anchor.date)}` };
  }
};

const sayShift = ({ rule, unshiftedLastDay, off }: DueSentence): Bilingual | undefined => {
  if (unshiftedLastDay !== undefined) {
    const where =
      rule.shift === 'next_working_day'
        ? { vi: 'ngày làm việc kế tiếp', en: 'the next working day' }
        : { vi: 'ngày làm việc liền trước', en: 'the previous working day' };
    return {
      vi: `ngày ${writeDay(unshiftedLastDay)} là ngày nghỉ nên hạn dời sang ${where.vi}`,
      en: `${writeDay(unshiftedLastDay)} is a day off, so the date moves to ${where.en}`,
    };
  }
  if (off !== undefined && rule.shift === 'none')
    return { vi: 'hạn không dời khi ngày cuối là ngày nghỉ', en: 'the date does not move when the last day is a day off' };
  return undefined;
};

const sayForecast = ({ calendar }: DueSentence): Bilingual | undefined => {
  switch (calendar.status) {
    case 'official':
      return undefined;
    case 'missing':
      return {
        vi: 'chưa có lịch nghỉ của năm này, mới chỉ tính ngày nghỉ hàng tuần',
        en: 'there is no calendar of this year yet, only weekends are counted',
      };
    case 'forecast':
    case 'unconfirmed':
      return {
        vi: 'lịch nghỉ của năm này mới là dự kiến, chưa công bố chính thức',
        en: 'the calendar of days off of this year is a forecast, not yet announced',
      };
  }
};

const pad = (n: number): string => String(n).padStart(2, '0');
