import { describe, expect, it } from '@jest/globals';
import type { LocalDay } from '../calendar/local-day.js';
import { opened, onTheDay } from '../obligation/testing/april.js';
import { type NoticeLetter, type LetterRequest, letterOf, letterText } from './letter.js';
import type { MatterFact, OwedFact, ReportFact } from './owed-fact.js';

const obligation = 'obligation/Q3-PKT/monthly/2023-04';
const item: ReportFact = {
  id: 'a',
  kind: 'reminder',
  at: onTheDay('2023-04-11', '08:00'),
  stream: obligation,
  subject: obligation,
  unit: 'Q3-PKT',
  duty: 'monthly',
  period: '2023-04',
  lastDay: '2023-04-14',
  step: 3,
  to: [{ unit: 'Q3-PKT', role: 'reporter' }],
};
const { sentence } = opened.data as { readonly sentence: NonNullable<ReturnType<LetterRequest['sentenceOf']>> };
const written = (change: Partial<LetterRequest> = {}): NoticeLetter =>
  letterOf({
    items: [item],
    today: '2023-04-11',
    language: 'vi',
    names: {
      unit: () => ({ vi: 'Phòng Kinh tế', en: 'Economic Office' }),
      duty: () => ({ vi: 'Báo cáo định kỳ hàng tháng', en: 'Monthly periodic report' }),
    },
    name: 'Nguyễn Văn An',
    seats: item.to,
    authority: { vi: 'Ủy ban nhân dân Quận 3', en: 'People’s Committee of District 3' },
    sentenceOf: () => sentence,
    linkOf: (id) => `https://dunghan.example/${id}`,
    demonstration: false,
    ...change,
  });

