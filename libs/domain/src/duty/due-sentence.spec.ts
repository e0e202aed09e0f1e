import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Anchor, Relation } from '../calendar/due-rule.js';
import type { LocalDay } from '../calendar/local-day.js';
import type { Cadence } from '../calendar/period.js';
import { vietnam } from '../calendar/testing/vietnam.js';
import type { Bilingual } from '../text.js';
import { scheduleOf } from './deadline.js';
import { movedSentence, sayDue, sayRule } from './due-sentence.js';
import type { Duty } from './duty.js';
import { duties, endless, monthly, moved, quarterly, yearly } from './testing/district3.js';

const sentence = (duty: Duty, lastDay: LocalDay): Bilingual =>
  sayDue(scheduleOf([endless(duty)], 'Q3-PKT', vietnam, { from: lastDay, to: lastDay })[0]!.sentence);

describe('the sentence of a due date', () => {
  it('says the day, the rule and the section', () => {
    expect(sentence(monthly, '2023-04-14')).toEqual({
      vi: 'Hạn: hết ngày 14/04/2023 (thứ Sáu), vì quy định nộp “trước ngày 15 hàng tháng” (mục IV.2).',
      en: 'Due by the end of 14/04/2023 (Friday), because the rule is “before day 15 of each month” (section IV.2).',
    });
  });

  it('says that the third quarter of 2023 is due on a Saturday and stays there', () => {
    expect(sentence(quarterly, '2023-09-09')).toEqual({
      vi:
        'Hạn: hết ngày 09/09/2023 (thứ Bảy, ngày nghỉ), vì quy định nộp “trước ngày 10 của tháng cuối quý” (mục IV.2); ' +
        'hạn không dời khi ngày cuối là ngày nghỉ.',
      en:
        "Due by the end of 09/09/2023 (Saturday, a day off), because the rule is “before day 10 of the quarter's last month” " +
        '(section IV.2); the date does not move when the last day is a day off.',
    });
  });

  const september = scheduleOf([quarterly], 'Q3-PKT', vietnam, { from: '2023-09-09', to: '2023-09-09' })[0]!.sentence;

  it('says of an extended date what it was extended from, and leaves out what was true of the old day only', () => {
    expect(sayDue(movedSentence(september, '2023-09-20', { by: 'extension', from: '2023-09-09' }))).toEqual({
      vi: 'Hạn: hết ngày 20/09/2023 (thứ Tư), do được gia hạn từ ngày 09/09/2023; quy định nộp “trước ngày 10 của tháng cuối quý” (mục IV.2).',
      en: "Due by the end of 20/09/2023 (Wednesday), extended from 09/09/2023; the rule is “before day 10 of the quarter's last month” (section IV.2).",
    });
  });

  it('says of a cure date that the report was returned', () => {
    const { vi, en } = sayDue(movedSentence(september, '2023-09-20', { by: 'return', from: '2023-09-09' }));
    expect(vi).toMatch(/^Hạn bổ sung: hết ngày 20\/09\/2023 \(thứ Tư\), vì báo cáo bị trả lại; quy định nộp/);
    expect(en).toMatch(/^To be completed by the end of 20\/09\/2023 \(Wednesday\), because the report was returned; the rule is/);
  });

  it('says of a recalculated date that the calendar changed', () => {
    const { vi, en } = sayDue({ ...september, moved: { by: 'calendar', from: '2023-09-08' } });
    expect(vi).toMatch(/lịch nghỉ thay đổi nên hạn chuyển từ ngày 08\/09\/2023/);
    expect(en).toMatch(/the calendar of days off changed, so the date moved from 08\/09\/2023/);
  });

  it('names the holiday', () => {
    expect(sentence(monthly, '2024-02-14').vi).toContain('hết ngày 14/02/2024 (thứ Tư, ngày nghỉ: Tết Nguyên đán), vì');
    expect(sentence(monthly, '2024-02-14').en).toContain('14/02/2024 (Wednesday, a day off: Lunar New Year), because');
  });

  it('says where a moved date comes from and where it went', () => {
    expect(sentence(moved(monthly, 'next_working_day'), '2024-02-15')).toEqual({
      vi:
        'Hạn: hết ngày 15/02/2024 (thứ Năm), vì quy định nộp “trước ngày 15 hàng tháng” (mục IV.2); ' +
        'ngày 14/02/2024 là ngày nghỉ nên hạn dời sang ngày làm việc kế tiếp.',
      en:
        'Due by the end of 15/02/2024 (Thursday), because the rule is “before day 15 of each month” (section IV.2); ' +
        '14/02/2024 is a day off, so the date moves to the next working day.',
    });
    const earlier = sentence(moved(monthly, 'previous_working_day'), '2024-02-07');
    expect(earlier.vi).toContain('ngày 14/02/2024 là ngày nghỉ nên hạn dời sang ngày làm việc liền trước');
    expect(earlier.en).toContain('14/02/2024 is a day off, so the date moves to the previous working day');
  });

  it('says nothing of moving when the date could move and had no need to', () => {
    expect(sentence(moved(monthly, 'next_working_day'), '2023-04-14')).toEqual(sentence(monthly, '2023-04-14'));
  });

  it('calls a working Saturday no day off', () => {
    const by4th: Duty = {
      ...monthly,
      levels: [{ ...monthly.levels[0]!, due: { relation: 'on_or_before', anchor: { kind: 'day_of_month', day: 4 }, shift: 'none' } }],
    };
    expect(sentence(by4th, '2024-05-04').vi).toBe(
      'Hạn: hết ngày 04/05/2024 (thứ Bảy), vì quy định nộp “chậm nhất ngày 4 hàng tháng” (mục IV.2).',
    );
  });

  it('says that the calendar is a forecast', () => {
    expect(sentence(monthly, '2027-04-14').vi).toMatch(/; lịch nghỉ của năm này mới là dự kiến, chưa công bố chính thức\.$/);
    expect(sentence(monthly, '2027-04-14').en).toMatch(/; the calendar of days off of this year is a forecast, not yet announced\.$/);
  });

  it('says that there is no calendar yet', () => {
    expect(sentence(monthly, '2028-04-14').vi).toMatch(/; chưa có lịch nghỉ của năm này, mới chỉ tính ngày nghỉ hàng tuần\.$/);
    expect(sentence(monthly, '2028-04-14').en).toMatch(/; there is no calendar of this year yet, only weekends are counted\.$/);
  });
});

