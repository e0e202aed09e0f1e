import { expect, it } from '@jest/globals';
import { onTheDay } from '../obligation/testing/april.js';
import { sayDigest, sayPeriod } from './digest.js';
import type { MatterFact, ReportFact } from './owed-fact.js';

const names = {
  unit: (code: string) => ({ vi: `Đơn vị ${code}`, en: `Unit ${code}` }),
  duty: () => ({ vi: 'Báo cáo định kỳ hàng tháng', en: 'Monthly periodic report' }),
};
const item = (change: Partial<ReportFact> = {}): ReportFact => ({
  id: 'a',
  kind: 'reminder',
  at: onTheDay('2023-04-11', '08:00'),
  stream: 'obligation/Q3-PKT/monthly/2023-04',
  subject: 'obligation/Q3-PKT/monthly/2023-04',
  unit: 'Q3-PKT',
  duty: 'monthly',
  period: '2023-04',
  lastDay: '2023-04-14',
  step: 3,
  to: [],
  ...change,
});

const matter = (change: Partial<MatterFact> = {}): MatterFact => ({
  id: 'm',
  kind: 'task_reminder',
  at: onTheDay('2023-04-11', '08:00'),
  stream: 'task/III.2.4',
  subject: 'task/III.2.4',
  unit: 'Q3-PKT',
  line: { vi: 'Nhiệm vụ III.2.4: còn 3 ngày làm việc', en: 'Task III.2.4: 3 working days are left' },
  lastDay: '2023-04-20',
  to: [],
  ...change,
});

it('says what is due before when, as the plan says it', () => {
  expect(sayDigest([item(), item(), item()], names).subject).toEqual({
    vi: '3 báo cáo đến hạn trước ngày 15/04/2023',
    en: '3 reports due before 15/04/2023',
  });
  expect(sayDigest([item()], names).subject.en).toBe('1 report due before 15/04/2023');
});

it('has a line for each item, in both languages', () => {
  const lines = sayDigest(
    [
      item({ kind: 'requested' }),
      item(),
      item({ kind: 'overdue' }),
      item({ kind: 'returned', lastDay: '2023-04-19' }),
      item({ kind: 'urging', step: 2 }),
      item({ kind: 'escalation', step: 2 }),
    ],
    names,
  ).lines;
  expect(lines.map(({ vi }) => vi)).toEqual([
    'Báo cáo định kỳ hàng tháng, tháng 04/2023 (Đơn vị Q3-PKT): được yêu cầu báo cáo, hạn hết ngày 14/04/2023',
    'Báo cáo định kỳ hàng tháng, tháng 04/2023 (Đơn vị Q3-PKT): hạn hết ngày 14/04/2023',
    'Báo cáo định kỳ hàng tháng, tháng 04/2023 (Đơn vị Q3-PKT): quá hạn, hạn cuối là ngày 14/04/2023',
    'Báo cáo định kỳ hàng tháng, tháng 04/2023 (Đơn vị Q3-PKT): bị trả lại để bổ sung, hạn hết ngày 19/04/2023',
    'Báo cáo định kỳ hàng tháng, tháng 04/2023 (Đơn vị Q3-PKT): đôn đốc lần thứ 2, hạn cuối là ngày 14/04/2023',
    'Đơn vị Q3-PKT chưa gửi Báo cáo định kỳ hàng tháng, tháng 04/2023: đề xuất trình lãnh đạo xử lý cấp 2',
  ]);
  for (const { en } of lines) expect(en).toMatch(/Monthly periodic report, 04\/2023/);
});