describe('a letter', () => {
  it('says in Vietnamese what is due, why, and where', () => {
    expect(written().subject).toBe('1 báo cáo đến hạn trước ngày 15/04/2023');
    expect(letterText(written())).toBe(
      [
        'Kính gửi: Nguyễn Văn An,',
        '',
        '1. Báo cáo định kỳ hàng tháng, tháng 04/2023 (Phòng Kinh tế): hạn hết ngày 14/04/2023',
        '   Hạn: hết ngày 14/04/2023 (thứ Sáu), vì quy định nộp “trước ngày 15 hàng tháng” (mục IV.2).',
        '   https://dunghan.example/obligation/Q3-PKT/monthly/2023-04',
        '',
        '-- ',
        'Ủy ban nhân dân Quận 3 gửi thư này qua hệ thống Đúng Hạn, vì Ông/Bà giữ vị trí: người lập báo cáo (Phòng Kinh tế).',
        'Nếu báo cáo đã được gửi sau khi thư này được soạn, xin bỏ qua phần nhắc tương ứng.',
        '',
      ].join('\n'),
    );
  });

  it('says the same in English', () => {
    expect(letterText(written({ language: 'en', name: undefined }))).toBe(
      [
        'Dear colleague,',
        '',
        '1. Monthly periodic report, 04/2023 (Economic Office): due by the end of 14/04/2023',
        '   Due by the end of 14/04/2023 (Friday), because the rule is “before day 15 of each month” (section IV.2).',
        '   https://dunghan.example/obligation/Q3-PKT/monthly/2023-04',
        '',
        '-- ',
        'People’s Committee of District 3 sends this letter through Đúng Hạn, because you are: reporter (Economic Office).',
        'If a report was handed in after this letter was written, please disregard its line.',
        '',
      ].join('\n'),
    );
  });

  it('says in subject and body that it is a demonstration', () => {
    const demonstration = written({ demonstration: true });
    expect(demonstration.subject).toBe('[DIỄN TẬP] 1 báo cáo đến hạn trước ngày 15/04/2023');
    expect(letterText(demonstration).split('\n')[0]).toMatch(/^DIỄN TẬP: /);
    expect(written({ demonstration: true, language: 'en' }).subject).toMatch(/^\[DEMONSTRATION\] /);
  });

  it('reminds an approver that nothing happens without him', () => {
    expect(letterText(written({ items: [{ ...item, kind: 'escalation', step: 1 }] }))).toMatch(/chỉ có hiệu lực khi Ông\/Bà phê duyệt/);
    expect(letterText(written())).not.toMatch(/phê duyệt/);
  });

  describe('of a mixed wave', () => {
    const task: MatterFact = {
      id: 't',
      kind: 'task_reminder',
      at: item.at,
      stream: 'task/III.2.4',
      subject: 'task/III.2.4',
      unit: 'Q3-PKT',
      line: { vi: 'Nhiệm vụ III.2.4: còn 3 ngày làm việc, hạn hết ngày 14/04/2023.', en: 'Task III.2.4: 3 working days are left.' },
      lastDay: '2023-04-14',
      to: [{ unit: 'Q3-PKT', role: 'head' }],
    };
    const decision: MatterFact = {
      ...task,
      id: 'd',
      kind: 'approver_reminder',
      stream: 'escalation/1',
      subject: 'escalation/1',
      line: { vi: 'Đề xuất cấp 1: chờ quyết định.', en: 'Proposal at level 1: waiting.' },
      lastDay: null,
      to: [],
      persons: ['hoa'],
      asks: 'decision',
    };
    const linkOf = (subject: string) => (subject.startsWith('obligation/') ? `https://dunghan.example/${subject}` : undefined);

    it('says of each thing what its capability says, with a link where there is a page', () => {
      expect(letterText(written({ items: [item, task, decision], linkOf }))).toBe(
        [
          'Kính gửi: Nguyễn Văn An,',
          '',
          '1. Báo cáo định kỳ hàng tháng, tháng 04/2023 (Phòng Kinh tế): hạn hết ngày 14/04/2023',
          '   Hạn: hết ngày 14/04/2023 (thứ Sáu), vì quy định nộp “trước ngày 15 hàng tháng” (mục IV.2).',
          '   https://dunghan.example/obligation/Q3-PKT/monthly/2023-04',
          '',
          '2. Phòng Kinh tế – Nhiệm vụ III.2.4: còn 3 ngày làm việc, hạn hết ngày 14/04/2023.',
          '',
          '3. Phòng Kinh tế – Đề xuất cấp 1: chờ quyết định.',
          '',
          '-- ',
          'Ủy ban nhân dân Quận 3 gửi thư này qua hệ thống Đúng Hạn, vì Ông/Bà giữ vị trí: người lập báo cáo (Phòng Kinh tế).',
          'Đề xuất chỉ có hiệu lực khi Ông/Bà phê duyệt.',
          'Nếu báo cáo đã được gửi sau khi thư này được soạn, xin bỏ qua phần nhắc tương ứng.',
          '',
        ].join('\n'),
      );
      expect(written({ items: [item, task, decision], linkOf }).subject).toBe(
        '1 báo cáo đến hạn trước ngày 15/04/2023; 1 nhiệm vụ, hạn ngày 14/04/2023; 1 đề xuất chờ quyết định',
      );
    });

    it('says the same in English, and to who holds no seat of it that it is for him', () => {
      expect(letterText(written({ items: [task, decision], language: 'en', seats: [], linkOf }))).toBe(
        [
          'Dear Nguyễn Văn An,',
          '',
          '1. Economic Office – Task III.2.4: 3 working days are left.',
          '',
          '2. Economic Office – Proposal at level 1: waiting.',
          '',
          '-- ',
          'People’s Committee of District 3 sends this letter through Đúng Hạn, because it is for you, or concerns you, by name.',
          'A proposal takes effect only when you approve it.',
          'If something was settled after this letter was written, please disregard its line.',
          '',
        ].join('\n'),
      );
    });

    it('speaks of each thing once, by what was said last; but what waits for a decision stays', () => {
      const later: MatterFact = { ...task, id: 'later', kind: 'task_overdue', at: onTheDay('2023-04-15', '00:02') };
      expect(written({ items: [task, later] }).items.map(({ fact }) => fact.id)).toEqual(['later']);
      const asked: MatterFact = { ...task, id: 'asked', kind: 'task_extension_requested', asks: 'decision' };
      expect(written({ items: [asked, later] }).items.map(({ fact }) => fact.id)).toEqual(['asked']);
    });
  });

  describe('that tells several facts of one report', () => {
    const step = (days: number, day: LocalDay) => ({ ...item, id: `step ${days}`, step: days, at: onTheDay(day, '08:00') });
    const steps = [step(7, '2023-04-05'), step(3, '2023-04-11'), step(1, '2023-04-13')];
    const overdue: ReportFact = { ...item, id: 'overdue', kind: 'overdue', at: onTheDay('2023-04-15', '00:05') };
    const other: ReportFact = { ...item, id: 'b', subject: 'obligation/Q3-PKT/monthly/2023-05', period: '2023-05' };

    it('counts and names it once', () => {
      const letter = written({ items: [...steps, other], today: '2023-04-13' });
      expect(letter.subject).toBe('2 báo cáo đến hạn trước ngày 15/04/2023');
      expect(letter.items.map(({ fact }) => fact.id)).toEqual(['step 1', 'b']);
    });

    it('calls it overdue when it is, in whatever order the facts come', () => {
      for (const items of [
        [...steps, overdue],
        [overdue, ...steps],
      ]) {
        const letter = written({ items, today: '2023-04-15' });
        expect(letter.subject).toBe('1 báo cáo đã quá hạn ngày 14/04/2023');
        expect(letter.items.map(({ fact }) => fact.id)).toEqual(['overdue']);
      }
    });

    it('never calls due what the day of the letter has passed over, though nobody has recorded it yet', () => {
      expect(written({ items: steps, today: '2023-04-14' }).subject).toBe('1 báo cáo đến hạn trước ngày 15/04/2023');
      const late = written({ items: steps, today: '2023-04-15' });
      expect(late.subject).toBe('1 báo cáo đã quá hạn ngày 14/04/2023');
      expect(late.items.map(({ line }) => line)).toEqual([
        'Báo cáo định kỳ hàng tháng, tháng 04/2023 (Phòng Kinh tế): quá hạn, hạn cuối là ngày 14/04/2023',
      ]);
    });

    it('says that it is returned, or asked for, rather than that it is due; and neither when it is overdue', () => {
      for (const kind of ['returned', 'requested'] as const) {
        const first: ReportFact = { ...item, id: kind, kind, at: onTheDay('2023-04-05', '07:00') };
        const items = [first, ...steps];
        expect(written({ items, today: '2023-04-14' }).items.map(({ fact }) => fact.kind)).toEqual([kind]);
        expect(written({ items, today: '2023-04-15' }).subject).toBe('1 báo cáo đã quá hạn ngày 14/04/2023');
      }
    });

    it('keeps before its reader what waits for his decision', () => {
      const proposal: ReportFact = { ...item, id: 'proposal', kind: 'escalation', step: 1, at: overdue.at };
      const told = (...items: OwedFact[]) => written({ items, today: '2023-04-15' }).items.map(({ fact }) => fact.id);
      expect(told(proposal, overdue)).toEqual(['proposal']);
      // Reminded of it in the same letter: one case is one line, another case about the same report another.
      const again: MatterFact = {
        ...{
          id: 'again',
          kind: 'escalation_reminder',
          at: onTheDay('2023-04-16', '08:00'),
          stream: 'escalation/1',
          subject: 'escalation/1',
        },
        ...{ unit: 'Q3-PKT', line: { vi: 'chờ', en: 'waits' }, lastDay: null, to: [], asks: 'decision' as const },
      };
      const ofCase: ReportFact = { ...proposal, stream: 'escalation/1' };
      expect(told(ofCase, again)).toEqual(['again']);
      expect(told({ ...ofCase, stream: 'escalation/2' }, again, overdue)).toEqual(['proposal', 'again']);
    });
  });
});