describe('the rule in words', () => {
  const plan = readFileSync(new URL('../../../../seeds/district3-2023.txt', import.meta.url), 'utf8').replace(/\s+/g, ' ');

  it.each(duties.map((duty) => [duty.code, duty] as const))('stands in the plan as it is said here: %s', (_, duty) => {
    const words = sayRule(duty.levels[0]!.due, duty.cadence, 2023).vi;
    expect(plan).toContain(`${duty.name.vi}: thực hiện ${words}`);
    expect(plan).toContain(duty.text);
  });

  it.each<[Relation, Anchor, Cadence, string, string]>([
    [
      'on_or_before',
      { kind: 'day_of_month', day: 5, monthsAfter: 1 },
      'month',
      'chậm nhất ngày 5 của tháng thứ 1 sau kỳ',
      'no later than day 5, 1 month(s) after the period',
    ],
    [
      'before',
      { kind: 'day_of_last_month', day: 10 },
      'half_year',
      'trước ngày 10 của tháng cuối kỳ',
      "before day 10 of the period's last month",
    ],
    [
      'on_or_before',
      { kind: 'month_and_day', month: 1, day: 31, yearsAfter: 1 },
      'year',
      'chậm nhất ngày 31 tháng 1 năm 2024',
      'no later than 31/01/2024',
    ],
    [
      'on_or_before',
      { kind: 'offset', from: 'closing_date', days: 2, count: 'working_days' },
      'month',
      'trong 2 ngày làm việc kể từ ngày chốt số liệu',
      'within 2 working days after the closing of figures',
    ],
    [
      'before',
      { kind: 'offset', from: 'period_end', days: 5, count: 'calendar_days' },
      'month',
      'trước khi hết 5 ngày kể từ ngày hết kỳ báo cáo',
      'before 5 days after the end of the period',
    ],
    ['on_or_before', { kind: 'date', date: '2023-10-25' }, 'once', 'chậm nhất ngày 25/10/2023', 'no later than 25/10/2023'],
  ])('%s %j of a %s is said in both languages', (relation, anchor, cadence, vi, en) => {
    expect(sayRule({ relation, anchor, shift: 'none' }, cadence, 2023)).toEqual({ vi, en });
  });

  it('names the year in which the yearly report is due', () => {
    expect(sentence(yearly, '2025-11-09').vi).toContain('“trước ngày 10 tháng 11 năm 2025”');
  });
});