it('says what all items have in common, and no more', () => {
  expect(sayDigest([item({ kind: 'overdue' })], names).subject.vi).toBe('1 báo cáo đã quá hạn ngày 14/04/2023');
  expect(sayDigest([item({ kind: 'requested' })], names).subject).toEqual({
    vi: '1 báo cáo được yêu cầu trước ngày 15/04/2023',
    en: '1 report asked for before 15/04/2023',
  });
  expect(sayDigest([item({ kind: 'urging' })], names).subject).toEqual({
    vi: 'Đôn đốc 1 báo cáo chưa gửi',
    en: 'Urged to hand in 1 report',
  });
  expect(sayDigest([item({ kind: 'escalation' })], names).subject.en).toBe('1 proposal waiting for your decision');
  expect(sayDigest([item(), item({ kind: 'overdue' })], names).subject.vi).toBe('2 việc về báo cáo cần xử lý');
  expect(sayDigest([item({ kind: 'escalation' }), item()], names).subject.en).toBe(
    '1 report due before 15/04/2023; 1 proposal waiting for your decision',
  );
  expect(sayDigest([], names).subject).toEqual({ vi: 'Không còn việc phải nhắc', en: 'Nothing left to tell' });
});

it('counts apart what is of different kinds, in both languages: reports, tasks, difficulties, what is compiled, decisions, and whatever else', () => {
  const task = matter();
  const decision = matter({ kind: 'approver_reminder', stream: 'escalation/1', subject: 'escalation/1', lastDay: null, asks: 'decision' });
  const difficulty = matter({ kind: 'impediment_routed', stream: 'impediment/2023-001', subject: 'impediment/2023-001', lastDay: null });
  const rollup = matter({ kind: 'compilation_reviewed', stream: 'rollup/a', subject: 'rollup/a', lastDay: null });
  const other = matter({ kind: 'delegated', stream: 'delegation/1', subject: 'delegation/1', lastDay: null });
  expect(sayDigest([decision, item(), other, task, item({ kind: 'escalation' }), rollup, difficulty], names).subject).toEqual({
    vi: '1 báo cáo đến hạn trước ngày 15/04/2023; 1 nhiệm vụ, hạn ngày 20/04/2023; 1 khó khăn, vướng mắc; 1 báo cáo tổng hợp; 2 đề xuất chờ quyết định; 1 việc khác',
    en: '1 report due before 15/04/2023; 1 task, last day 20/04/2023; 1 difficulty; 1 compiled report; 2 proposals waiting for your decision; 1 other matter',
  });
});

it('names the first day of several tasks, and says of a report what its capability says', () => {
  const granted = matter({ kind: 'extension_granted', stream: 'obligation/a', subject: 'obligation/a' });
  expect(sayDigest([matter(), matter({ lastDay: '2023-04-19' })], names).subject).toEqual({
    vi: '2 nhiệm vụ, hạn sớm nhất ngày 19/04/2023',
    en: '2 tasks, first last day 19/04/2023',
  });
  expect(sayDigest([granted, item()], names).subject.vi).toBe('2 việc về báo cáo cần xử lý');
  expect(sayDigest([granted], names).lines).toEqual([{ vi: `Đơn vị Q3-PKT – ${granted.line.vi}`, en: `Unit Q3-PKT – ${granted.line.en}` }]);
  const named = { vi: 'Vướng mắc của Đơn vị Q3-PKT: đã trả lời', en: 'Obstacle of Unit Q3-PKT: answered' };
  expect(sayDigest([matter({ line: named }), matter({ line: named, unit: '' })], names).lines).toEqual([named, named]);
});

it('names the first day where reminders are of several days', () => {
  expect(sayDigest([item({ lastDay: '2023-06-09' }), item()], names).subject).toEqual({
    vi: '2 báo cáo sắp đến hạn, sớm nhất là trước ngày 15/04/2023',
    en: '2 reports due soon, the first before 15/04/2023',
  });
});

it('names periods as people do', () => {
  expect(
    ['2023-04', '2023-Q2', '2023-H1', '2023-H2', '2023-9M', '2023', '2023-001', '2023-đột xuất'].map((period) => sayPeriod(period).vi),
  ).toEqual([
    'tháng 04/2023',
    'quý II/2023',
    '6 tháng đầu năm 2023',
    '6 tháng cuối năm 2023',
    '9 tháng năm 2023',
    'năm 2023',
    'số 001/2023',
    '2023-đột xuất',
  ]);
});
